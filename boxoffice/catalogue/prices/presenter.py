"""Joins the page of prices to the open edition: the grid, and what is done in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.catalogue.prices.day_prices import DayPrice, day_prices
from boxoffice.catalogue.prices.day_strip import DayCell
from boxoffice.catalogue.prices.grid_model import FIRST_RULE, GridWords, Typed, grid_cells
from boxoffice.catalogue.prices.periods import prices_at, put_price
from boxoffice.catalogue.prices.side_presenter import SidePresenter
from boxoffice.catalogue.prices.view import PricesView
from boxoffice.catalogue.prices.wording import PricesWording
from boxoffice.catalogue.refusals import CatalogueMessages
from boxoffice.catalogue.types.validity_part import days_of
from boxoffice.catalogue.wording import CatalogueWording, amount_text
from boxoffice.catalogue.workbench import Workbench
from shared.catalogue.days import Days
from shared.catalogue.draft import PriceFacts, PriceRuleFacts, TermsFacts
from shared.catalogue.edit import PriceList, save_prices
from shared.catalogue.edition_queries import read_edition
from shared.desktop.form.date_field import DaySpan
from shared.desktop.tokens import Status
from shared.kernel.money import Money
from shared.site.sign_in import StaffToken

EDIT = "price_edit"
_WINDOW = "window"


class PricesPresenter(QObject):
    """Keeps the place in the grid by codes: ids differ from edition to edition."""

    def __init__(
        self,
        view: PricesView,
        bench: Workbench,
        words: CatalogueWording,
        messages: CatalogueMessages,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._bench = bench
        self._words = words
        self._messages = messages
        self._wording = PricesWording(bench, words, self)
        self._side = SidePresenter(view, bench, words, self._wording, messages)
        self._place = ("", "")
        self._writing = 0
        self._connect()

    def show(self) -> None:
        """Show the edition as it was read last."""
        self.reword()
        if not (self._writing and self._side.shows_rule):
            self._side.show(*self._at())  # not over what was begun while an amount was written

    def reword(self) -> None:
        """Word filters, grid and days anew, and leave the form at the side as it is."""
        view, park = self._view, self._bench.park
        if view.today != park.today:
            view.today = park.today
            # What was sold and asked in the past is no use to somebody who sets prices.
            view.period.show_value(DaySpan(park.today, None))
        chosen = view.channel.value() or _WINDOW
        view.channel.show_options([(one.code, self._words.name(one.name)) for one in park.channels])
        view.channel.show_value(chosen)
        may = self._bench.may(EDIT)
        view.new_rule.setEnabled(may)
        view.fill.setEnabled(may)
        self._show_grid()
        self._show_days()

    @property
    def unsaved(self) -> bool:
        """Tell whether leaving the form at the side would lose something."""
        return self._side.unsaved

    def may_leave(self) -> bool:
        """Tell whether no form at the side would lose a change; says why not."""
        if self._side.unsaved:
            self._messages.unsaved()
            return False
        return True

    def go_to(self, terms: str, rule: str) -> None:
        """Choose the cell that a check names, or show the rule where it names no type."""
        if not self.may_leave():
            return
        rules = {one.code: one for one in self._bench.content.rules}
        if rule in rules and terms not in {one.code for one in self._bench.content.terms}:
            self._side.show_rule(rules[rule])
        else:
            known = {one.code for one in self._bench.content.rules}
            first = self._place[1] or next((one.code for one in self._bench.content.rules), "")
            self._place = (terms, rule if rule in known else first)
            self._choose()
            self._side.show(*self._at())
            self._show_days()

    def _connect(self) -> None:
        view = self._view
        self._side.rule_made = self._begin_column
        view.grid.moved.connect(self._moved)
        view.grid.rule_pressed.connect(self._rule_pressed)
        view.grid.type_pressed.connect(self._type_pressed)
        view.grid.model.typed.connect(self._typed)
        view.grid.model.unreadable.connect(self._unreadable)
        view.grid.pasted.connect(self._paste)
        view.period_changed.connect(self._show_grid)
        view.channel_changed.connect(self._show_days)
        view.new_rule_pressed.connect(lambda: self._ask(self._side.ask_reason))
        view.fill_pressed.connect(lambda: self._ask(self._side.ask_fill))

    def _begin_column(self, rule: str) -> None:
        """Go to the first price of a rule that was just made."""
        first = next((one.code for one in self._view.grid.model.types), "")
        self._place = (first, rule)
        self._choose()
        self._side.show(*self._at())
        self._view.grid.figures.setFocus()

    def _ask(self, question: Callable[[], None]) -> None:
        if self.may_leave():
            question()

    def _show_grid(self) -> None:
        content, period = self._bench.content, self._period()
        if period is None:
            return
        types = sorted(content.terms, key=lambda one: (one.button is None, one.button or 0))
        rules = sorted(content.rules, key=lambda one: (one.family.value, one.priority, one.id))
        cells = grid_cells(content, types, rules, period)
        heads = [(self.tr("票种"), ""), (self.tr("限价"), self.tr("政府"))]
        words = GridWords(
            names=tuple(self._words.name(one.name) for one in types),
            ceilings=tuple(amount_text(one.ceiling) for one in types),
            cells=tuple(tuple(self._wording.cell(cell) for cell in row) for row in cells),
            heads=(
                *heads,
                *((self._words.name(one.name), self._wording.condition(one)) for one in rules),
            ),
        )
        editable = self._bench.may(EDIT)
        self._view.grid.model.show(types, rules, cells, words, editable=editable)
        self._choose()

    def _choose(self) -> None:
        model = self._view.grid.model
        rows = [at for at, one in enumerate(model.types) if one.code == self._place[0]]
        columns = [at for at, one in enumerate(model.rules) if one.code == self._place[1]]
        if model.types and model.rules:
            row, column = next(iter(rows), 0), next(iter(columns), 0)
            self._place = (model.types[row].code, model.rules[column].code)
            self._view.grid.choose(row, FIRST_RULE + column)

    def _moved(self) -> None:
        place = self._view.grid.model.place(self._view.grid.current())
        if place is None or place[1] is None:
            return
        wanted = (place[0].code, place[1].code)
        if wanted == self._place and not self._side.shows_rule:
            return
        if not self.may_leave():
            self._choose()
            return
        self._place = wanted
        self._side.show(*self._at())
        self._show_days()

    def _rule_pressed(self, at: int) -> None:
        rules = self._view.grid.model.rules
        if 0 <= at < len(rules) and self.may_leave():
            self._side.show_rule(rules[at])

    def _type_pressed(self, row: int) -> None:
        if self.may_leave():
            self._place = (self._view.grid.model.types[row].code, self._place[1])
            self._choose()
            self._side.show(*self._at())
            self._show_days()

    def _typed(self, typed: Typed) -> None:
        period = self._period()
        if period is not None and self.may_leave():
            what = f"{self._words.name(typed.terms.name)} · {self._words.name(typed.rule.name)}"
            self._write((typed,), period, lambda: self._say(what, typed.terms, typed.amount))

    def _write(self, block: Sequence[Typed], period: Days, done: Callable[[], None]) -> None:
        def job(session: Session, edition: int, token: StaffToken) -> None:
            # As they are now: an amount typed before this one may just have been written.
            prices = read_edition(session, edition).content.prices
            lists = tuple(_put(prices, one, period) for one in block)
            save_prices(session, edition, lists, token=token)

        def over() -> None:
            self._writing -= 1

        def went_well(_: None) -> None:
            over()
            done()

        self._writing += 1
        self._bench.write(job, went_well, self._messages.refused, over)

    def _paste(self, text: str) -> None:
        """Write a block of amounts from a spreadsheet, all of it or nothing."""
        period, grid = self._period(), self._view.grid
        if period is None or not text or not grid.model.editable or not self.may_leave():
            return
        try:
            block = grid.model.block(grid.current(), text)
        except ValueError as unreadable:
            self._unreadable(f"{unreadable}")
            return
        head = self.tr("已填 {count} 个价格").format(count=len(block))
        self._write(block, period, lambda: self._messages.say(Status.OK, head))

    def _say(self, what: str, terms: TermsFacts, amount: Money | None) -> None:
        if terms.ceiling is not None and amount is not None and amount > terms.ceiling:
            body = self.tr("{what}：{amount} 高于政府限价 {ceiling}，检查时不能通过").format(
                what=what, amount=amount_text(amount), ceiling=amount_text(terms.ceiling)
            )
            self._messages.say(Status.WARN, self.tr("已保存，但超过限价"), body)
        else:
            self._messages.saved(f"{what} {amount_text(amount)}")

    def _unreadable(self, typed: str) -> None:
        head = self.tr("“{typed}”不是金额").format(typed=typed)
        self._messages.say(
            Status.WARN, head, self.tr("写成 120、120.50 或 60/120（门市价 120）；删空为没有价格")
        )

    def _show_days(self) -> None:
        terms, _ = self._at()
        code = self._view.channel.value() or _WINDOW
        channel = next((one for one in self._bench.park.channels if one.code == code), None)
        if terms is None or channel is None:
            self._view.days.show_days("", "", "", ())
            return
        found = day_prices(self._bench.content, self._bench.park, terms, channel.id)
        title = f"{self._words.name(terms.name)} · {self._words.name(channel.name)}"
        note = self.tr("今后 30 天的成人当日价；底色深的与平常不同")
        if code not in terms.channels:
            note = self.tr("这个渠道不卖它")
        self._view.days.show_days(title, note, self.tr("休"), _cells(found, code in terms.channels))

    def _at(self) -> tuple[TermsFacts | None, PriceRuleFacts | None]:
        content = self._bench.content
        terms = next((one for one in content.terms if one.code == self._place[0]), None)
        rule = next((one for one in content.rules if one.code == self._place[1]), None)
        return terms, rule

    def _period(self) -> Days | None:
        """Give the period of the filter; None while it cannot be read."""
        return (days_of(self._view.period.value()) or Days()) if self._view.period.check() else None


def _put(prices: Sequence[PriceFacts], typed: Typed, period: Days) -> PriceList:
    place = (typed.terms.id, typed.rule.id)
    own = prices_at(prices, place)
    shown = typed.list_amount or _list_amount(own, period)
    put = put_price(own, place, period, typed.amount, shown)
    return PriceList(*place, put, tuple(one.id for one in own))


def _list_amount(own: Sequence[PriceFacts], period: Days) -> Money | None:
    """Keep a list price that stands above its price, if there is just one in the period."""
    shown = {
        one.list_amount
        for one in own
        if one.visit_days.overlaps(period) and one.list_amount > one.amount
    }
    return shown.pop() if len(shown) == 1 else None


def _cells(found: Sequence[DayPrice], sold_here: bool) -> list[DayCell]:
    amounts = Counter(one.amount for one in found if one.sold)
    usual = amounts.most_common(1)[0][0] if amounts else None
    cells = []
    for one in found:
        sold = one.sold and sold_here
        words = amount_text(one.amount if sold else None)
        cells.append(DayCell(one.day, words, one.holiday, one.amount == usual, sold))
    return cells
