"""The page of the concession policy: classes, the form of one, and the box to try it out."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from boxoffice.catalogue.concessions.form import ConcessionForm
from boxoffice.catalogue.concessions.trial_card import TrialCard
from boxoffice.catalogue.types.view import LIST_WIDTH
from boxoffice.catalogue.wording import CatalogueWording
from shared.desktop.form.guide import Guide
from shared.desktop.form.list_pane import ListPane
from shared.desktop.theme import Theme


class ConcessionsView(QWidget):
    """Holds the parts; the presenter decides what they show."""

    def __init__(self, theme: Theme, words: CatalogueWording) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.today = date.min
        self.list = ListPane(theme, self, copy=True, delete=True)
        self.list.setFixedWidth(LIST_WIDTH)
        self.stack = QStackedWidget(self)
        self.form = ConcessionForm(theme, words, self._today)
        self.nothing = Guide(theme, self)
        for page in (self.nothing, self.form):
            self.stack.addWidget(page)
        self.trial = TrialCard(theme, self._today)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        row.addWidget(self.trial)
        self.setFocusProxy(self.list.view)
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word the list in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        self.list.show_words(self.tr("优惠政策"), self.tr("还没有优惠类别"), self.tr("查找类别"))

    def _today(self) -> date:
        return self.today
