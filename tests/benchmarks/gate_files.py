"""A gate's own files and the thread that keeps them, as the program has them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from gatestation.desks import Desks
from gatestation.offline.gate_clock import this_boot
from gatestation.offline.line import LeftLines
from gatestation.offline.outage import Outage, open_outage
from shared.kernel.clock import SystemClock

NOWHERE: Final = "postgresql://gate_3@127.0.0.1:1/shanmen"
_LONGEST_SECONDS: Final = 300.0


@contextmanager
def gate_files(url: str, folder: Path) -> Iterator[Outage]:
    """Open the files of a folder, follow, and wait until the gate could do without."""
    outage = open_outage(
        folder / "gate.toml", url, Desks(), LeftLines(), SystemClock(), this_boot()
    )
    if outage is None:
        raise RuntimeError("the files of the gate cannot be used")
    outage.follower.start()
    try:
        _wait_until_ready(outage)
        yield outage
    finally:
        outage.close()


def _wait_until_ready(outage: Outage) -> None:
    end = time.monotonic() + _LONGEST_SECONDS
    while not outage.stand_by.ready:
        if time.monotonic() > end:
            raise RuntimeError("the gate has not loaded its tickets")
        time.sleep(0.005)
