"""What was sold last, and what became of its paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.icons import paint_icon
from shared.desktop.paint import RIGHT, cap, card, ring, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import BAND_INK, STATUS_SOLID, Status
from shared.desktop.widgets.message_bar import STATUS_ICON
from shared.desktop.widgets.painted import PaintedButton

_STATE_WIDTH: Final = 132
_AMOUNT_WIDTH: Final = 120


@dataclass(frozen=True, slots=True)
class SoldFace:
    """One sale, worded."""

    number: str
    time: str
    contents: str
    amount: str
    state: str
    status: Status


class LastSaleCard(PaintedButton):
    """The sale before this one: what the cashier is asked about when a visitor turns back.

    While the counter is free a touch begins the same sale again.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._label = ""
        self._empty = ""
        self._face: SoldFace | None = None

    def show_sale(
        self, label: str, empty: str, face: SoldFace | None, *, again: bool = False
    ) -> None:
        """Show a sale; `empty` is said while there is none, `again` if a touch repeats it."""
        self._label, self._empty, self._face = label, empty, face
        self.setEnabled(again and face is not None)
        words = f"{face.number}，{face.contents}，{face.amount}，{face.state}" if face else empty
        self.setAccessibleName(f"{label}，{words}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        tokens, theme, face = self._theme.tokens, self._theme, self._face
        box = QRectF(self.rect())
        ground = tokens.accent_soft if self.isDown() else tokens.surface
        card(painter, box, ground, tokens.control if self.isEnabled() else tokens.line)
        inner = box.adjusted(16, 0, -16, 0)
        middle = box.center().y()
        upper = QRectF(inner.left(), middle - 24, 170, 20)
        lower = QRectF(inner.left(), middle - 2, 170, 26)
        used = text(painter, theme.font(14), tokens.ink2, upper, self._label)
        if self.isEnabled():
            cap(painter, theme, upper.left() + used + 36, upper.center().y(), "+", 20)
        if self.hasFocus():
            ring(painter, tokens, box, ground, 8)
        if face is None:
            lower.setWidth(inner.width())
            text(painter, theme.font(16), tokens.ink3, lower, self._empty)
            return
        text(painter, theme.font(18, bold=True), tokens.ink, lower, face.number)
        right = inner.right()
        state = QRectF(right - _STATE_WIDTH, box.top(), _STATE_WIDTH, box.height())
        _paint_state(painter, theme, state, face)
        amount = QRectF(state.left() - _AMOUNT_WIDTH - 16, 0, _AMOUNT_WIDTH, box.height())
        text(painter, theme.font(20, bold=True), tokens.ink, amount, face.amount, RIGHT)
        left = lower.right() + 8
        contents = QRectF(left, lower.top(), amount.left() - left - 16, 26)
        text(painter, theme.font(16), tokens.ink, contents, face.contents)
        time = QRectF(left, upper.top(), contents.width(), 20)
        text(painter, theme.font(14), tokens.ink2, time, face.time)


class HistoryCard(QWidget):
    """Earlier sales of this sitting, newest first; as many as there is room for."""

    ROW: Final = 40

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._empty = ""
        self._faces: tuple[SoldFace, ...] = ()

    def show_sales(self, title: str, empty: str, faces: tuple[SoldFace, ...]) -> None:
        """Show sales."""
        self._title, self._empty, self._faces = title, empty, faces
        self.setAccessibleName(f"{title}，{len(faces)}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title and rows."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        box = QRectF(self.rect())
        card(painter, box, tokens.surface, tokens.line)
        inner = box.adjusted(16, 0, -16, 0)
        head = QRectF(inner.left(), 4, inner.width(), self.ROW)
        text(painter, theme.font(16, bold=True), tokens.ink, head, self._title)
        if not self._faces:
            empty = head.translated(0, self.ROW)
            text(painter, theme.font(16), tokens.ink3, empty, self._empty)
        rows = int((box.height() - self.ROW - 8) // self.ROW)
        for place, face in enumerate(self._faces[:rows]):
            row = QRectF(inner.left(), 4 + self.ROW * (place + 1), inner.width(), self.ROW)
            painter.fillRect(QRectF(row.left(), row.top(), row.width(), 1), tokens.line)
            self._paint_row(painter, row, face)

    def _paint_row(self, painter: QPainter, row: QRectF, face: SoldFace) -> None:
        tokens, theme = self._theme.tokens, self._theme
        for shift, width, words in ((0, 130, face.number), (136, 90, face.time)):
            cell = QRectF(row.left() + shift, row.top(), width, row.height())
            text(painter, theme.font(16), tokens.ink2, cell, words)
        state = QRectF(row.right() - _STATE_WIDTH, row.top(), _STATE_WIDTH, row.height())
        _paint_state(painter, theme, state, face)
        amount = QRectF(state.left() - _AMOUNT_WIDTH - 24, row.top(), _AMOUNT_WIDTH, row.height())
        text(painter, theme.font(16, bold=True), tokens.ink, amount, face.amount, RIGHT)
        left = row.left() + 240
        contents = QRectF(left, row.top(), amount.left() - left - 16, row.height())
        text(painter, theme.font(16), tokens.ink, contents, face.contents)


def _paint_state(painter: QPainter, theme: Theme, box: QRectF, face: SoldFace) -> None:
    tokens = theme.tokens
    mark = BAND_INK if face.status is Status.WARN else tokens.surface
    icon = QRectF(box.left(), box.center().y() - 9, 18, 18)
    paint_icon(painter, STATUS_ICON[face.status], icon, STATUS_SOLID[face.status], mark)
    words = box.adjusted(26, 0, 0, 0)
    bold = face.status is not Status.OK
    text(painter, theme.font(16, bold=bold), tokens.ink if bold else tokens.ink2, words, face.state)
