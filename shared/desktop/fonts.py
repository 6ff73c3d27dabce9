"""The family of the screens, loaded from the product's own files and sized in pixels.

It has some 8,000 characters. A name may need others: those of GB 18030 come from LXGW WenKai, and
what that lacks of the basic plane from UnifontEX, coarse but legible.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from shared.desktop.resources import RESOURCES, ResourceMissing

FONT_FILES: Final = tuple(
    RESOURCES / "fonts" / f"noto-sans-sc-chinese-simplified-{weight}-normal.woff"
    for weight in (400, 700)
)
RARE_FILES: Final = {
    "LXGW WenKai": RESOURCES / "fonts" / "lxgw-wenkai-latin-500-normal.woff",
    "UnifontExMono": RESOURCES / "fonts" / "unifontex-latin-400-normal.woff",
}


class Fonts:
    """Gives fonts by pixel size; only the weights 400 and 700 exist.

    `families` are asked for a character in turn.
    """

    def __init__(self, families: Sequence[str]) -> None:
        self.families = tuple(families)
        self._made: dict[tuple[int, bool], QFont] = {}

    @classmethod
    def load(cls) -> Fonts:
        """Register the product's font files; call after the application, before a widget.

        A process reads them once, whatever number of programs it shows. Those of rare characters
        are asked for from the beginning, and are there once `load_rare` was called.
        """
        families = [_register(path) for path in FONT_FILES]
        return cls(tuple(dict.fromkeys((*families, *RARE_FILES))))

    @staticmethod
    def load_rare() -> None:
        """Register the fonts of rare characters: 13 MB, of which a program waits for none."""
        for path in RARE_FILES.values():
            _register(path)

    def __call__(self, pixels: int, *, bold: bool = False) -> QFont:
        """Give the font of a pixel size; the same object every time, so do not change it."""
        key = (pixels, bold)
        if key not in self._made:
            font = QFont(self.families)
            font.setPixelSize(pixels)
            font.setBold(bold)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._made[key] = font
        return self._made[key]

    def width(self, words: str, pixels: int, *, bold: bool = False) -> float:
        """Measure a line of text in logical pixels."""
        return QFontMetricsF(self(pixels, bold=bold)).horizontalAdvance(words)


@cache
def _register(path: Path) -> str:
    number = QFontDatabase.addApplicationFont(str(path)) if path.is_file() else -1
    if number < 0:
        raise ResourceMissing(path, "请重新安装 / install the program again")
    return QFontDatabase.applicationFontFamilies(number)[0]
