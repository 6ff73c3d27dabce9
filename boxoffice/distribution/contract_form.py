"""The form of a contract: its days, how it is settled, prices and commission."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import QEvent

from boxoffice.distribution.wording import DistributionWording
from shared.catalogue.days import Days
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.cells import CellKind, Column
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.date_field import DateRangeField, DaySpan
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.number_field import MoneyField
from shared.desktop.form.problem_list import ProblemList, ProblemRow
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.table_field import TableField
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.widgets.key import Key, KeyKind
from shared.distribution.rules import (
    NEW,
    NO_MONEY,
    Basis,
    CommissionStepFacts,
    ContractFacts,
    ContractPriceFacts,
    ContractState,
    Period,
)

_PERCENT: Final = 100
_PROBLEMS_HEIGHT: Final = 144
_PRICES: Final = (
    Column("type", CellKind.CHOICE, 4, required=True),
    Column("first", CellKind.DATE, 2),
    Column("last", CellKind.DATE, 2),
    Column("amount", CellKind.MONEY, 2, required=True),
)
_STEPS: Final = (
    Column("from", CellKind.NUMBER, 2, required=True),
    Column("rate", CellKind.RATE, 2),
    Column("amount", CellKind.MONEY, 2),
)


class ContractDays(DateRangeField):
    """A contract begins on some day; it may go on for ever."""

    def fault(self) -> str:
        """Ask for the first day."""
        if self.value().first is None and not self.is_nonsense():
            return self.tr("请填开始日")
        return super().fault()


class ContractForm(FormPage):
    """`sign`, `end` and `drop` are keys of the page; a signed contract is read only."""

    def __init__(self, theme: Theme, words: DistributionWording, today: Callable[[], date]) -> None:
        super().__init__(theme)
        self._words = words
        tab, form = self.tab(), self.form
        self.problems = ProblemList(theme)
        self.problems.setFixedHeight(_PROBLEMS_HEIGHT)
        tab.add(self.problems)
        self._frame, self._prices = tab.section(), tab.section()
        self._commission = tab.section()
        self.number = form.add("number", TextField(theme, longest=40, required=True))
        self.days = form.add("days", ContractDays(theme, today, open_ended=True))
        self.basis: ChoiceField[Basis] = form.add("basis", ChoiceField(theme, required=True))
        self.period: ChoiceField[Period] = form.add("period", ChoiceField(theme, required=True))
        self.prepaid = form.add("prepaid", SwitchField(theme))
        self.credit = form.add("credit", MoneyField(theme))
        self.prices = form.add("prices", TableField(theme, _PRICES, today, rows_shown=5))
        self.steps = form.add("steps", TableField(theme, _STEPS, today, rows_shown=3))
        self.sign, self.end, self.drop = ArmedKey(theme), ArmedKey(theme), ArmedKey(theme)
        self.judge = Key(theme, KeyKind.SECONDARY)
        self.head.add_key(self.judge)
        for key in (self.drop, self.end, self.sign):
            self.extra.addWidget(key)
        for field, span in (
            (self.number, 5), (self.days, 7), (self.basis, 3), (self.period, 3),
            (self.prepaid, 3), (self.credit, 3),
        ):  # fmt: skip
            self._frame.add(field, span)
        self._prices.add(self.prices, 12)
        self._commission.add(self.steps, 12)
        self.word()

    def take_types(self, types: Mapping[int, str]) -> None:
        """Know the ticket types by name."""
        self.prices.show_options("type", tuple(types.items()))

    def show_contract(self, contract: ContractFacts, who: str) -> None:
        """Show a contract of a distributor by its name."""
        self.form.show(
            {
                "number": contract.number,
                "days": DaySpan(contract.days.first, contract.days.last),
                "basis": contract.basis,
                "period": contract.period,
                "prepaid": contract.prepaid,
                "credit": contract.credit_limit or None,
                "prices": tuple(_price_row(price, contract.days) for price in contract.prices),
                "steps": tuple(_step_row(step) for step in contract.steps),
            }
        )
        draft = contract.state is ContractState.DRAFT
        self.show_locked("" if draft else self.tr("已签或作废的合同不再修改"))
        self.sign.setVisible(draft and contract.id != NEW)
        self.drop.setVisible(draft and contract.id != NEW)
        self.end.setVisible(contract.state is ContractState.SIGNED)
        self.judge.setVisible(draft)
        self.problems.hide()
        chips = [(self._words.state(contract.state), _status(contract.state))]
        self.head.show_title(contract.number or self.tr("新合同"), who, chips)

    def show_problems(self, rows: tuple[ProblemRow, ...]) -> None:
        """Show what is wrong with it; nothing hides the list."""
        self.problems.show_problems(rows)
        self.problems.setVisible(bool(rows))
        if rows:
            self.tab().verticalScrollBar().setValue(0)

    def put(self, contract: ContractFacts) -> ContractFacts:
        """Give the contract as the fields have it; a price without days holds all its days."""
        values: dict[str, Any] = self.form.values()
        days = Days.from_to(values["days"].first, values["days"].last)
        return replace(
            contract,
            number=values["number"],
            days=days,
            basis=values["basis"] or contract.basis,
            period=values["period"] or contract.period,
            prepaid=values["prepaid"],
            credit_limit=values["credit"] or NO_MONEY,
            prices=tuple(_price(row, days) for row in values["prices"]),
            steps=tuple(_step(row) for row in values["steps"]),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.word()

    def word(self) -> None:
        """Word heads, labels and options."""
        words = self._words
        self._frame.show_title(self.tr("合同"))
        self._prices.show_title(self.tr("结算价"), self.tr("日期空着即整个合同期；不高于门市价"))
        self._commission.show_title(self.tr("佣金"), self.tr("每期从第几张起；达到后只算以后的票"))
        self.number.show_label(self.tr("合同编号"))
        self.days.show_label(self.tr("合同期"))
        self.basis.show_label(self.tr("结算依据"))
        self.basis.show_options([(one, words.basis(one)) for one in Basis])
        self.period.show_label(self.tr("结算周期"))
        self.period.show_options([(one, words.period(one)) for one in Period])
        self.prepaid.show_label(self.tr("预存款"))
        self.credit.show_label(self.tr("授信额度（元）"))
        titles = {
            "type": self.tr("票种"),
            "first": self.tr("游览日从"),
            "last": self.tr("到"),
            "amount": self.tr("结算价（元）"),
        }
        self.prices.show_titles(titles, self.tr("还没有结算价"))
        titles = {
            "from": self.tr("从第几张起"),
            "rate": self.tr("比例 %"),
            "amount": self.tr("每张（元）"),
        }
        self.steps.show_titles(titles, self.tr("没有佣金"))
        self.judge.show_key(self.tr("检查"), "Ctrl K")
        self.sign.show_words(self.tr("签署"), self.tr("再按一次：签署"), "Ctrl G")
        self.end.show_words(self.tr("今天结束"), self.tr("再按一次：今天结束"), "Ctrl J")
        self.drop.show_words(self.tr("作废草稿"), self.tr("再按一次：作废"), "Ctrl J")


def _status(state: ContractState) -> Status | None:
    return {ContractState.DRAFT: Status.INFO, ContractState.SIGNED: Status.OK}.get(state)


def _price_row(price: ContractPriceFacts, days: Days) -> tuple[Any, ...]:
    whole = price.visit_days == days
    first, last = (None, None) if whole else (price.visit_days.first, price.visit_days.last)
    return (price.ticket_type_id, first, last, price.amount)


def _price(row: tuple[Any, ...], days: Days) -> ContractPriceFacts:
    kind, first, last, amount = row
    held = Days.from_to(first or days.first, last or days.last)
    return ContractPriceFacts(kind or 0, held, amount or NO_MONEY)


def _step_row(step: CommissionStepFacts) -> tuple[Any, ...]:
    rate = None if step.rate is None else Decimal(step.rate) / _PERCENT
    return (step.from_ticket, rate, step.amount)


def _step(row: tuple[Any, ...]) -> CommissionStepFacts:
    first, rate, amount = row
    hundredths = None if rate is None else int(rate * _PERCENT)
    return CommissionStepFacts(first or 1, hundredths, amount)
