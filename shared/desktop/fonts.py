"""The one family of the screens, loaded from the product's own files and sized in pixels."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from shared.desktop.resources import RESOURCES, ResourceMissing

FONT_FILES: Final = tuple(
    RESOURCES / "fonts" / f"noto-sans-sc-chinese-simplified-{weight}-normal.woff"
    for weight in (400, 700)
)


class Fonts:
    """Gives fonts by pixel size; only the weights 400 and 700 exist."""

    def __init__(self, family: str) -> None:
        self.family = family
        self._made: dict[tuple[int, bool], QFont] = {}

    @classmethod
    def load(cls) -> Fonts:
        """Register the product's font files; call once, after the application, before a widget."""
        families = [_register(path) for path in FONT_FILES]
        return cls(families[0])

    def __call__(self, pixels: int, *, bold: bool = False) -> QFont:
        """Give the font of a pixel size; the same object every time, so do not change it."""
        key = (pixels, bold)
        if key not in self._made:
            font = QFont(self.family)
            font.setPixelSize(pixels)
            font.setBold(bold)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._made[key] = font
        return self._made[key]

    def width(self, words: str, pixels: int, *, bold: bool = False) -> float:
        """Measure a line of text in logical pixels."""
        return QFontMetricsF(self(pixels, bold=bold)).horizontalAdvance(words)


def _register(path: Path) -> str:
    number = QFontDatabase.addApplicationFont(str(path)) if path.is_file() else -1
    if number < 0:
        raise ResourceMissing(path, "请重新安装 / install the program again")
    return QFontDatabase.applicationFontFamilies(number)[0]
