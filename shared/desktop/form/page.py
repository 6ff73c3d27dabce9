"""A page of a room: its head, what stands below it, and the shortcuts of its keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.page_head import PageHead
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key


class Page(QWidget):
    """Worded by `word`, and again whenever the language changes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.head = PageHead(theme, self)

    def word(self) -> None:
        """Word everything that does not hang on rows; each page says how."""

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.word()

    def stack(self, *parts: tuple[QWidget | QLayout, int]) -> None:
        """Stand parts below the head, each with its share of what height is left."""
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.head)
        for part, share in parts:
            if isinstance(part, QWidget):
                column.addWidget(part, share)
            else:
                column.addLayout(part, share)

    def bind(self, keys: str, key: Key) -> None:
        """Have a shortcut press a key that is there and works; held down it presses once."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: _press(key))


def _press(key: Key) -> None:
    if not (key.isEnabled() and key.isVisible()):
        return
    if isinstance(key, ArmedKey):
        key.press()
    else:
        key.click()
