from __future__ import annotations

from datetime import date
from decimal import Decimal

from boxoffice.catalogue.prices.periods import (
    Fill,
    PeriodCell,
    cell_of,
    fill_lists,
    put_price,
)
from shared.catalogue.days import Days
from shared.catalogue.draft import EditionContent, PriceFacts, TermsFacts, TermsKind
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

MAY = Days(date(2026, 5, 1), date(2026, 6, 1))
PLACE = (1, 7)


def price(days: Days, yuan: int, rule: int = 7) -> PriceFacts:
    return PriceFacts(1, rule, days, Money(yuan * 100), Money(yuan * 100))


def ranges(prices: tuple[PriceFacts, ...]) -> list[tuple[str, str]]:
    return [(str(one.visit_days), str(one.amount)) for one in prices]


def test_a_price_without_end_is_cut_around_the_period_that_gets_another() -> None:
    prices = put_price([price(Days(), 120)], PLACE, MAY, Money(150_00))

    assert ranges(prices) == [
        ("(,2026-05-01)", "120.00"),
        ("[2026-05-01,2026-06-01)", "150.00"),
        ("[2026-06-01,)", "120.00"),
    ]


def test_the_same_amount_on_both_sides_makes_one_range_again() -> None:
    prices = put_price([price(Days(), 120)], PLACE, MAY, Money(150_00))

    assert ranges(put_price(prices, PLACE, MAY, Money(120_00))) == [("(,)", "120.00")]


def test_no_amount_takes_the_price_of_the_period_away() -> None:
    prices = put_price([price(Days(), 120)], PLACE, MAY, None)

    assert ranges(prices) == [("(,2026-05-01)", "120.00"), ("[2026-06-01,)", "120.00")]


def test_a_list_amount_is_never_below_the_amount() -> None:
    (one,) = put_price([], PLACE, MAY, Money(150_00), Money(100_00))

    assert one.list_amount == Money(150_00)


def test_a_cell_tells_one_amount_over_the_whole_period() -> None:
    cell = cell_of([price(Days(), 120)], MAY, None)

    assert cell == PeriodCell(Fill.WHOLE, Money(120_00), Money(120_00), Money(120_00), over=False)


def test_a_cell_tells_amounts_that_vary_and_days_without_any() -> None:
    first_half = Days(date(2026, 5, 1), date(2026, 5, 16))
    second_half = Days(date(2026, 5, 16), date(2026, 6, 1))

    varied = cell_of([price(first_half, 100), price(second_half, 120)], MAY, None)
    part = cell_of([price(first_half, 100)], MAY, None)

    assert (varied.fill, varied.least, varied.most) == (Fill.VARIED, Money(10000), Money(12000))
    assert part.fill is Fill.PART
    assert cell_of([], MAY, None).fill is Fill.NONE


def test_a_cell_above_the_ceiling_is_marked() -> None:
    assert cell_of([price(MAY, 121)], MAY, Money(120_00)).over
    assert not cell_of([price(MAY, 120)], MAY, Money(120_00)).over


def test_a_rule_is_filled_by_a_rate_within_the_period_and_shows_the_price_it_came_from() -> None:
    terms = TermsFacts("adult", TermsKind.ADULT, Bilingual("成人票", "Adult"), "A", id=1)
    june = Days(date(2026, 6, 1), None)
    content = EditionContent(
        terms=(terms,),
        prices=(price(Days(None, date(2026, 6, 1)), 99), price(june, 110), price(june, 5, rule=8)),
    )

    (one,) = fill_lists(content, 7, 8, Decimal("0.85"), MAY)

    assert (one.terms_id, one.rule_id) == (1, 8)
    assert ranges(one.prices) == [("[2026-05-01,2026-06-01)", "84.15"), ("[2026-06-01,)", "5.00")]
    assert one.prices[0].list_amount == Money(99_00)


def test_half_a_fen_rounds_up() -> None:
    terms = TermsFacts("adult", TermsKind.ADULT, Bilingual("成人票", "Adult"), "A", id=1)
    odd = PriceFacts(1, 7, Days(), Money(101), Money(101))
    content = EditionContent(terms=(terms,), prices=(odd,))

    (one,) = fill_lists(content, 7, 8, Decimal("0.5"), MAY)

    assert one.prices[0].amount == Money(51)
