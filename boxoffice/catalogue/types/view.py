"""The page of ticket types: the list at the left, the form of the chosen one at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from boxoffice.catalogue.types.form import TypeForm
from boxoffice.catalogue.types.kinds_panel import TicketKinds
from boxoffice.catalogue.wording import CatalogueWording
from shared.desktop.form.guide import Guide
from shared.desktop.form.list_pane import ListPane
from shared.desktop.theme import Theme

LIST_WIDTH: Final = 320


class TypesView(QWidget):
    """Shows the form, the choice of a kind, or nothing."""

    def __init__(self, theme: Theme, words: CatalogueWording) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.list = ListPane(theme, self, copy=True, delete=True)
        self.list.setFixedWidth(LIST_WIDTH)
        self.stack = QStackedWidget(self)
        self.form = TypeForm(theme, words, self)
        self.kinds = TicketKinds(theme, words, self)
        self.nothing = Guide(theme, self)
        for page in (self.nothing, self.form, self.kinds):
            self.stack.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        self.setFocusProxy(self.list.view)
        self._word()

    def show_form(self) -> None:
        """Bring the form to the front."""
        self.stack.setCurrentWidget(self.form)

    def show_kinds(self) -> None:
        """Ask for a kind."""
        self.stack.setCurrentWidget(self.kinds)
        next(iter(self.kinds.keys.values())).setFocus()

    def show_nothing(self, head: str, body: str) -> None:
        """Show neither, and say what to do."""
        self.nothing.show_words(head, body)
        self.stack.setCurrentWidget(self.nothing)

    def changeEvent(self, event: QEvent) -> None:
        """Word the list in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        self.list.show_words(self.tr("票种"), self.tr("还没有票种"), self.tr("名称、代码、渠道"))
        self.list.show_delete(self.tr("移出"), self.tr("再按一次"))
