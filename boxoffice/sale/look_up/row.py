"""One thing that was found: its number, what it is, what it is worth."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from boxoffice.sale.look_up.face import RowFace
from shared.desktop.icons import paint_icon
from shared.desktop.paint import RIGHT, cap, card, chip_width, pill, ring, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.painted import PaintedButton

_CAP: Final = 44
_PADDING: Final = 12
_TICK: Final = 26
_GAP: Final = 16


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
        self.setCheckable(bool(face and face.ticked is not None))
        self.setChecked(bool(face and face.ticked))
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
        chosen = self._marked or face.ticked or self.isDown()
        ground = tokens.accent_soft if chosen else tokens.surface
        if self._marked:
            card(painter, box, ground, tokens.accent, radius=6, edge_width=2)
        else:
            painter.fillRect(box, ground)
            painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), tokens.line)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        if self._numbered:
            cap(painter, self.theme, inner.left() + 28, box.center().y(), self._number)
            inner.setLeft(inner.left() + _CAP)
        if face.ticked is not None:
            self._paint_tick(painter, inner, ticked=face.ticked)
            inner.setLeft(inner.left() + _CAP)
        value, note = self._paint_value(painter, inner, face)
        self._paint_title(painter, inner, face, value, note)
        if self.hasFocus():
            ring(painter, tokens, box, ground, 6)

    def _paint_tick(self, painter: QPainter, box: QRectF, *, ticked: bool) -> None:
        tokens, middle = self.theme.tokens, box.center().y()
        square = QRectF(box.left() + 4, middle - _TICK / 2, _TICK, _TICK)
        ground, edge = (tokens.accent, tokens.accent) if ticked else (tokens.surface, tokens.ink3)
        card(painter, square, ground, edge, radius=5, edge_width=2)
        if ticked:
            paint_icon(painter, "check", square.adjusted(4, 4, -4, -4), tokens.on_accent)

    def _paint_title(
        self, painter: QPainter, box: QRectF, face: RowFace, value: float, note: float
    ) -> None:
        tokens, theme = self.theme.tokens, self.theme
        upper, lower = _halves(box) if face.note else (box, box)
        if not (face.note and face.value_note):
            value = note = max(value, note)  # one of them stands in the middle
        ink = tokens.ink3 if face.quiet else tokens.ink
        beside = upper.adjusted(0, 0, -value - _GAP, 0)
        text(painter, theme.font(18, bold=True), ink, beside, face.title)
        if face.note:
            beside = lower.adjusted(0, 0, -note - _GAP, 0)
            text(painter, theme.font(14), tokens.ink2, beside, face.note)

    def _paint_value(self, painter: QPainter, box: QRectF, face: RowFace) -> tuple[float, float]:
        """Give the widths of the value and of its note."""
        tokens, theme = self.theme.tokens, self.theme
        upper, lower = _halves(box) if face.value_note else (box, box)
        used = 0.0
        if face.value_note:
            used = text(painter, theme.font(14), tokens.ink2, lower, face.value_note, RIGHT)
        if face.status is None:
            font = theme.font(18, bold=True)
            return text(painter, font, tokens.ink, upper, face.value, RIGHT), used
        width = chip_width(theme, face.value)
        left, middle = box.right() - width, upper.center().y()
        ground, ink = tokens.soft(face.status), tokens.status_ink(face.status)
        pill(painter, theme, left, middle, face.value, ground, ink)
        return width, used


def _halves(box: QRectF) -> tuple[QRectF, QRectF]:
    middle = box.center().y()
    return (
        QRectF(box.left(), middle - 23, box.width(), 26),
        QRectF(box.left(), middle + 3, box.width(), 20),
    )
