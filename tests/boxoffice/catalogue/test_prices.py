"""Prices over a real database: typed into the grid, made by rules, held to the ceiling."""

from __future__ import annotations

from datetime import date, timedelta

from boxoffice.catalogue.problem_words import Page
from shared.catalogue.days import Days
from shared.kernel.money import Money
from tests.boxoffice.catalogue.conftest import Opened


def test_an_amount_typed_in_the_grid_stands_for_the_period(opened: Opened) -> None:
    opened.begin_draft()
    prices = opened.view.prices
    may = (date(2027, 5, 1), date(2027, 5, 31))
    prices.period.first.show_day(may[0])
    prices.period.last.show_day(may[1])
    prices.period.edited.emit()
    model = prices.grid.model
    row = next(at for at, one in enumerate(model.types) if one.code == "adult")

    model.setData(model.index(row, 2), "150")

    opened.wait_for(lambda: "150.00" in opened.head())
    terms, rule = model.types[row], model.rules[0]
    own = [one for one in opened.draft().prices if (one.terms_id, one.rule_id) ==
           (terms.id, rule.id)]  # fmt: skip
    changed = [one for one in own if one.amount == Money(150_00)]
    assert [one.visit_days for one in changed] == [Days.from_to(*may)]
    assert len(own) == 3
    assert model.index(row, 2).data() == "150.00"


def test_what_is_no_amount_is_said_and_nothing_is_saved(opened: Opened) -> None:
    opened.begin_draft()
    model = opened.view.prices.grid.model
    before = opened.draft().prices

    model.setData(model.index(0, 2), "free")

    assert opened.head() == "“free”不是金额"
    assert opened.draft().prices == before


def test_a_rule_is_made_and_filled_by_a_rate(opened: Opened) -> None:
    opened.begin_draft()
    prices = opened.view.prices
    opened.view.page_chosen.emit(Page.PRICES)
    prices.new_rule.click()
    prices.reasons.chosen.emit("season")
    prices.rule_form.save.click()
    opened.wait_for(lambda: opened.head() == "已新建 旺季价")
    content = opened.draft()
    (season,) = [one for one in content.rules if one.code == "season"]
    (base,) = [one for one in content.rules if one.code == "base"]

    prices.fill.click()
    prices.fill_form.form.show(
        {"target": season.id, "source": base.id, "rate": prices.fill_form.rate.value()}
    )
    prices.fill_form.save.setEnabled(True)
    prices.fill_form.save.click()

    opened.wait_for(lambda: opened.head().startswith("已填"))
    (adult,) = [one for one in content.terms if one.code == "adult"]
    (filled,) = [one for one in opened.draft().prices if (one.terms_id, one.rule_id) ==
                 (adult.id, season.id)]  # fmt: skip
    assert (filled.amount, filled.list_amount) == (Money(96_00), Money(120_00))


def test_a_price_over_the_ceiling_is_marked_and_fails_the_check(opened: Opened) -> None:
    opened.begin_draft()
    prices = opened.view.prices
    opened.view.page_chosen.emit(Page.PRICES)
    prices.cell_form.ceiling.show_value(Money(100_00))
    prices.cell_form.ceiling.edited.emit()
    prices.cell_form.save.click()
    opened.wait_for(lambda: opened.head().startswith("已保存"))

    assert prices.grid.model.cells[0][0].over
    opened.view.editions.check.click()
    problems = opened.view.editions.problems.list
    opened.wait_for(lambda: bool(problems.problems()))
    assert "120.00 高于政府限价 100.00" in [one.words for one in problems.problems()]


def test_the_next_days_are_shown_with_their_prices(opened: Opened) -> None:
    cells = opened.view.prices.days.cells

    assert len(cells) == 30
    assert cells[1].day == cells[0].day + timedelta(days=1)
    assert cells[0].amount == "120.00"


def test_amounts_typed_one_after_the_other_are_all_kept(opened: Opened) -> None:
    opened.begin_draft()
    model = opened.view.prices.grid.model
    row = next(at for at, one in enumerate(model.types) if one.code == "adult")

    for column, amount in ((3, "130"), (5, "150"), (3, "135")):
        model.setData(model.index(row, column), amount)

    opened.wait_for(lambda: "135.00" in opened.head())
    assert [model.index(row, column).data() for column in (3, 5)] == ["135.00", "150.00"]
