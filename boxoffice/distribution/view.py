"""The room of distributors: the list of them with their contracts, and the form of one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from boxoffice.back_office.room import RoomView
from boxoffice.distribution.contract_form import ContractForm
from boxoffice.distribution.distributor_form import DistributorForm
from boxoffice.distribution.wording import DistributionWording
from shared.desktop.form.guide import Guide
from shared.desktop.form.list_pane import ListPane
from shared.desktop.theme import Theme

LIST_WIDTH: Final = 320


class DistributionView(RoomView):
    """Holds the parts; the presenter decides what they show."""

    opened = Signal()

    def __init__(self, theme: Theme, words: DistributionWording, today: Callable[[], date]) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.leave: Callable[[], bool] = lambda: True
        self.read = self._may = False
        self.list = ListPane(theme, self)
        self.list.setFixedWidth(LIST_WIDTH)
        self.stack = QStackedWidget(self)
        self.nothing = Guide(theme)
        self.distributor = DistributorForm(theme, words)
        self.contract = ContractForm(theme, words, today)
        for page in (self.nothing, self.distributor, self.contract):
            self.stack.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        self.setFocusProxy(self.list.view)
        self._shortcuts()
        self._word()

    def open(self, target: object = None) -> None:
        """Be shown: read everything again."""
        self.opened.emit()

    def show_read(self) -> None:
        """Say from now on that an empty list is empty, and not on its way."""
        self.read = True
        self._word()

    def show_nothing(self, *, may: bool) -> None:
        """Say what to begin with, to whom may."""
        self._may = may
        self._word()
        self.stack.setCurrentWidget(self.nothing)

    def may_leave(self) -> bool:
        """Say whether nothing would be lost."""
        return self.leave()

    def changeEvent(self, event: QEvent) -> None:
        """Word the list in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _shortcuts(self) -> None:
        form = self.contract
        # The keys F1 to F11 are those of the rail: a room that takes one has neither. Ctrl E is the
        # end of a line of text on Linux, where a field has the cursor.
        for keys, key in (("Ctrl+K", form.judge), ("Ctrl+H", self.distributor.new_contract)):
            QShortcut(QKeySequence(keys), self).activated.connect(key.click)
        for keys, armed in (("Ctrl+G", form.sign), ("Ctrl+J", form.drop), ("Ctrl+J", form.end)):
            QShortcut(QKeySequence(keys), armed).activated.connect(armed.press)

    def _word(self) -> None:
        nothing = self.tr("还没有分销商") if self.read else self.tr("正在读取…")
        self.list.show_words(self.tr("分销商与合同"), nothing, self.tr("查找分销商"))
        begin = self.tr("按 Ctrl N 登记第一家；保存后按 Ctrl H 写合同，检查、签署后生效。")
        if self.read:
            self.nothing.show_words(nothing, begin if self._may else "")
