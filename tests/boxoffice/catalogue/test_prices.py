"""Prices over a real database: typed into the grid, made by rules, held to the ceiling."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from boxoffice.catalogue.prices.start_rules import Reason
from boxoffice.catalogue.problem_words import Page
from shared.catalogue.days import Days
from shared.desktop.form.cell_edit import CellEdit
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

    opened.wait_for(lambda: "150.00" in opened.said())
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

    opened.wait_for(lambda: "135.00" in opened.said())
    assert [model.index(row, column).data() for column in (3, 5)] == ["135.00", "150.00"]


def test_a_rule_begun_while_an_amount_is_written_is_not_taken_away(opened: Opened) -> None:
    opened.begin_draft()
    prices = opened.view.prices
    model = prices.grid.model

    model.setData(model.index(adult_row(opened), 3), "130")
    prices.new_rule.click()
    opened.wait_for(lambda: "130.00" in opened.said())

    assert prices.side.currentWidget() is prices.reasons


def test_the_cursor_goes_to_the_column_of_a_rule_that_was_made(opened: Opened) -> None:
    opened.begin_draft()
    prices = opened.view.prices
    prices.new_rule.click()
    prices.reasons.keys[Reason.SEASON].click()

    prices.rule_form.save.click()

    opened.wait_for(lambda: opened.head() == "已新建 旺季价")
    place = prices.grid.model.place(prices.grid.current())
    assert place is not None
    assert place[1] is not None
    assert (place[0].code, place[1].code) == ("adult", "season")


def adult_row(opened: Opened) -> int:
    types = opened.view.prices.grid.model.types
    return next(at for at, one in enumerate(types) if one.code == "adult")


def test_a_list_price_is_typed_behind_the_price(opened: Opened) -> None:
    opened.begin_draft()
    model = opened.view.prices.grid.model

    model.setData(model.index(adult_row(opened), 2), "110/150")

    opened.wait_for(lambda: "110.00" in opened.said())
    (terms,) = [one for one in opened.draft().terms if one.code == "adult"]
    own = [one for one in opened.draft().prices if one.terms_id == terms.id]
    assert (Money(110_00), Money(150_00)) in {(one.amount, one.list_amount) for one in own}


def test_a_block_of_a_spreadsheet_is_pasted_in_one_go(opened: Opened) -> None:
    opened.begin_draft()
    grid, row = opened.view.prices.grid, adult_row(opened)
    opened.view.page_chosen.emit(Page.PRICES)
    grid.choose(row, 2)
    grid.figures.setFocus()
    QGuiApplication.clipboard().setText("111\t121\r\n66/130\t\r\n")

    QTest.keyClick(grid.figures, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    opened.wait_for(lambda: opened.head() == "已填 4 个价格")
    cells = [grid.model.index(row + down, 2 + right).data() for down in (0, 1) for right in (0, 1)]
    assert cells == ["111.00", "121.00", "66.00", "–"]


def test_a_block_with_a_word_in_it_writes_nothing(opened: Opened) -> None:
    opened.begin_draft()
    grid, before = opened.view.prices.grid, opened.draft().prices
    grid.choose(0, 2)

    grid.pasted.emit("111\tmany")

    assert opened.head() == "“many”不是金额"
    assert opened.draft().prices == before


def test_enter_goes_down_and_what_is_typed_meanwhile_is_not_lost(opened: Opened) -> None:
    opened.begin_draft()
    grid = opened.view.prices.grid
    opened.view.page_chosen.emit(Page.PRICES)
    opened.view.activateWindow()
    grid.choose(0, 2)
    grid.figures.setFocus()

    QTest.keyClick(grid.figures, Qt.Key.Key_9)
    QTest.keyClick(grid.figures.findChild(CellEdit), Qt.Key.Key_Return)
    opened.wait_for(lambda: grid.current().row() == 1)
    QTest.keyClick(grid.figures, Qt.Key.Key_8)
    opened.wait_for(lambda: "9.00" in opened.said())  # the first amount comes back, and is shown
    editor = next(one for one in grid.figures.findChildren(CellEdit) if one.isVisible())
    QTest.keyClick(editor, Qt.Key.Key_5)
    QTest.keyClick(editor, Qt.Key.Key_Return)

    opened.wait_for(lambda: "85.00" in opened.said())
    assert [grid.model.index(row, 2).data() for row in (0, 1)] == ["9.00", "85.00"]
