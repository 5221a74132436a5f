"""The people of drawings: faces, hair, arms, poses."""
