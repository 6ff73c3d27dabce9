"""The fields that say how much is taken off: an amount or a share."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.form import Form
from shared.desktop.form.number_field import MoneyField, RateField
from shared.desktop.form.section import Section
from shared.desktop.theme import Theme
from shared.kernel.money import Money
from shared.marketing.rules import Off

_HUNDREDTHS = 100
MOST_OFF = Money(100_000_00)  # as the table of promotions has it


class OffFields(QObject):
    """Shows the one of both that is wanted."""

    def __init__(self, theme: Theme, form: Form, card: Section) -> None:
        super().__init__(form)
        self.by_rate: ChoiceField[bool] = form.add("by_rate", ChoiceField(theme, required=True))
        self.amount = form.add("amount", MoneyField(theme, most=MOST_OFF))
        self.rate = form.add("rate", RateField(theme))
        for field in (self.by_rate, self.amount, self.rate):
            card.add(field, 3)
        form.changed.connect(self._refresh)

    def empty(self) -> dict[str, Any]:
        """Give what the fields begin with."""
        return {"by_rate": False, "amount": None, "rate": None}

    def off(self) -> Off | None:
        """Give what is taken off; None while nothing is."""
        amount, rate = self.amount.value(), self.rate.value()
        if self.by_rate.value():
            return Off(rate=int(rate * _HUNDREDTHS)) if rate else None
        return Off(amount) if amount else None

    def checked(self) -> Off | None:
        """Give what is taken off; None with a fault shown while nothing is."""
        off = self.off()
        if off is None:
            field = self.rate if self.by_rate.value() else self.amount
            field.show_error(self.tr("写一个大于 0 的数"))
        return off

    def word(self) -> None:
        """Word labels and options."""
        self.by_rate.show_label(self.tr("怎样减"))
        self.by_rate.show_options(((False, self.tr("减金额")), (True, self.tr("减百分比"))))
        self.amount.show_label(self.tr("减多少（元）"))
        self.rate.show_label(self.tr("减百分之几"), self.tr("八折写 20"))

    def _refresh(self) -> None:
        by_rate = bool(self.by_rate.value())
        for field, wanted in ((self.amount, not by_rate), (self.rate, by_rate)):
            field.required = wanted
            if field.isHidden() == wanted:
                field.setVisible(wanted)
