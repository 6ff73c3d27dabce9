"""The card with a field for each note and coin."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QRegularExpression, QSize, Qt, Signal
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
_GAP: Final = 48
_NAME_WIDTH: Final = 96
_SMALL_ROW, _SMALL_FIELD = 64, QSize(128, 48)
HEIGHT: Final = _HEAD + _TABLE_HEAD + len(NOTES) * _SMALL_ROW + 24


class CountCard(QWidget):
    """`counted` says that a count was changed by hand; Enter in a field is `entered`."""

    counted = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row_height, self._field = _SMALL_ROW, _SMALL_FIELD
        self.foot_height = 0  # of a foot below a rule; 0 has none
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

    def set_measure(self, row_height: int, field: QSize) -> None:
        """Take the rows and fields of another screen."""
        self._row_height, self._field = row_height, field

    def place(self) -> None:
        """Put the fields in their places."""
        space = (self._row_height - self._field.height()) // 2
        for place, edit in enumerate(self.edits):
            row = self._row(place)
            left = row.left() + _NAME_WIDTH
            edit.setGeometry(round(left), round(row.top()) + space, self._field.width(),
                             self._field.height())  # fmt: skip

    def below_coins(self) -> QRect:
        """Give the place in the second column that no coin takes."""
        last = self._row(len(PLACES) - 1)
        bottom = self._row(len(NOTES) - 1).bottom()
        return QRectF(last.left(), last.bottom(), last.width(), bottom - last.bottom()).toRect()

    def notes(self) -> QRect:
        """Give the place of the first column."""
        return self._row(0).united(self._row(len(NOTES) - 1)).toRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw heads, names and sums."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        card(painter, QRectF(self.rect()), tokens.surface, tokens.line)
        head = QRectF(_PADDING, 4, self.width() - 2 * _PADDING, _HEAD - 4)
        used = text(painter, theme.font(18, bold=True), tokens.ink, head, self._title)
        hint = head.adjusted(used + 16, 0, 0, 0)
        text(painter, theme.font(14), tokens.ink2, hint, self._hint)
        if self.foot_height:
            rule = QRectF(0, self.height() - self.foot_height, self.width(), 1)
            painter.fillRect(rule, tokens.line)
        for first in (0, len(NOTES)):
            self._paint_heads(painter, self._row(first))
        for place in range(len(PLACES)):
            self._paint_row(painter, place)

    def _paint_heads(self, painter: QPainter, first: QRectF) -> None:
        tokens, theme = self._theme.tokens, self._theme
        top = first.top() - _TABLE_HEAD
        name = QRectF(first.left(), top, 90, _TABLE_HEAD - 8)
        count = QRectF(first.left() + _NAME_WIDTH, top, self._field.width(), _TABLE_HEAD - 8)
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
        sums = row.adjusted(_NAME_WIDTH + self._field.width(), 0, 0, 0)
        text(painter, theme.font(20), ink, sums, format_yuan(amount), RIGHT)

    def _row(self, place: int) -> QRectF:
        width = (self.width() - 2 * _PADDING - _GAP) / 2
        column = 0 if place < len(NOTES) else 1
        row = place - column * len(NOTES)
        left = _PADDING + column * (width + _GAP)
        return QRectF(left, _HEAD + _TABLE_HEAD + row * self._row_height, width,
                      self._row_height)  # fmt: skip

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
