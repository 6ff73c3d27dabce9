"""The two languages of label and wristband printers: what they share, and how each says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PIL import Image

from shared.devices.printer.protocol import PrinterStatus

DOTS_PER_MM = 8


@dataclass(frozen=True, slots=True)
class LabelStock:
    """The roll: labels with a gap or a black mark between them, or an endless band.

    A `height_mm` of 0 is a band that is as long as what stands on it.
    """

    width_mm: int
    height_mm: int = 0
    gap_mm: int = 0
    black_mark: bool = False

    @property
    def width_dots(self) -> int:
        """The width at 203 dots an inch, in whole bytes."""
        return self.width_mm * DOTS_PER_MM // 8 * 8


@dataclass(frozen=True, slots=True)
class LabelStatus:
    """How the printer is, and whether it still has something to print."""

    printer: PrinterStatus
    busy: bool


class LabelLanguage(Protocol):
    """Pure bytes: no wire and no clock."""

    @property
    def question(self) -> bytes:
        """Give what asks the printer how it is."""
        ...

    def job(self, dots: Image.Image, stock: LabelStock) -> bytes:
        """Give the whole job for a mode "1" picture in which true is burnt."""
        ...

    def read(self, said: bytes) -> LabelStatus | None:
        """Read the answer to `question`; None while it is not whole."""
        ...
