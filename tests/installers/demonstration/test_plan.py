"""The day that is played: always the same, and never more than the park has places for."""

from __future__ import annotations

from collections import Counter

from installers.demonstration.plan import (
    ORDERS,
    SHOWN_ORDER,
    plan_day,
    read_offers,
    stays_away,
    total_of,
)
from shared.kernel.money import Money

GLASS_PLACES = 60


def test_the_day_is_the_same_at_every_start() -> None:
    assert plan_day() == plan_day()


def test_the_day_has_its_orders_and_one_for_tomorrow() -> None:
    day = plan_day()

    assert [wish.number for wish in day] == list(range(1, ORDERS + 1))
    assert [wish.number for wish in day if wish.for_tomorrow] == [33]


def test_nothing_is_sold_out_on_the_day() -> None:
    wanted: Counter[str] = Counter()
    for wish in plan_day():
        wanted.update(dict(wish.quantities))

    assert 0 < wanted["glass"] <= GLASS_PLACES


def test_most_holders_come_and_somebody_stays_away() -> None:
    away = sum(stays_away(number) for number in range(1, 120))

    assert 2 <= away <= 15


def test_the_shown_order_costs_what_the_price_list_says() -> None:
    shown = next(wish for wish in plan_day() if wish.number == SHOWN_ORDER)

    assert total_of(shown, read_offers()) == Money.parse("745")
