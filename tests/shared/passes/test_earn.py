"""A pass is earned by the day, not at its first use; pauses earn nothing, its end earns all."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.passes.earn import earn_passes
from shared.passes.keep import HoldReason, hold_pass, release_pass
from shared.passes.rules import PassDays, earned_of
from shared.reporting.ties import broken, read_ties
from tests.shared.passes.people import sell_pass, shown, years_ago
from tests.shared.stage import SERVER, WINDOW, SaleStage

FIRST, YEAR = date(2025, 3, 1), PassDays(date(2025, 3, 1), date(2026, 3, 1))
VALUE = Money(29_800)


@pytest.mark.parametrize(
    ("days", "until", "earned"),
    [
        (YEAR, FIRST, 0),
        (YEAR, FIRST + timedelta(days=1), 81),  # 29,800 / 365 = 81.64, rounded down
        (YEAR, FIRST + timedelta(days=73), 5_960),
        (YEAR, date(2026, 2, 28), 29_718),
        (YEAR, date(2026, 3, 1), 29_800),
        (YEAR, date(2030, 1, 1), 29_800),
        (PassDays(None, date(2026, 3, 1)), date(2025, 12, 1), 0),
        (PassDays(None, date(2026, 3, 1)), date(2026, 3, 1), 29_800),
    ],
)
def test_every_day_earns_the_same_and_the_end_the_rest(
    days: PassDays, until: date, earned: int
) -> None:
    assert earned_of(VALUE, days, until) == Money(earned)


def test_a_pause_earns_nothing_and_moves_the_rest_on() -> None:
    begun = date(2025, 5, 1)
    paused = PassDays(FIRST, date(2026, 3, 1), 0, ((begun, None),), on_hold=True)
    released = PassDays(FIRST, date(2026, 3, 31), 30, ((begun, 30),))

    at_its_begin = earned_of(VALUE, YEAR, begun)

    assert earned_of(VALUE, paused, begun + timedelta(days=30)) == at_its_begin
    assert earned_of(VALUE, released, begun + timedelta(days=30)) == at_its_begin
    assert earned_of(VALUE, released, begun) == at_its_begin
    assert earned_of(VALUE, paused, date(2026, 3, 1)) == at_its_begin
    assert earned_of(VALUE, released, date(2026, 3, 31)) == VALUE


def earn(till: SaleStage, today: date | None = None) -> int | None:
    till.rewrite("UPDATE pass_revenue SET until = DATE '2000-01-01'")
    with till.acting(SERVER) as session:
        return earn_passes(session, today or till.today, batch=2)


def worth(till: SaleStage, ticket: object) -> tuple[int, int]:
    row = till.run(
        "SELECT sum(value) AS value, sum(recognised) AS earned FROM entitlement"
        " WHERE ticket_id = :id",
        id=ticket,
    )[0]
    return int(row.value), int(row.earned)


def test_a_hundred_days_are_posted_once_and_the_tie_holds(till: SaleStage) -> None:
    earn(till)
    ticket = sell_pass(till).tickets[0].id
    years_ago(till, ticket, 100)
    ends = shown(till, ticket).now(till.today).term.ends
    total = (ends - till.today).days + 100

    posted = earn(till)
    again = earn(till)

    value, earned = worth(till, ticket)
    assert posted == earned == value * 100 // total
    assert again == 0
    assert [one.code for one in broken(read_ties(till.session)) if one.code == "T3-passes"] == []
    assert till.value("SELECT until FROM pass_revenue") == till.today


def test_a_pause_at_the_window_stands_still_in_the_books(till: SaleStage) -> None:
    ticket = sell_pass(till).tickets[0].id
    years_ago(till, ticket, 100)
    earn(till)
    before = worth(till, ticket)
    with till.acting(WINDOW) as session:
        hold_pass(session, ticket, HoldReason.ILLNESS, till.staff, hold_id=uuid7())
    till.rewrite("UPDATE pass_hold SET from_day = from_day - 40 WHERE ticket_id = :id", id=ticket)
    till.rewrite("UPDATE ticket SET visit_day = visit_day - 40 WHERE id = :id", id=ticket)

    earn(till)
    on_hold = worth(till, ticket)
    held = shown(till, ticket)
    assert held.pause is not None
    with till.acting(WINDOW) as session:
        release_pass(session, held.pause, till.today, held.held_days, till.staff)
    earn(till)

    assert on_hold == before
    assert worth(till, ticket) == before
    assert "T3-passes" not in [one.code for one in broken(read_ties(till.session))]


def test_nothing_is_earned_before_its_day_is_over(till: SaleStage) -> None:
    ticket = sell_pass(till).tickets[0].id

    earn(till)

    assert worth(till, ticket)[1] == 0
