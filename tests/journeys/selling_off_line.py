"""A window that sells off line until it is killed; each order it prints is said after its sale."""

from __future__ import annotations

import sys
from pathlib import Path

from shared.tickets.key_file import read_key_file
from tests.boxoffice.outage.standing import reopened, sell


def say(word: str) -> None:
    """Tell the test at once."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    stand_by = reopened(Path(sys.argv[1]), read_key_file(Path(sys.argv[2])))
    if not stand_by.leave():
        sys.exit(3)
    say("ready")
    while True:
        say(str(sell(stand_by).order_id))
