"""Rows that are read and touched: found orders, tickets of an order, what happened to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.fitted import fitted
from shared.desktop.icons import paint_icon
from shared.desktop.paint import RIGHT, cap, card, chip_width, pill, text, tile
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status

_LEAD: Final = 44
_PADDING: Final = 12
_LARGE_ROW: Final = 56


@dataclass(frozen=True, slots=True)
class RowFace:
    """One row, worded.

    `number` is the key that takes it, `tick` whether it is chosen (None: nothing to choose),
    `letter` the tile of a ticket class, `time` what stands there instead. `chip` is a word in the
    colours of `status`; a `quiet` row cannot be used.
    """

    title: str
    note: str = ""
    value: str = ""
    value_note: str = ""
    number: str = ""
    tick: bool | None = None
    letter: str = ""
    time: str = ""
    status: Status | None = None
    chip: str = ""
    quiet: bool = False


class Rows(QWidget):
    """Paints as many rows as there is room for; `chosen` carries the row that was touched."""

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, parent: QWidget, *, row_height: int, lead: int = _LEAD
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height = row_height
        self._lead = lead
        self._faces: tuple[RowFace, ...] = ()
        self._marked = -1
        self._first = 0

    @property
    def room(self) -> int:
        """How many rows fit."""
        return max(self.height() // self._height, 1)

    def set_row_height(self, height: int) -> None:
        """Take the height of another screen."""
        self._height = height
        self.update()

    def show_rows(self, faces: tuple[RowFace, ...], marked: int = -1, first: int = 0) -> None:
        """Show rows; the one that is marked is always in sight."""
        self._faces, self._marked = faces, marked
        if marked >= 0:
            first = min(max(self._first, marked - self.room + 1), marked)
        self._first = max(min(first, len(faces) - self.room), 0)
        words = (" ".join((face.title, face.value or face.chip)) for face in faces)
        self.setAccessibleName("，".join(words))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which row was touched."""
        if event.button() == Qt.MouseButton.LeftButton:
            row = self._first + int(event.position().y()) // self._height
            if row < len(self._faces):
                self.chosen.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that fit, and at the foot how many more there are."""
        painter = QPainter(self)
        for place, face in enumerate(self._faces[self._first : self._first + self.room]):
            box = QRectF(0, place * self._height, self.width(), self._height)
            self._paint_row(painter, box, face, marked=self._first + place == self._marked)

    def _paint_row(self, painter: QPainter, box: QRectF, face: RowFace, *, marked: bool) -> None:
        tokens = self._theme.tokens
        if marked:
            painter.fillRect(box, tokens.accent_soft)
            painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), tokens.accent)
        else:
            inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
            painter.fillRect(QRectF(inner.left(), box.bottom() - 1, inner.width(), 1), tokens.line)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        self._paint_lead(painter, inner, face)
        body = inner.adjusted(self._lead, 0, 0, 0)
        used = self._paint_value(painter, body, face)
        self._paint_words(painter, body.adjusted(0, 0, -used - 12, 0), face)

    def _paint_lead(self, painter: QPainter, inner: QRectF, face: RowFace) -> None:
        tokens, theme = self._theme.tokens, self._theme
        middle = inner.center().y()
        if face.number:
            cap(painter, theme, inner.left() + 28, middle, face.number)
        elif face.time:
            box = QRectF(inner.left(), inner.top(), self._lead - 8, inner.height())
            text(painter, theme.font(14), tokens.ink2, box, face.time)
        elif face.tick is not None:
            box = QRectF(inner.left(), round(middle - 13), 26, 26)
            ground = tokens.accent if face.tick else tokens.surface
            card(painter, box, ground, None if face.tick else tokens.control, radius=4)
            if face.tick:
                paint_icon(painter, "check", box.adjusted(3, 3, -3, -3), tokens.on_accent)
        elif face.letter:
            tile(painter, theme, QRectF(inner.left(), round(middle - 12), 24, 24), face.letter,
                 tokens.ink)  # fmt: skip

    def _paint_words(self, painter: QPainter, box: QRectF, face: RowFace) -> None:
        tokens, theme = self._theme.tokens, self._theme
        upper, lower = _halves(box) if face.note else (box, box)
        ink = tokens.ink3 if face.quiet else tokens.ink
        large = self._height >= _LARGE_ROW
        sizes = (18, 16, 14) if large else (16, 14)
        fitted(painter, theme, upper, face.title, sizes, ink, bold=large)
        if face.note:
            text(painter, theme.font(14), tokens.ink2, lower, face.note)

    def _paint_value(self, painter: QPainter, box: QRectF, face: RowFace) -> float:
        tokens, theme = self._theme.tokens, self._theme
        below = face.value_note or face.chip
        upper, lower = _halves(box) if below else (box, box)
        font = theme.font(18 if self._height >= _LARGE_ROW else 16, bold=True)
        ink = tokens.ink3 if face.quiet else tokens.ink
        used = text(painter, font, ink, upper, face.value, RIGHT) if face.value else 0.0
        if face.chip and face.status is not None:
            width = chip_width(theme, face.chip)
            row = lower if face.value else box
            pill(painter, theme, box.right() - width, row.center().y(), face.chip,
                 tokens.soft(face.status), tokens.status_ink(face.status))  # fmt: skip
            return max(used, width)
        if face.value_note:
            note = text(painter, theme.font(14), tokens.ink2, lower, face.value_note, RIGHT)
            return max(used, note)
        return used


def _halves(box: QRectF) -> tuple[QRectF, QRectF]:
    middle = box.center().y()
    return (
        QRectF(box.left(), middle - 25, box.width(), 26),
        QRectF(box.left(), middle + 1, box.width(), 24),
    )
