"""What is done in the forms beside the grid: periods of a cell, rules, filling by a rate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.catalogue.guide_words import GuideWords
from boxoffice.catalogue.prices.periods import fill_lists, joined, prices_at
from boxoffice.catalogue.prices.start_rules import Reason, base_rule, new_rule
from boxoffice.catalogue.prices.view import PricesView
from boxoffice.catalogue.prices.wording import PricesWording
from boxoffice.catalogue.refusals import CatalogueMessages
from boxoffice.catalogue.types.validity_part import days_of
from boxoffice.catalogue.wording import CatalogueWording
from boxoffice.catalogue.workbench import Workbench
from shared.catalogue.days import Days
from shared.catalogue.draft import NEW, PriceFacts, PriceRuleFacts, TermsFacts
from shared.catalogue.edit import PriceList, remove_rule, save_prices, save_rule, save_terms
from shared.desktop.form.date_field import DaySpan
from shared.desktop.tokens import Status
from shared.site.sign_in import StaffToken

EDIT, EDIT_TERMS = "price_edit", "catalogue_edit"
_PERCENT = Decimal(100)
_EIGHTY = Decimal(80)


class SidePresenter(QObject):
    """Shows one form at a time; `unsaved` tells whether it has a change."""

    def __init__(
        self,
        view: PricesView,
        bench: Workbench,
        words: CatalogueWording,
        wording: PricesWording,
        messages: CatalogueMessages,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._bench = bench
        self._words = words
        self._wording = wording
        self._messages = messages
        self._guide = GuideWords(bench, self)
        self._terms: TermsFacts | None = None
        self._rule: PriceRuleFacts | None = None
        self._read: tuple[int, ...] = ()
        self.rule_made: Callable[[str], None] = lambda code: None
        view.reasons.take(wording)
        self._connect()

    @property
    def unsaved(self) -> bool:
        """Tell whether leaving the form would lose a change that is not being saved."""
        if not self._view.side.isEnabled():
            return False
        form = self._view.side.currentWidget()
        if form is self._view.cell_form:
            return self._view.cell_form.form.dirty
        return form is self._view.rule_form and self._view.rule_form.form.dirty

    @property
    def shows_rule(self) -> bool:
        """Tell whether another form than that of the cell is in front."""
        return self._view.side.currentWidget() is not self._view.cell_form

    def show(self, terms: TermsFacts | None, rule: PriceRuleFacts | None) -> None:
        """Show the periods of a cell."""
        self._terms, self._rule = terms, rule
        if terms is None or rule is None:
            self._view.nothing.show_words(*self._guide.prices())
            self._view.show_side(self._view.nothing)
            return
        form = self._view.cell_form
        found = prices_at(self._bench.content.prices, (terms.id, rule.id))
        self._read, own = tuple(one.id for one in found), joined(found)
        form.form.show({"periods": tuple(_row(one) for one in own), "ceiling": terms.ceiling})
        form.show_locked(self._reason(EDIT))
        if not self._bench.may(EDIT_TERMS):
            form.ceiling.set_read_only(read_only=True)
        form.head.show_title(
            self._words.name(terms.name), "", [(self._words.name(rule.name), Status.INFO)]
        )
        self._view.show_side(form)

    def show_rule(self, rule: PriceRuleFacts) -> None:
        """Show the form of a rule."""
        self._rule = rule
        form = self._view.rule_form
        form.take(self._bench.content, self._wording)
        form.show_rule(rule, self._reason(EDIT))
        form.save.setEnabled(rule.id == NEW)
        form.head.show_title(self._words.name(rule.name), "")
        self._view.remove_rule.setVisible(rule.id != NEW and self._bench.may(EDIT))
        form.scroll_up()
        self._view.show_side(form)

    def ask_reason(self) -> None:
        """Ask why prices shall differ."""
        self._view.show_side(self._view.reasons)

    def ask_fill(self) -> None:
        """Ask which rule to fill, from which, by how much."""
        content = self._bench.content
        form, base = self._view.fill_form, base_rule(content)
        options = [(one.id, self._words.name(one.name)) for one in content.rules]
        form.target.show_options(options)
        form.source.show_options(options)
        target = self._rule if self._rule is not None and self._rule != base else None
        form.form.show(
            {
                "target": None if target is None else target.id,
                "source": None if base is None else base.id,
                "rate": _EIGHTY,
                "period": self._view.period.value(),
            }
        )
        form.save.setEnabled(True)
        self._view.show_side(form)

    def _connect(self) -> None:
        view = self._view
        view.cell_form.save_pressed.connect(self._save_cell)
        view.rule_form.save_pressed.connect(self._save_rule)
        view.fill_form.save_pressed.connect(self._fill)
        view.fill_form.form.changed.connect(lambda: view.fill_form.save.setEnabled(True))
        view.reasons.chosen.connect(self._begin)
        view.reasons.cancelled.connect(self._back)
        view.remove_rule.confirmed.connect(self._remove_rule)

    def _back(self) -> None:
        self.show(self._terms, self._rule)

    def _begin(self, reason: str) -> None:
        content = self._bench.content
        taken = frozenset(one.code for one in content.rules)
        self.show_rule(new_rule(Reason(reason), taken, content, self._bench.park))
        self._view.rule_form.name.take_focus()

    def _save_cell(self) -> None:
        terms, rule, form = self._terms, self._rule, self._view.cell_form
        if terms is None or rule is None:
            return
        values = form.form.values()
        try:
            prices = tuple(_price(row, terms.id, rule.id) for row in values["periods"])
        except ValueError:
            form.form.show_faults({"periods": self.tr("有一行的起止颠倒")})
            return
        if _overlap(prices):
            form.form.show_faults({"periods": self.tr("两行的日期重叠")})
            return
        lists = (PriceList(terms.id, rule.id, prices, self._read),)
        capped = replace(terms, ceiling=values["ceiling"])

        def job(session: Session, edition: int, token: StaffToken) -> None:
            if capped != terms:
                save_terms(session, edition, capped, token=token)
            save_prices(session, edition, lists, token=token)

        what = f"{self._words.name(terms.name)} · {self._words.name(rule.name)}"
        self._write(job, lambda: self._messages.saved(what))

    def _save_rule(self) -> None:
        if self._rule is None:
            return
        rule = self._view.rule_form.rule(self._rule)
        taken = {one.code for one in self._bench.content.rules if one.id != rule.id}
        if rule.code in taken:
            self._view.rule_form.form.show_faults({"code": self.tr("这个代码已有规则")})
            return

        def job(session: Session, edition: int, token: StaffToken) -> None:
            save_rule(session, edition, rule, token=token)

        self._write(job, lambda: self._rule_saved(rule))

    def _rule_saved(self, rule: PriceRuleFacts) -> None:
        name = self._words.name(rule.name)
        if rule.id == NEW:
            body = self.tr("在表里写价格，或按“按比例填”。")
            self._messages.say(Status.OK, self.tr("已新建 {name}").format(name=name), body)
            self.rule_made(rule.code)
        else:
            self._messages.saved(name)

    def _remove_rule(self) -> None:
        rule = self._rule
        if rule is None or rule.id == NEW:
            return

        def job(session: Session, edition: int, token: StaffToken) -> None:
            remove_rule(session, edition, rule.id, token=token, version=rule.version)

        head = self.tr("已删除 {name} 和它的价格").format(name=self._words.name(rule.name))
        self._write(job, lambda: self._messages.say(Status.OK, head))

    def _fill(self) -> None:
        form = self._view.fill_form
        values = form.form.values()
        if values["target"] == values["source"]:
            form.form.show_faults({"target": self.tr("不能以自己为底")})
            return
        rate = values["rate"] / _PERCENT
        period = days_of(values["period"]) or Days()
        content = self._bench.content
        lists = fill_lists(content, values["source"], values["target"], rate, period)
        if not lists:
            form.form.show_faults({"source": self.tr("这条规则在这些日子没有价格")})
            return

        def job(session: Session, edition: int, token: StaffToken) -> None:
            save_prices(session, edition, lists, token=token)

        head = self.tr("已填 {count} 种票").format(count=len(lists))
        self._write(job, lambda: self._messages.say(Status.OK, head))

    def _write(
        self, job: Callable[[Session, int, StaffToken], None], done: Callable[[], None]
    ) -> None:
        self._view.side.setEnabled(False)

        def went_well(_: None) -> None:
            self._view.side.setEnabled(True)
            done()

        self._bench.write(
            job, went_well, self._messages.refused, lambda: self._view.side.setEnabled(True)
        )

    def _reason(self, right: str) -> str:
        if self._bench.may(right):
            return ""
        if self._bench.is_draft:
            return self.tr("只读：没有改价的权限")
        return self._words.banner(self._bench.head)


def _row(price: PriceFacts) -> tuple[Any, ...]:
    days = price.visit_days
    above = price.list_amount if price.list_amount > price.amount else None
    return (days.first, days.last, price.amount, above)


def _price(row: tuple[Any, ...], terms: int, rule: int) -> PriceFacts:
    first, last, amount, shown = row
    span = DaySpan(first, last)
    days = Days() if span == DaySpan(None, None) else Days.from_to(first, last)
    list_amount = amount if shown is None else max(shown, amount)
    return PriceFacts(terms, rule, days, amount, list_amount)


def _overlap(prices: tuple[PriceFacts, ...]) -> bool:
    return any(
        one.visit_days.overlaps(other.visit_days)
        for at, one in enumerate(prices)
        for other in prices[at + 1 :]
    )
