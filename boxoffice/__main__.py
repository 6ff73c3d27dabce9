"""Starts the box office: `python -m boxoffice --station FILE [--full-screen]`."""

from __future__ import annotations

import sys

from shared.kernel.memory import hold_still

hold_still()

from boxoffice.program import main  # noqa: E402 - what it reads stays, and is not walked through

if __name__ == "__main__":
    sys.exit(main())
