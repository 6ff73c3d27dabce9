"""What sales judge once and keep must not outlive what it was judged by."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from shared.kernel.refusal import Refusal
from shared.sales.sell import KeyNotActive, PriceChanged, SalesClosed
from shared.shifts.open_shift import NoOpenShift
from tests.shared.stage import SaleStage

# What judge_line reads without asking whether it has changed since.
READ_OF_AN_EDITION = {"price", "price_rule", "terms_blackout", "terms_zone", "ticket_terms"}


def noted_of(till: SaleStage) -> list[str]:
    rows = till.run(
        "SELECT k::text FROM judged_line AS k UNION ALL SELECT g::text FROM sale_ground AS g"
    )
    return sorted(row[0] for row in rows)


def test_the_second_sale_alike_reads_what_the_first_has_judged(till: SaleStage) -> None:
    till.sell(till.quote(adult=2))
    noted = noted_of(till)

    till.sell(till.quote(adult=2))

    assert noted_of(till) == noted
    assert len(noted) == 2


def test_all_that_a_line_is_judged_by_stands_still_in_force(till: SaleStage) -> None:
    still = till.run(
        "SELECT tgrelid::regclass::text FROM pg_trigger"
        " WHERE tgname = 'stands_still' AND tgfoid = 'app.keep_still'::regproc"
    )

    assert {row[0] for row in still} >= READ_OF_AN_EDITION


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ("UPDATE channel SET active = false WHERE code = 'window'", SalesClosed),
        (
            "INSERT INTO channel_pause (channel_id, during, reason_zh) SELECT id,"
            " tstzrange(now() - interval '1 hour', NULL), '暴雨' FROM channel"
            " WHERE code = 'window'",
            SalesClosed,
        ),
        ("UPDATE signing_key SET state = 'RETIRED'", KeyNotActive),
        ("UPDATE shift SET state = 'COUNTING'", NoOpenShift),
    ],
    ids=["channel off", "channel paused", "key retired", "shift counted"],
)
def test_what_changes_after_a_sale_holds_for_the_next(
    till: SaleStage, change: str, refusal: type[Refusal]
) -> None:
    till.sell(till.quote(adult=1))
    quote = till.quote(adult=1)
    till.run(change)

    with pytest.raises(refusal):
        till.sell(quote)


def test_a_day_that_becomes_a_holiday_is_judged_as_one(till: SaleStage) -> None:
    till.sell(till.quote(adult=1))
    kind = till.value("SELECT day_kind FROM sale_ground")
    till.run(
        "INSERT INTO holiday (day, kind, name_zh, name_en, number)"
        " VALUES (:day, 'holiday', '测', 'Test', 1) ON CONFLICT (day) DO UPDATE"
        " SET kind = 'holiday'",
        day=till.today,
    )

    till.sell(till.quote(adult=1))

    assert till.value("SELECT day_kind FROM sale_ground") == kind | 128


def test_a_line_is_noted_for_its_quantity_and_day_alone(till: SaleStage) -> None:
    till.sell(till.quote(adult=1))
    till.sell(till.quote(adult=3))
    till.sell(till.quote(till.today + timedelta(days=1), adult=3))

    noted = till.run("SELECT quantity, visit_day - sold_on FROM judged_line ORDER BY 1, 2")
    assert [tuple(row) for row in noted] == [(1, 0), (3, 0), (3, 1)]


def test_a_price_noted_for_one_channel_is_judged_anew_for_another(till: SaleStage) -> None:
    quote = till.quote(adult=1)
    till.sell(quote)
    till.run("UPDATE judged_line SET channel_id = 99, unit_price = 1")

    till.sell(quote)

    assert till.value("SELECT count(*) FROM judged_line WHERE channel_id <> 99") == 1


def test_what_was_noted_yesterday_is_thrown_away(till: SaleStage) -> None:
    till.sell(till.quote(adult=1))
    till.run("UPDATE judged_line SET sold_on = sold_on - 1")
    till.run("UPDATE sale_ground SET visit_day = visit_day - 1, business_date = business_date - 1")

    till.sell(till.quote(adult=1))

    assert [row[0] for row in till.run("SELECT sold_on FROM judged_line")] == [till.today]
    assert [row[0] for row in till.run("SELECT visit_day FROM sale_ground")] == [till.today]


def test_a_price_of_a_line_noted_is_still_compared(till: SaleStage) -> None:
    quote = till.quote(adult=1)
    till.sell(quote)
    till.run("UPDATE judged_line SET unit_price = unit_price - 100")

    with pytest.raises(PriceChanged):
        till.sell(quote)


@pytest.mark.parametrize(
    ("turn", "minutes"),
    [
        (
            "INSERT INTO channel_pause (channel_id, during, reason_zh) SELECT id, tstzrange("
            "now() + interval '3 minutes', NULL), '暴雨' FROM channel WHERE code = 'window'",
            3,
        ),
        (
            "UPDATE channel SET sells_from = (s.local - interval '1 hour')::time, sells_until ="
            " (s.local + interval '4 minutes')::time FROM (SELECT now() AT TIME ZONE time_zone"
            " AS local FROM site) AS s WHERE code = 'window'",
            4,
        ),
        (
            "UPDATE site SET cut_off = (now() AT TIME ZONE time_zone + interval '5 minutes')::time",
            5,
        ),
        ("SELECT 1", 10),
    ],
    ids=["a pause begins", "its hours are over", "the business date changes", "nothing"],
)
def test_a_ground_holds_until_something_of_it_turns(
    till: SaleStage, turn: str, minutes: int
) -> None:
    noon = datetime.now(UTC).hour - 12  # east of Greenwich is minus here
    till.run(f"UPDATE site SET time_zone = 'Etc/GMT{noon:+d}'")
    till.run(turn)

    # The park's slots were laid from the day on that it was in its own time zone.
    visit: date = till.value(
        "SELECT min(day) FROM timeslot WHERE day > app.business_date(clock_timestamp())"
    )

    till.sell(till.quote(visit, adult=1))

    until: timedelta = till.value("SELECT until - since FROM sale_ground")
    assert timedelta(minutes=minutes - 0.2) <= until <= timedelta(minutes=minutes)
