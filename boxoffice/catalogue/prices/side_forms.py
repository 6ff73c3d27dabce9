"""The forms beside the grid: the prices of a cell over time, a rule, and filling by a rate."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.date_field import DateRangeField
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.number_field import MoneyField, RateField
from shared.desktop.form.table_field import TableField
from shared.desktop.theme import Theme

_MOST_RATE: Final = 1000
_PERIODS: Final = (
    Column("first", CellKind.DATE, 7),
    Column("last", CellKind.DATE, 7),
    Column("amount", CellKind.MONEY, 5, required=True),
    Column("list", CellKind.MONEY, 5),
)


class SideForm(FormPage):
    """A form of the side's width: the key that discards works, but has no room to be shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.discard.hide()

    def word(self) -> None:
        """Put the words of the language in."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.word()


class CellForm(SideForm):
    """Prices of one type by one rule, range after range; and the ceiling of the type."""

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme)
        self._card, self._ceiling_card = self.tab().section(), self.tab().section()
        self.periods = self.form.add("periods", TableField(theme, _PERIODS, today, rows_shown=3))
        self.ceiling = self.form.add("ceiling", MoneyField(theme))
        self._card.add(self.periods, 12)
        self._ceiling_card.add(self.ceiling, 12)
        self.word()

    def word(self) -> None:
        """Word heads and labels."""
        self.periods.show_label(self.tr("游览日与价格"), self.tr("日期空着为不限；门市价空着同价"))
        titles = {
            "first": self.tr("从"),
            "last": self.tr("到（含）"),
            "amount": self.tr("价格"),
            "list": self.tr("门市价"),
        }
        self.periods.show_titles(titles, self.tr("没有价格"))
        self.ceiling.show_label(self.tr("政府限价（元）"), self.tr("属于票种，对所有规则有效"))


class FillForm(SideForm):
    """Makes the prices of one rule a share of another's in a period."""

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme)
        self._card = self.tab().section()
        self.target: ChoiceField[int] = self.form.add("target", ChoiceField(theme, required=True))
        self.source: ChoiceField[int] = self.form.add("source", ChoiceField(theme, required=True))
        self.rate = self.form.add("rate", RateField(theme, most=_MOST_RATE, required=True))
        self.period = self.form.add("period", DateRangeField(theme, today, open_ended=True))
        for field in (self.target, self.source, self.rate, self.period):
            self._card.add(field, 12)
        self.word()

    def word(self) -> None:
        """Word labels."""
        self.head.show_title(self.tr("按比例填价"))
        self.target.show_label(self.tr("填哪条规则"))
        self.source.show_label(self.tr("以哪条规则为底"))
        self.rate.show_label(self.tr("百分之几"), self.tr("80 就是八折，半分进一"))
        self.period.show_label(self.tr("游览日"), self.tr("空着为不限；原有价格被替换"))
        self.save.show_key(self.tr("填入"), "Ctrl S")
