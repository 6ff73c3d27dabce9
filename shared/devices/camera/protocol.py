"""What a window needs of a camera, in its own words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture as a JPEG; a face is personal, so nothing of it is ever logged."""

    jpeg: bytes = field(repr=False)
    width: int
    height: int


class Camera(Protocol):
    """Gives the picture of the moment; used by one thread, and never by that of the window."""

    def picture(self) -> Picture:
        """Give the newest picture; DeviceFault when the camera is gone, silent, or stands still."""
        ...

    def close(self) -> None:
        """Let go of the camera: another program may want it."""
        ...
