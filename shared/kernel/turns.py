"""How long a thread may compute before another one has its turn."""

from __future__ import annotations

import sys
from typing import Final

# A picture of the screen takes some dozens of turns; beside a report that is being worked out, at
# Python's own 5 ms each, a key would be seen after 40 ms and more, and at 0.5 ms after 20.
TURN_SECONDS: Final = 0.0001


def take_short_turns() -> None:
    """Let the screen have its turn soon, whatever else is worked out; once, at the start."""
    sys.setswitchinterval(TURN_SECONDS)
