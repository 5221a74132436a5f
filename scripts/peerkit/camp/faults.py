"""What can be wrong while a camp file is read: the manual entries.

A camp file is read and validated like every other file of the kit, so what can be wrong with it is
listed in `content/faults.py`; what its words say is for checks to judge.
"""

from __future__ import annotations

from peerkit.finding import Manual

FAULTS: tuple[Manual, ...] = ()
