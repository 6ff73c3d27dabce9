"""Shows the suite: with a display as windows to play with, without one as a day played alone."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from pathlib import Path

import psycopg

from installers.demonstration.day import DayFailed, play_day
from installers.demonstration.displays import DisplayFault
from installers.demonstration.programs import ProgramEnded
from installers.demonstration.serve import FOLDER, HISTORY_HELP
from installers.demonstration.waiting import NeverHappened
from installers.demonstration.windows import show_windows
from shared.database.cluster_place import ClusterError

OUT = Path("out") / "demo"
INTERRUPTED = 130
DAY_FOLDER = FOLDER.with_name("day")
TRAINING_FOLDER = FOLDER.with_name("training")
KIOSK_FOLDER = FOLDER.with_name("kiosk")


def main() -> int:
    """Do what was asked; return the exit status."""
    parser = argparse.ArgumentParser(prog="dev.py demo", description=__doc__)
    parser.add_argument("--headless", action="store_true", help="play a day without a display")
    parser.add_argument("--out", type=Path, default=OUT, metavar="DIR", help="what it writes to")
    parser.add_argument("--data", type=Path, metavar="DIR", help="what it works in")
    parser.add_argument("--training", action="store_true", help="train in a park of its own")
    parser.add_argument("--kiosk", action="store_true", help="a kiosk in place of the window")
    parser.add_argument("--history", type=int, default=0, metavar="TICKETS", help=HISTORY_HELP)
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        if asked.training and not _has_display():
            raise DisplayFault("Training needs a display: somebody has to sit before it.")
        if asked.headless or not _has_display():
            return _play(asked.out.absolute(), (asked.data or DAY_FOLDER).absolute())
        own = KIOSK_FOLDER if asked.kiosk else FOLDER
        folder = asked.data or (TRAINING_FOLDER if asked.training else own)
        show_windows(folder.absolute(), asked.history, training=asked.training, kiosk=asked.kiosk)
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except (ClusterError, DayFailed, DisplayFault, NeverHappened, ProgramEnded) as error:
        sys.stderr.write(f"{error}\n")
    except psycopg.OperationalError as error:
        sys.stderr.write(f"The database does not answer: {error}\n")
    return 1


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _play(out: Path, folder: Path) -> int:
    summary = play_day(out, folder)
    print(f"Written to {out}")
    print(summary.line())
    return 0 if summary.agrees else 1


if __name__ == "__main__":
    sys.exit(main())
