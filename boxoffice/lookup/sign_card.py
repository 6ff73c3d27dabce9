"""Where a supervisor signs for what the terms do not allow: two fields, and digits to touch."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from boxoffice.approval.fields import HEIGHT, ApprovalFields
from shared.desktop.paint import text
from shared.desktop.theme import Theme
from shared.desktop.widgets.typing_pad import TypingPad

_WIDTH: Final = 360
_TOP: Final = 56
_SIDE: Final = 88


class SignCard(QWidget):
    """`signed` carries the Approval once number and PIN are complete."""

    signed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self.fields = ApprovalFields(self)
        self.fields.entered.connect(self.submit)
        self.numpad = TypingPad(theme, self, point=False)
        self.numpad.set_side_width(_SIDE)
        self.fields.focused.connect(self.numpad.take_digits)

    def begin(self) -> None:
        """Wait for a supervisor."""
        self.fields.begin()
        self.fields.take_cursor()

    def show_words(self, title: str, backspace: str, clear: str) -> None:
        """Say what is signed for."""
        self._title = title
        self.numpad.show_words(backspace, clear)
        self.update()

    def submit(self) -> None:
        """Sign, or say what is missing."""
        approval = self.fields.approval()
        if approval is not None:
            self.signed.emit(approval)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave only what is no digit to the screen: its digits choose reasons."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F8):
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields at the left and the digits beside them."""
        self.fields.setGeometry(16, _TOP, min(_WIDTH, self.width() // 2 - 24), HEIGHT)
        left = self.fields.geometry().right() + 24
        width = min(self.width() - left - 16, _WIDTH)
        self.numpad.setGeometry(left, _TOP, width, self.numpad.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write what is signed for."""
        painter = QPainter(self)
        head = QRectF(16, 12, self.width() - 32, 32)
        text(painter, self._theme.font(18, bold=True), self._theme.tokens.ink, head, self._title)
