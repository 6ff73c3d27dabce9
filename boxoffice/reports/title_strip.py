"""The head of a report: what it is, what it was asked, and the keys that take it away."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.paint import line
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_BASE = 35.0


class TitleStrip(QWidget):
    """Title and question at the left, the keys of export at the right."""

    export_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._question = ""
        self.csv = Key(theme, KeyKind.SECONDARY, parent=self)
        self.pdf = Key(theme, KeyKind.SECONDARY, parent=self)
        self.excel = Key(theme, KeyKind.PRIMARY, parent=self)
        self.keys = {".csv": self.csv, ".pdf": self.pdf, ".xlsx": self.excel}
        for suffix, key in self.keys.items():
            key.clicked.connect(lambda _=False, kind=suffix: self.export_pressed.emit(kind))

    def show_words(self, title: str, question: str) -> None:
        """Show what the report is and what it was asked."""
        self._title, self._question = title, question
        self.setAccessibleName(f"{title}，{question}")
        self.update()

    def show_keys(self, csv: str, pdf: str, excel: str) -> None:
        """Word the keys."""
        self.csv.show_key(csv, "Ctrl D")
        self.pdf.show_key(pdf, "Ctrl P")
        self.excel.show_key(excel, "Ctrl E")
        self._place()

    def show_exportable(self, *, visible: bool, ready: bool) -> None:
        """Show the keys only where there is something to take away; they work when it is there."""
        for key in self.keys.values():
            key.setVisible(visible)
            key.setEnabled(ready)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the keys at the right."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title and question on one base line."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        room = QRectF(0, 0, self.width(), self.height())
        used = line(painter, theme.font(32, bold=True), tokens.ink, room, _BASE, self._title)
        end = self.csv.x() if self.csv.isVisible() else self.width()
        beside = QRectF(used + 20, 0, max(end - used - 36, 0), self.height())
        line(painter, theme.font(14), tokens.ink2, beside, _BASE, self._question)

    def _place(self) -> None:
        x = self.width()
        for key in (self.excel, self.pdf, self.csv):
            x -= key.sizeHint().width() + 12
            key.setGeometry(x, 0, key.sizeHint().width() + 12, 48)
            x -= 8
