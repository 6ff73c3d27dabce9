"""Gives reportlab the product's own font, so that a report looks the same on every machine."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont as FontFile
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "ShanmenSans"
BOLD = "ShanmenSans-Bold"
_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
_FILES = {
    REGULAR: "noto-sans-sc-chinese-simplified-400-normal.woff",
    BOLD: "noto-sans-sc-chinese-simplified-700-normal.woff",
}


@lru_cache(maxsize=1)
def register_fonts() -> None:
    """Register both weights with reportlab, once a process; about half a second."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, _unpacked(_FOLDER / file)))


def _unpacked(path: Path) -> io.BytesIO:
    # reportlab reads no woff: the same tables are written again without the compression
    font = FontFile(str(path))
    font.flavor = None
    plain = io.BytesIO()
    font.save(plain)
    plain.seek(0)
    return plain
