"""Checks of sessions: time, groups, fixed lines and what keeps them safe."""
