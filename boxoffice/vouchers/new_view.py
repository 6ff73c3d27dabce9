"""The page on which vouchers are issued: what each is worth, on which days, how many."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.date_field import DateField
from shared.desktop.form.field import Field
from shared.desktop.form.number_field import MoneyField, NumberField
from shared.desktop.form.page import Page
from shared.desktop.form.section import Section
from shared.desktop.form.text_field import BilingualField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.voucher_models import MOST_OF_A_BATCH

_HEIGHT: Final = 56
_MOST: Final = Money(10_000_000)


class NewVouchersView(Page):
    """`made` says that they are to be issued as they stand here."""

    made = Signal()
    left = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = Key(theme, KeyKind.QUIET)
        self.head.add_key(self.back)
        self.card = Section(theme, self)
        self.name = BilingualField(theme, required=True)
        self.amount = MoneyField(theme, most=_MOST)
        self.type: ChoiceField[int] = ChoiceField(theme)
        self.first = DateField(theme, today, required=True)
        self.last = DateField(theme, today, required=True)
        self.count = NumberField(theme, least=1, most=MOST_OF_A_BATCH, required=True)
        self.make = ArmedKey(theme, KeyKind.PRIMARY, height=_HEIGHT)
        self._lay_out()
        self._connect()

    def fields(self) -> tuple[Field[object], ...]:
        """Give the fields in their order."""
        return (self.name, self.amount, self.type, self.first, self.last, self.count)  # type: ignore[return-value]

    def begin(self, first: date) -> None:
        """Empty the form."""
        self.name.show_value(Bilingual("", ""))
        self.amount.show_value(None)
        self.type.show_value(None)
        self.first.show_value(first)
        self.last.show_value(None)
        self.count.show_value(None)
        for field in self.fields():
            field.show_error("")
        self.name.take_focus()

    def word(self) -> None:
        """Word labels and keys."""
        self.head.show_title(
            self.tr("发放代金券"), self.tr("另一个人批准后才能用；券码只显示一次，存成文件")
        )
        self.back.show_key(self.tr("返回"), "Esc")
        self.card.show_title(self.tr("内容"))
        self.name.show_label(self.tr("名称"))
        self.amount.show_label(self.tr("每张抵多少（元）"), self.tr("不找零；或在右边选票种"))
        self.type.show_label(self.tr("或：每张抵一张票"))
        self.first.show_label(self.tr("从哪天起可用"))
        self.last.show_label(self.tr("到哪天为止"))
        self.count.show_label(self.tr("张数"))
        self.make.show_words(self.tr("发放"), self.tr("再按一次：发放"), "Ctrl G")

    def _lay_out(self) -> None:
        for field, span in (
            (self.name, 12), (self.amount, 4), (self.type, 8), (self.first, 4), (self.last, 4),
            (self.count, 4),
        ):  # fmt: skip
            self.card.add(field, span)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.make)
        space = QVBoxLayout()
        space.addStretch(1)
        self.stack((self.card, 0), (space, 1), (foot, 0))
        self.setFocusProxy(self.name)
        self.word()

    def _connect(self) -> None:
        self.make.confirmed.connect(self.made)
        self.back.clicked.connect(self.left)
        self.bind("Ctrl+G", self.make)
