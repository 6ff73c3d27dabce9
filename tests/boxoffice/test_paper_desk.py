"""The wire to the ticket printer, as the station file describes it."""

from __future__ import annotations

import os
import sys

import pytest

from boxoffice.paper_desk import printer_connection
from boxoffice.settings import PrinterSettings

if sys.platform == "linux":
    import termios


@pytest.mark.skipif(sys.platform != "linux", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("settings", "speed"), [({}, "B9600"), ({"baud_rate": 19_200}, "B19200")])
def test_a_serial_printer_is_spoken_to_at_the_baud_rate_of_the_file(
    settings: dict[str, int], speed: str
) -> None:
    board, line = os.openpty()
    connection = printer_connection(PrinterSettings(os.ttyname(line), **settings))  # type: ignore[arg-type]
    connection.write(b"\x10\x04\x01")

    assert termios.tcgetattr(line)[5] == getattr(termios, speed)
    connection.close()
    os.close(board)
    os.close(line)
