"""The keys below a count: back, count again, and the one that goes on."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from boxoffice.shift.count_shown import CountShown, CountStep
from boxoffice.shift.count_words import CountWords
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.kernel.money import Money

_HEIGHT: Final = 80
_LEFT_WIDTH: Final = 144
_GAP: Final = 8


class CountKeys(QWidget):
    """Two places: `left` or `again` stands in the one, `submit` or `primary` in the other."""

    def __init__(self, theme: Theme, words: CountWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.left = Key(theme, KeyKind.OUTLINED, height=_HEIGHT, parent=self)
        self.again = Key(theme, KeyKind.OUTLINED, height=_HEIGHT, parent=self)
        self.primary = Key(theme, KeyKind.PRIMARY, height=_HEIGHT, pixels=24, parent=self)
        self.submit = ArmedKey(theme, KeyKind.PRIMARY, height=_HEIGHT, parent=self)
        self.submit.set_pixels(24)

    def show_keys(self, shown: CountShown) -> None:
        """Show the keys of a step."""
        step = shown.step
        self.submit.setVisible(step is CountStep.COUNT)
        self.primary.setVisible(step is not CountStep.COUNT)
        self.again.setVisible(step is CountStep.DIFFERENCE)
        self.left.setVisible(step is not CountStep.DIFFERENCE)
        for key in (self.primary, self.submit, self.again):
            key.setEnabled(not shown.busy)
        self.primary.show_key(*self._words.primary(step, busy=shown.busy))
        self.again.show_key(self._words.again(), "F6")
        self.left.show_key(self._words.left(step), "Esc")

    def show_amount(self, amount: Money) -> None:
        """Say on the key that hands the count in how much it is."""
        self.submit.show_words(*self._words.submit(amount), "Ctrl Enter")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every key in its place."""
        rest = self.rect().adjusted(_LEFT_WIDTH + _GAP, 0, 0, 0)
        for key in (self.left, self.again):
            key.setFixedHeight(self.height())
            key.setGeometry(0, 0, _LEFT_WIDTH, self.height())
        for key in (self.submit, self.primary):
            key.setFixedHeight(self.height())
            key.setGeometry(rest)
