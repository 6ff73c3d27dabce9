"""Where devices are plugged in, read from the system's own lists: nothing is opened for it.

A USB path stays the same for the same socket of the PC; the numbers of ports and cameras do not
(devices.md 0.3 and 8).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from serial.tools import list_ports

_SERIAL: Final = Path("/dev/serial/by-path")
_CAMERAS: Final = Path("/dev/v4l/by-path")


def serial_ports(folder: Path = _SERIAL) -> tuple[str, ...]:
    """List the serial ports: by USB path on Linux, by their names elsewhere."""
    if sys.platform == "win32":
        return tuple(sorted(str(port.device) for port in list_ports.comports()))
    return _links(folder)


def cameras(folder: Path = _CAMERAS) -> tuple[str, ...]:
    """List the cameras by USB path; a second node of one tells only what it can do."""
    return tuple(path for path in _links(folder) if path.endswith("index0"))


def _links(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(str(path) for path in folder.iterdir())) if folder.is_dir() else ()
