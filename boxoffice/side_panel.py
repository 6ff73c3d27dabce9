"""The panel that sign-in and shift share with the sale screen: numpad and next key in one place."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from boxoffice.sale.geometry import SMALL, Placing, SaleGeometry, geometry_for
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.typing_pad import TypingPad


class SidePanel(QWidget):
    """Fields go above the numpad; whoever has the fields says which of them gets the digits."""

    def __init__(self, theme: Theme, parent: QWidget, *, point: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawing: SaleGeometry = SMALL
        self._placing = Placing(SMALL.panel.left(), 0, 0)
        self.numpad = TypingPad(theme, self, point=point)
        self.left_key = Key(theme, KeyKind.OUTLINED, height=72, stacked=True, parent=self)
        self.primary = Key(theme, KeyKind.PRIMARY, height=72, pixels=24, parent=self)

    def take_digits(self, edit: QLineEdit) -> None:
        """Send the digits of the numpad to a field."""
        self.numpad.take_digits(edit)

    def place(self, content: QSize) -> int:
        """Put the panel and its keys in their places; gives where the left side ends."""
        self._drawing = drawing = geometry_for(content)
        self._placing = placing = Placing.of(content, drawing)
        start = placing.panel_start
        self.setGeometry(start, 0, content.width() - start, content.height())
        inner = drawing.tender
        self.numpad.set_side_width(drawing.side_width)
        top = placing.panel(inner).top() + drawing.keys_top
        left = placing.panel(inner).left() + drawing.digits_left
        width = inner.width() - drawing.digits_left
        self.numpad.setGeometry(left, top, width, self.numpad.height())
        for key, box in ((self.left_key, drawing.left_key), (self.primary, drawing.primary)):
            key.setFixedHeight(box.height())
            key.setGeometry(placing.panel_foot(box))
        self.primary.set_pixels(drawing.primary_pixels)
        return start

    def field_box(self, top: int, height: int) -> QRect:
        """Give the place of a field over the full inner width, from `top` of the panel's body."""
        inner = self._placing.panel(self._drawing.tender)
        return QRect(inner.left(), inner.top() + top, inner.width(), height)

    def total_box(self) -> QRect:
        """Give the place where the sale screen has its total."""
        return self._placing.panel_foot(self._drawing.total)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and its rules."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(0, 0, 1, self.height(), tokens.line)
        for rule in self._drawing.rules:
            painter.fillRect(0, self._placing.panel_y(rule), self.width(), 1, tokens.line)
