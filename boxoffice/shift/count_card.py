"""The card with a field for each note and coin."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QRegularExpression, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from boxoffice.shift.float_count import NOTES, PLACES, amount_of
from shared.desktop.paint import RIGHT, card, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.form_field import PlainEdit
from shared.kernel.money import format_yuan

_PADDING: Final = 16
_HEAD: Final = 52
_TABLE_HEAD: Final = 36
_ROW: Final = 64
_GAP: Final = 48
_FIELD_WIDTH: Final = 128
HEIGHT: Final = _HEAD + _TABLE_HEAD + len(NOTES) * _ROW + 24


class CountCard(QWidget):
    """`counted` says that a count was changed by hand; Enter in a field is `entered`."""

    counted = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._hint = ""
        self._heads = ("", "", "")
        self._names: tuple[str, ...] = ("",) * len(PLACES)
        self.edits = [self._edit() for _ in PLACES]

    def counts(self) -> dict[int, str]:
        """Give the text of each field by its place."""
        return {place: edit.text() for place, edit in enumerate(self.edits)}

    def clear(self) -> None:
        """Empty every field without saying that something was counted."""
        for edit in self.edits:
            edit.clear()
        self.update()

    def show_words(
        self, title: str, hint: str, heads: tuple[str, str, str], names: tuple[str, ...]
    ) -> None:
        """Word the card; `names` are those of the notes and coins in order."""
        self._title, self._hint, self._heads, self._names = title, hint, heads, names
        for edit, name in zip(self.edits, names, strict=True):
            edit.setAccessibleName(f"{name} {heads[1]}")
        self.update()

    def place(self) -> None:
        """Put the fields in their places."""
        for place, edit in enumerate(self.edits):
            row = self._row(place)
            left = row.left() + 96
            edit.setGeometry(round(left), round(row.top()) + 8, _FIELD_WIDTH, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw heads, names and sums."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        card(painter, QRectF(self.rect()), tokens.surface, tokens.line)
        head = QRectF(_PADDING, 4, self.width() - 2 * _PADDING, _HEAD - 4)
        used = text(painter, theme.font(18, bold=True), tokens.ink, head, self._title)
        hint = head.adjusted(used + 16, 0, 0, 0)
        text(painter, theme.font(14), tokens.ink2, hint, self._hint)
        for first in (0, len(NOTES)):
            self._paint_heads(painter, self._row(first))
        for place in range(len(PLACES)):
            self._paint_row(painter, place)

    def _paint_heads(self, painter: QPainter, first: QRectF) -> None:
        tokens, theme = self._theme.tokens, self._theme
        top = first.top() - _TABLE_HEAD
        name = QRectF(first.left(), top, 90, _TABLE_HEAD - 8)
        count = QRectF(first.left() + 96, top, _FIELD_WIDTH, _TABLE_HEAD - 8)
        total = QRectF(count.right(), top, first.right() - count.right(), _TABLE_HEAD - 8)
        text(painter, theme.font(14), tokens.ink2, name, self._heads[0])
        text(painter, theme.font(14), tokens.ink2, count, self._heads[1], RIGHT)
        text(painter, theme.font(14), tokens.ink2, total, self._heads[2], RIGHT)
        rule = QRectF(first.left(), first.top() - 4, first.width(), 1)
        painter.fillRect(rule, tokens.control)

    def _paint_row(self, painter: QPainter, place: int) -> None:
        tokens, theme = self._theme.tokens, self._theme
        row = self._row(place)
        name = QRectF(row.left(), row.top(), 92, row.height())
        text(painter, theme.font(18, bold=True), tokens.ink, name, self._names[place])
        amount = amount_of(PLACES[place], self.edits[place].text())
        ink = tokens.ink if amount else tokens.ink3
        sums = row.adjusted(96 + _FIELD_WIDTH, 0, 0, 0)
        text(painter, theme.font(20), ink, sums, format_yuan(amount), RIGHT)

    def _row(self, place: int) -> QRectF:
        width = (self.width() - 2 * _PADDING - _GAP) / 2
        column = 0 if place < len(NOTES) else 1
        row = place - column * len(NOTES)
        left = _PADDING + column * (width + _GAP)
        return QRectF(left, _HEAD + _TABLE_HEAD + row * _ROW, width, _ROW)

    def _edit(self) -> PlainEdit:
        edit = PlainEdit(self)
        edit.setProperty("figures", "true")
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,4}"), edit))
        edit.textEdited.connect(self._edited)
        edit.returnPressed.connect(self.entered)
        return edit

    def _edited(self) -> None:
        self.update()
        self.counted.emit()
