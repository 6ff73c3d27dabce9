"""Where somebody is named whom a pass is for: three fields, or the card on the reader."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from boxoffice.lookup.holders import kind_of
from boxoffice.sale.naming.entry import Entry
from shared.desktop.paint import text
from shared.desktop.theme import Theme
from shared.desktop.widgets.form_field import FormField

_HEIGHT: Final = 100
_TOP: Final = 96
_WIDTH: Final = 560
_LONGEST: Final = 60


class NameCard(QWidget):
    """`named` carries an Entry once name and number are there."""

    named = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._hint = ""
        self.name = self._writing()
        self.number = FormField(self)
        self.guardian = self._writing()
        self.name.edit.returnPressed.connect(self.number.edit.setFocus)
        for field in (self.number, self.guardian):
            field.edit.returnPressed.connect(self.submit)

    def begin(self) -> None:
        """Wait for the next person."""
        for field in (self.name, self.number, self.guardian):
            field.edit.clear()
        self.name.edit.setFocus()

    def show_words(self, title: str, hint: str, labels: tuple[str, str, str]) -> None:
        """Say whom the names are for."""
        self._title, self._hint = title, hint
        for field, label in zip((self.name, self.number, self.guardian), labels, strict=True):
            field.show_label(label)
        self.update()

    def submit(self) -> None:
        """Hand on what is typed; an empty name or number is said by whoever judges it."""
        number = self.number.edit.text().strip()
        entry = Entry(
            self.name.edit.text().strip(),
            kind_of(number),
            number,
            guardian=self.guardian.edit.text().strip(),
        )
        self.named.emit(entry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave what is no writing to the screen: Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one field below the other."""
        width = min(_WIDTH, self.width() - 32)
        for place, field in enumerate((self.name, self.number, self.guardian)):
            field.setGeometry(16, _TOP + place * _HEIGHT, width, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write whom the names are for, and how to do it without typing."""
        painter, tokens = QPainter(self), self._theme.tokens
        head = QRectF(16, 12, self.width() - 32, 32)
        text(painter, self._theme.font(18, bold=True), tokens.ink, head, self._title)
        text(painter, self._theme.font(14), tokens.ink2, head.translated(0, 36), self._hint)

    def _writing(self) -> FormField:
        field = FormField(self)
        field.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)
        field.edit.setInputMethodHints(Qt.InputMethodHint.ImhNone)
        field.edit.setMaxLength(_LONGEST)
        return field
