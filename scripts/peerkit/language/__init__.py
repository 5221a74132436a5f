"""How the kit is said elsewhere: languages, messages, catalogues, the gate and approvals."""
