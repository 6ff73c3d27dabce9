"""One thing that was found: its number, what it is, what it is worth."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from boxoffice.sale.look_up.face import RowFace
from shared.desktop.paint import RIGHT, cap, card, chip_width, pill, ring, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.painted import PaintedButton

_CAP: Final = 44
_PADDING: Final = 12


class LookUpRow(PaintedButton):
    """A row that can be touched; `number` and Enter take it too."""

    def __init__(self, theme: Theme, number: int, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._number = str(number)
        self._face: RowFace | None = None
        self._marked = False
        self._numbered = True

    def show_face(self, face: RowFace | None, *, marked: bool, numbered: bool) -> None:
        """Show what was found; without it the place is empty."""
        self._face, self._marked, self._numbered = face, marked, numbered
        self.setVisible(face is not None)
        words = (face.title, face.note, face.value, face.value_note) if face else ()
        self.setAccessibleName("，".join(word for word in words if word))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw number, title and note, value and its note."""
        face = self._face
        if face is None:
            return
        painter = QPainter(self)
        tokens = self.theme.tokens
        box = QRectF(self.rect())
        ground = tokens.accent_soft if self._marked or self.isDown() else tokens.surface
        if self._marked:
            card(painter, box, ground, tokens.accent, radius=6, edge_width=2)
        else:
            painter.fillRect(box, ground)
            painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), tokens.line)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        if self._numbered:
            cap(painter, self.theme, inner.left() + 28, box.center().y(), self._number)
            inner.setLeft(inner.left() + _CAP)
        used = self._paint_value(painter, inner, face)
        self._paint_title(painter, inner.adjusted(0, 0, -used - 16, 0), face)
        if self.hasFocus():
            ring(painter, tokens, box, ground, 6)

    def _paint_title(self, painter: QPainter, box: QRectF, face: RowFace) -> None:
        tokens, theme = self.theme.tokens, self.theme
        upper, lower = _halves(box) if face.note else (box, box)
        ink = tokens.ink3 if face.quiet else tokens.ink
        text(painter, theme.font(18, bold=True), ink, upper, face.title)
        if face.note:
            text(painter, theme.font(14), tokens.ink2, lower, face.note)

    def _paint_value(self, painter: QPainter, box: QRectF, face: RowFace) -> float:
        tokens, theme = self.theme.tokens, self.theme
        upper, lower = _halves(box) if face.value_note else (box, box)
        used = 0.0
        if face.value_note:
            used = text(painter, theme.font(14), tokens.ink2, lower, face.value_note, RIGHT)
        if face.status is None:
            font = theme.font(18, bold=True)
            return max(used, text(painter, font, tokens.ink, upper, face.value, RIGHT))
        width = chip_width(theme, face.value)
        left, middle = box.right() - width, upper.center().y()
        ground, ink = tokens.soft(face.status), tokens.status_ink(face.status)
        pill(painter, theme, left, middle, face.value, ground, ink)
        return max(used, width)


def _halves(box: QRectF) -> tuple[QRectF, QRectF]:
    middle = box.center().y()
    return (
        QRectF(box.left(), middle - 23, box.width(), 26),
        QRectF(box.left(), middle + 3, box.width(), 20),
    )
