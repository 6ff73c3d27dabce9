"""The page that asks for a closed day to be given back: the range above, what it means below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from boxoffice.imports.figures import ProgressStrip
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.chips_field import ChipsField
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.date_field import DateField
from shared.desktop.form.page import Page
from shared.desktop.form.section import Section
from shared.desktop.form.time_field import TimeField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.sales.refund import RefundReason

_HEIGHT: Final = 56
_HEADINGS: Final = (
    Heading(8), Heading(2, figures=True), Heading(2, figures=True), Heading(3, figures=True)
)  # fmt: skip


class NewClosureView(Page):
    """`edited` says that the range is another one; `asked` that it is to be sent for approval."""

    edited = Signal()
    preview_pressed = Signal()
    asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = Key(theme, KeyKind.QUIET)
        self.head.add_key(self.back)
        self.range = Section(theme, self)
        self.day = DateField(theme, today, required=True)
        self.first, self.last = TimeField(theme), TimeField(theme)
        self.type: ChoiceField[int] = ChoiceField(theme)
        self.zones: ChipsField[int] = ChipsField(theme)
        self.reason: ChoiceField[RefundReason] = ChoiceField(theme, required=True)
        self.preview = Key(theme, KeyKind.SECONDARY, height=_HEIGHT)
        self.ask = ArmedKey(theme, KeyKind.PRIMARY, height=_HEIGHT)
        self.sum = ProgressStrip(theme, self)
        self.table = DataTable(theme, _HEADINGS, self)
        self.ask.setEnabled(False)
        self._lay_out()
        self._connect()

    def show_ask(self, word: str, armed: str, *, works: bool) -> None:
        """Word the key that sends it for approval."""
        self.ask.setEnabled(works)
        self.ask.show_words(word, armed, "Ctrl G" if works else "")

    def word(self) -> None:
        """Word labels and keys."""
        self.head.show_title(
            self.tr("新的闭园退票"), self.tr("先看会退多少，再送批；另一个人批准后才退")
        )
        self.back.show_key(self.tr("返回"), "Esc")
        self.day.show_label(self.tr("闭园日（游览日）"))
        self.first.show_label(self.tr("时段从"))
        self.last.show_label(self.tr("时段到"))
        self.type.show_label(self.tr("票种"))
        self.zones.show_label(self.tr("关闭的项目（不选就是全园）"))
        self.reason.show_label(self.tr("原因"))
        self.preview.show_key(self.tr("看会退多少"), "Ctrl R")
        self.table.show_titles(
            (self.tr("怎么退"), self.tr("张数"), self.tr("订单"), self.tr("金额")),
            self.tr("选好范围，按 Ctrl R 看会退多少"),
        )

    def fields(self) -> tuple[QWidget, ...]:
        """Give the fields in their order."""
        return (self.day, self.first, self.last, self.type, self.reason, self.zones)

    def _lay_out(self) -> None:
        for field in (self.day, self.first, self.last, self.type, self.reason):
            self.range.add(field, 3 if field is self.type or field is self.day else 2)
        self.range.add(self.zones, 12, new_row=True)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.sum, 1)
        foot.addWidget(self.preview)
        foot.addWidget(self.ask)
        self.stack((self.range, 0), (self.table, 1), (foot, 0))
        self.setFocusProxy(self.day)
        self.word()

    def _connect(self) -> None:
        for field in (self.day, self.first, self.last, self.type, self.zones, self.reason):
            field.edited.connect(self.edited)
        self.preview.clicked.connect(self.preview_pressed)
        self.ask.confirmed.connect(self.asked)
        self.back.clicked.connect(self.left)
        self.bind("Ctrl+R", self.preview)
        self.bind("Ctrl+G", self.ask)
