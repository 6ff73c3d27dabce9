"""The page of refunds that wait for approval: ticked, approved in one go, or rejected."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from boxoffice.imports.figures import ProgressStrip
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.columns import ColumnFlow
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.page import Page
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.sales.approvals import RejectReason

_HEADINGS: Final = (
    Heading(1), Heading(4), Heading(3), Heading(2, figures=True), Heading(2, figures=True),
    Heading(5), Heading(3),
)  # fmt: skip


class RequestsView(Page):
    """Says what was pressed; `ticked` carries the row that was turned."""

    ticked = Signal(object)
    all_pressed = Signal()
    again_pressed = Signal()
    approved = Signal()
    rejected = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.all = Key(theme, KeyKind.SECONDARY)
        self.again = Key(theme, KeyKind.SECONDARY)
        self.head.add_key(self.all)
        self.head.add_key(self.again)
        self.table = DataTable(theme, _HEADINGS, self)
        self.sum = ProgressStrip(theme, self)
        self.why: ChoiceField[RejectReason] = ChoiceField(theme)
        self.reject = ArmedKey(theme, KeyKind.SECONDARY)
        self.approve = Key(theme, KeyKind.PRIMARY)
        for key in (self.reject, self.approve):
            key.setEnabled(False)
        self._lay_out()
        self._connect()

    def show_approve(self, word: str, *, works: bool) -> None:
        """Word the keys that decide about what is ticked."""
        self.approve.setEnabled(works)
        self.approve.show_key(word, "Ctrl G" if works else "")
        self.reject.setEnabled(works)

    def word(self) -> None:
        """Word heads and keys."""
        self.all.show_key(self.tr("全选"), "Ctrl A")
        self.again.show_key(self.tr("重新读取"), "Ctrl R")
        self.why.show_label(self.tr("拒绝的原因"))
        self.reject.show_words(self.tr("拒绝"), self.tr("再按一次：拒绝"), "Ctrl J")
        self.table.show_titles(
            (
                self.tr("勾选"),
                self.tr("订单"),
                self.tr("原因"),
                self.tr("张数"),
                self.tr("退款"),
                self.tr("申请"),
                self.tr("窗口"),
            ),
            self.tr("没有待批的退款"),
        )

    def _lay_out(self) -> None:
        foot = QWidget(self)
        flow = ColumnFlow(foot)
        for part, span in ((self.sum, 4), (self.why, 3), (self.reject, 3), (self.approve, 2)):
            flow.add(part, span)
        self.stack((self.table, 1), (foot, 0))
        self.setFocusProxy(self.table.view)
        self.word()

    def _connect(self) -> None:
        self.all.clicked.connect(self.all_pressed)
        self.again.clicked.connect(self.again_pressed)
        self.approve.clicked.connect(self.approved)
        self.reject.confirmed.connect(self.rejected)
        self.table.opened.connect(self.ticked)
        self.bind("Ctrl+A", self.all)
        self.bind("Ctrl+R", self.again)
        self.bind("Ctrl+G", self.approve)
        self.bind("Ctrl+J", self.reject)
        space = QShortcut(QKeySequence("Space"), self.table)
        space.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        space.activated.connect(self._tick)

    def _tick(self) -> None:
        if self.table.current() is not None:
            self.ticked.emit(self.table.current())
