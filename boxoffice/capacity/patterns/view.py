"""The page of patterns: the edition and its patterns by series, and the form of one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from boxoffice.capacity.edition_choice import EditionChoice
from boxoffice.capacity.patterns.form import PatternForm
from boxoffice.capacity.wording import CapacityWording
from shared.desktop.form.guide import Guide
from shared.desktop.form.list_pane import ListPane
from shared.desktop.theme import Theme

LIST_WIDTH: Final = 304


class PatternsView(QWidget):
    """Holds the parts; the presenter decides what they show."""

    edition_chosen = Signal(int)

    def __init__(self, theme: Theme, words: CapacityWording, today: Callable[[], date]) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.edition = EditionChoice(theme)
        self.list = ListPane(theme, self, copy=True, delete=True)
        self.form = PatternForm(theme, words, today)
        self.nothing = Guide(theme, self)
        self.stack = QStackedWidget(self)
        for page in (self.nothing, self.form):
            self.stack.addWidget(page)
        self._lay_out()
        self.edition.chosen.connect(self.edition_chosen)
        self.setFocusProxy(self.list.view)
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word the list in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _lay_out(self) -> None:
        side = QWidget(self)
        side.setFixedWidth(LIST_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.edition)
        column.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.stack, 1)

    def _word(self) -> None:
        nothing = self.tr("这个版次还没有时段规则")
        self.list.show_words(self.tr("时段规则"), nothing, self.tr("查找规则"))
        self.list.show_delete(self.tr("删除"), self.tr("再按一次"))
