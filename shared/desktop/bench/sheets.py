"""Papers as the window shows them: drawn and read off its thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from PIL import Image
from PySide6.QtGui import QImage

from shared.desktop.bench.paper_code import read_paper
from shared.devices.printer.simulated.paper import Paper


@dataclass(frozen=True)
class Sheet:
    """A printed paper: its place in the row of all, its picture on a desk, and its code if any."""

    number: int
    picture: QImage
    code: str | None = field(repr=False)
    at: datetime


def draw_sheet(number: int, paper: Paper, at: datetime) -> Sheet:
    """Draw a paper and read its code with a camera's eyes; takes some tenths of a second."""
    return Sheet(number, to_qimage(paper.picture()), read_paper(paper.image), at)


def to_qimage(picture: Image.Image) -> QImage:
    """Copy a picture into Qt's own."""
    pixels = picture.convert("RGBA")
    data = pixels.tobytes("raw", "RGBA")
    shared = QImage(
        data, pixels.width, pixels.height, 4 * pixels.width, QImage.Format.Format_RGBA8888
    )
    return shared.copy()
