"""What is known of a pass: its name and state large, the rest as label and value below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.fitted import fitted
from shared.desktop.paint import chip_width, pill, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status

_HEAD: Final = 44
_ROW: Final = 32
_LABEL: Final = 96


@dataclass(frozen=True, slots=True)
class PassFace:
    """A pass, worded: `facts` pair a label with a value."""

    title: str = ""
    chip: str = ""
    status: Status | None = None
    facts: tuple[tuple[str, str], ...] = ()


class FactCard(QWidget):
    """Shows a PassFace."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face = PassFace()

    @staticmethod
    def height_for(facts: int) -> int:
        """Give the height that so many facts take."""
        return _HEAD + facts * _ROW

    def show_face(self, face: PassFace) -> None:
        """Show a pass; a screen reader hears all of it."""
        self._face = face
        pairs = (" ".join(pair) for pair in face.facts)
        self.setAccessibleName("，".join((face.title, face.chip, *pairs)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw head and facts."""
        painter, tokens, theme, face = QPainter(self), self._theme.tokens, self._theme, self._face
        head = QRectF(0, 0, self.width(), 32)
        if face.chip and face.status is not None:
            width = chip_width(theme, face.chip, 28, 16)
            pill(painter, theme, head.right() - width, 16, face.chip, tokens.soft(face.status),
                 tokens.status_ink(face.status), height=28, pixels=16)  # fmt: skip
            head.setRight(head.right() - width - 12)
        fitted(painter, theme, head, face.title, (24, 20, 18, 16), tokens.ink, bold=True)
        for row, (label, value) in enumerate(face.facts):
            box = QRectF(0, _HEAD + row * _ROW, self.width(), _ROW)
            text(painter, theme.font(14), tokens.ink2, box, label)
            words = box.adjusted(_LABEL, 0, 0, 0)
            fitted(painter, theme, words, value, (16, 14), tokens.ink)
