"""The page on which finance holds bills against what was paid to the printed code."""

from __future__ import annotations

from enum import StrEnum, auto
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boxoffice.imports.figures import ProgressStrip
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.columns import ColumnFlow
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.page import Page
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_LONGEST: Final = 200
_PAYMENTS: Final = (
    Heading(3), Heading(3), Heading(4), Heading(4), Heading(2), Heading(2, figures=True),
    Heading(5),
)  # fmt: skip
_LINES: Final = (Heading(3), Heading(3), Heading(8), Heading(2, figures=True), Heading(5))


class Decision(StrEnum):
    """What a person says of what did not match: first of a payment, then of a line of a bill."""

    FOUND = auto()
    LOST = auto()
    MATCHED = auto()
    NOT_OURS = auto()
    RETURNED = auto()
    SURPLUS = auto()


class BillsView(Page):
    """Says what was pressed; above stand the payments, below the lines of bills."""

    file_pressed = Signal()
    again_pressed = Signal()
    taken = Signal()
    decided = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.file = Key(theme, KeyKind.SECONDARY)
        self.again = Key(theme, KeyKind.SECONDARY)
        self.take = ArmedKey(theme, KeyKind.PRIMARY)
        self.take.setEnabled(False)
        for key in (self.again, self.file, self.take):
            self.head.add_key(key)
        self.payments = DataTable(theme, _PAYMENTS, self)
        self.lines = DataTable(theme, _LINES, self)
        self.sum = ProgressStrip(theme, self)
        self.decision: ChoiceField[Decision] = ChoiceField(theme)
        self.note = TextField(theme, longest=_LONGEST)
        self.decide = ArmedKey(theme, KeyKind.SECONDARY)
        self._lay_out()
        self._connect()

    def show_take(self, count: int | None) -> None:
        """Word the key that takes a bill in; None while none is chosen."""
        self.take.setEnabled(count is not None)
        word = self.tr("记入账单") if count is None else self.tr("记入：确认 {count} 笔")
        word = word.format(count=count)
        self.take.show_words(word, self.tr("再按一次：记入"), "Ctrl G")

    def word(self) -> None:
        """Word heads and keys."""
        self.file.show_key(self.tr("选择账单"), "Ctrl O")
        self.again.show_key(self.tr("重新读取"), "Ctrl R")
        self.decision.show_label(self.tr("标记的这一笔"))
        self.note.show_label(self.tr("凭什么（必填）"))
        self.decide.show_words(self.tr("记上"), self.tr("再按一次：记上"), "Ctrl J")
        self.payments.show_titles(
            (
                self.tr("收款"),
                self.tr("时间"),
                self.tr("订单"),
                self.tr("窗口"),
                self.tr("末六位"),
                self.tr("金额"),
                self.tr("账单"),
            ),
            self.tr("静态码收款都已核对"),
        )
        self.lines.show_titles(
            (
                self.tr("账单"),
                self.tr("时间"),
                self.tr("交易单号"),
                self.tr("金额"),
                self.tr("说明"),
            ),
            self.tr("账单上没有多出的款"),
        )

    def _lay_out(self) -> None:
        foot = QWidget(self)
        flow = ColumnFlow(foot)
        for part, span in ((self.sum, 3), (self.decision, 4), (self.note, 3), (self.decide, 2)):
            flow.add(part, span)
        self.stack((self.payments, 3), (self.lines, 2), (foot, 0))
        self.setFocusProxy(self.payments.view)
        self.word()
        self.show_take(None)

    def _connect(self) -> None:
        self.file.clicked.connect(self.file_pressed)
        self.again.clicked.connect(self.again_pressed)
        self.take.confirmed.connect(self.taken)
        self.decide.confirmed.connect(self.decided)
        self.bind("Ctrl+O", self.file)
        self.bind("Ctrl+R", self.again)
        for keys, key in (("Ctrl+G", self.take), ("Ctrl+J", self.decide)):
            self.bind(keys, key)
