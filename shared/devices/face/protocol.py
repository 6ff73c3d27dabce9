"""What a lane or a window needs of an engine for faces, in its own words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class SeenFace:
    """A face in a picture; `width` is in pixels. Nothing of it is ever logged.

    `template` are 128 little-endian floats (512 bytes), comparable within one engine only.
    """

    width: int
    template: bytes = field(repr=False)


class FaceEngine(Protocol):
    """Used by one thread, and never by that of the screen."""

    name: str
    """Which engine and which of its models: templates of another one mean nothing to it."""

    def faces(self, jpeg: bytes) -> tuple[SeenFace, ...]:
        """Describe the faces of a picture, the largest first; DeviceFault when it cannot."""
        ...

    def close(self) -> None:
        """End the engine; the next picture starts it again."""
        ...
