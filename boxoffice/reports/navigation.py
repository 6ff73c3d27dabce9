"""The rail at the left: which report is shown, and the way back to the window's sale."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.fitted import fitted
from shared.desktop.icons import paint_icon
from shared.desktop.paint import CENTRE, cap, cap_width, card, ring, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.painted import PaintedButton

_ENTRY = 64
_CAP = 20
_WIDE_FROM = 160


class _Entry(PaintedButton):
    """A report by its code and its key, and by its name where there is room."""

    def __init__(self, theme: Theme, code: str, key: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.code = code
        self.key = key
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def show_name(self, name: str) -> None:
        """Word the entry."""
        self.setText(name)
        self.setAccessibleName(f"{self.code} {name}，{self.key}")
        self.update()

    def sizeHint(self) -> QSize:
        """Give the height of a target."""
        return QSize(_ENTRY, _ENTRY)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entry; the chosen one has ground and mark."""
        painter = QPainter(self)
        tokens, theme = self.theme.tokens, self.theme
        box = QRectF(self.rect())
        chosen = self.isChecked()
        ground = tokens.accent_soft if chosen else tokens.surface
        if chosen or self.hovered:
            card(painter, box, tokens.accent_soft if chosen else tokens.page, radius=6)
        if chosen:
            painter.fillRect(QRectF(0, 6, 4, box.height() - 12), tokens.accent)
        code_ink = tokens.accent if chosen else tokens.ink2
        if box.width() < _WIDE_FROM:
            upper = box.adjusted(0, 8, 0, -box.height() / 2)
            text(painter, theme.font(16, bold=chosen), code_ink, upper, self.code, CENTRE)
            right = box.center().x() + cap_width(theme, self.key, _CAP) / 2
            cap(painter, theme, right, box.bottom() - 8 - _CAP / 2, self.key, _CAP)
        else:
            cap(painter, theme, box.right() - 12, box.center().y(), self.key, _CAP)
            text(
                painter, theme.font(14, bold=chosen), code_ink, box.adjusted(12, 0, 0, 0), self.code
            )
            name = box.adjusted(44, 0, -40, 0)
            ink = tokens.accent if chosen else tokens.ink
            fitted(painter, theme, name, self.text(), (16, 15, 14, 13, 12), ink, bold=chosen)
        if self.hasFocus():
            ring(painter, tokens, box, ground, 6)


class Navigation(QWidget):
    """Entries from the top, each with its key by its code; the key back at the foot."""

    chosen = Signal(str)
    back_pressed = Signal()

    def __init__(self, theme: Theme, keys: dict[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self.entries = {code: _Entry(theme, code, key, self) for code, key in keys.items()}
        for entry in self.entries.values():
            entry.clicked.connect(lambda _=False, code=entry.code: self.chosen.emit(code))
        self.back = Key(theme, KeyKind.SECONDARY, height=72, stacked=True, parent=self)
        self.back.clicked.connect(self.back_pressed)
        next(iter(self.entries.values())).setChecked(True)

    def show_words(self, title: str, names: dict[str, str], back: str) -> None:
        """Word title, entries and the key back."""
        self._title = title
        for code, name in names.items():
            self.entries[code].show_name(name)
        self.back.show_key(back, "Esc")
        self.update()

    def choose(self, code: str) -> None:
        """Mark the entry that is shown."""
        self.entries[code].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the entries below the mark of the house."""
        super().resizeEvent(event)
        margin = 12 if self.width() >= _WIDE_FROM else 8
        for at, entry in enumerate(self.entries.values()):
            entry.setGeometry(margin, 80 + at * (_ENTRY + 4), self.width() - 2 * margin, _ENTRY)
        self.back.setGeometry(margin, self.height() - 88, self.width() - 2 * margin, 72)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, edge, mark and title."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), tokens.line)
        wide = self.width() >= _WIDE_FROM
        mark = QRectF(24 if wide else (self.width() - 32) / 2, 20, 32, 32)
        paint_icon(painter, "gate-logo", mark, tokens.accent)
        if wide:
            title = QRectF(66, 16, self.width() - 76, 40)
            sizes = (20, 18, 16)
            fitted(painter, self._theme, title, self._title, sizes, tokens.ink, bold=True)
