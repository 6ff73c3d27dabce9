"""Laying timeslots: what patterns make, on top of what is sold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from shared.capacity.lay_slots import Laid, lay_slots
from shared.catalogue.days import Days
from shared.catalogue.draft import SlotShareFacts
from tests.shared.capacity.ground import SlotGround, hourly, lay
from tests.shared.stage import SERVER

OTA = SlotShareFacts("ota", 30, 60)
NOTHING = Laid(0, 0, 0, ())


def test_each_day_gets_the_slots_of_its_pattern(ground: SlotGround) -> None:
    ground.put_in_force(hourly(ground))

    laid = lay(ground, days=2)

    assert laid == Laid(4, 0, 0, ())
    assert ground.slots(ground.day(2)) == [
        ("09:00:00", "10:00:00", 100, 100, "OPEN"),
        ("10:00:00", "11:00:00", 100, 100, "OPEN"),
    ]


def test_a_pattern_without_times_makes_one_slot_for_the_whole_day(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(2400))

    lay(ground)

    assert ground.slots(ground.day(1)) == [(None, None, 2400, 2400, "OPEN")]


def test_places_lie_evenly_in_sixteen_buckets(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(100))
    lay(ground)

    buckets = ground.stage.run(
        "SELECT free FROM place WHERE timeslot_id = :slot ORDER BY bucket",
        slot=ground.slot(ground.day(1)),
    )

    assert [row.free for row in buckets] == [7] * 4 + [6] * 12


def test_shares_of_pools_are_kept_apart_and_the_rest_is_common(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(shares=(OTA, SlotShareFacts("window", 50, 0))))

    lay(ground)

    assert ground.pools(ground.slot(ground.day(1))) == {"ota": 30, "window": 50, "common": 20}


def test_the_release_of_a_share_counts_back_from_the_start_in_the_time_of_the_site(
    ground: SlotGround,
) -> None:
    ground.put_in_force(replace(hourly(ground), shares=(OTA,)))
    lay(ground)

    found = ground.stage.run(
        "SELECT places, release_at, released_at FROM slot_release WHERE timeslot_id = :slot",
        slot=ground.slot(ground.day(1), "09:00"),
    )

    eight_in_china = datetime.combine(ground.day(1), time(0), UTC)
    assert [tuple(row) for row in found] == [(30, eight_in_china, None)]


def test_the_release_of_a_whole_day_counts_back_from_midnight(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(shares=(OTA,)))
    lay(ground)

    found = ground.stage.value(
        "SELECT release_at FROM slot_release WHERE timeslot_id = :slot",
        slot=ground.slot(ground.day(1)),
    )

    assert found == datetime.combine(ground.day(1), time(15), UTC)


def test_tolerance_goes_with_the_slot(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(early_minutes=30, late_minutes=15))
    lay(ground)

    found = ground.stage.run(
        "SELECT early_minutes, late_minutes FROM timeslot WHERE id = :slot",
        slot=ground.slot(ground.day(1)),
    )

    assert tuple(found[0]) == (30, 15)


def test_laying_again_changes_nothing(ground: SlotGround) -> None:
    ground.put_in_force(replace(hourly(ground), shares=(OTA,)))
    lay(ground, days=30)

    assert lay(ground, days=30) == NOTHING


def test_days_over_the_turn_of_the_year_are_laid(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern())
    eve = date(2099, 12, 31)

    with ground.stage.acting(SERVER) as session:
        laid = lay_slots(session, eve, 2)

    assert laid.made == 2
    assert ground.slots(eve) == ground.slots(date(2100, 1, 1)) == [(None, None, 100, 100, "OPEN")]


def test_slots_that_are_over_are_not_laid(ground: SlotGround) -> None:
    ground.put_in_force(hourly(ground))

    assert lay(ground, ahead=-3, days=2) == NOTHING


def test_today_is_laid_until_its_business_date_ends(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern())

    assert lay(ground, ahead=0).made == 1


def test_holidays_have_a_pattern_of_their_own(ground: SlotGround) -> None:
    ground.stage.run("DELETE FROM holiday")
    ground.stage.run(
        "INSERT INTO holiday (day, kind, name_zh, name_en, number)"
        " VALUES (:day, 'holiday', '元旦', 'New Year', 1)",
        day=ground.day(2),
    )
    ground.put_in_force(ground.pattern(100), ground.pattern(300, holidays="only"))

    lay(ground, days=2)

    assert [ground.slots(ground.day(ahead))[0][2] for ahead in (1, 2)] == [100, 300]


def test_a_worked_saturday_has_the_pattern_of_a_working_day(ground: SlotGround) -> None:
    saturday = ground.day(5 - ground.today.weekday() + 7)
    ground.stage.run("DELETE FROM holiday")
    ground.stage.run(
        "INSERT INTO holiday (day, kind, name_zh, name_en, number)"
        " VALUES (:day, 'working_day', '调休', 'Working day', 1)",
        day=saturday,
    )
    ground.put_in_force(ground.pattern(100, weekdays=31), ground.pattern(300, weekdays=96))

    with ground.stage.acting(SERVER) as session:
        lay_slots(session, saturday, 2)

    assert ground.slots(saturday)[0][2] == 100
    assert ground.slots(saturday + timedelta(days=1))[0][2] == 300


def test_a_day_is_laid_by_the_edition_that_is_in_force_when_it_begins(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(100))
    starts = datetime.combine(ground.day(3), time(0), UTC)
    ground.put_in_force(ground.pattern(200), since=starts)

    lay(ground, days=4)

    quotas = [ground.slots(ground.day(ahead))[0][2] for ahead in (1, 2, 3, 4)]
    assert quotas == [100, 100, 100, 200]


def test_an_edition_that_is_not_in_force_lays_nothing(ground: SlotGround) -> None:
    ground.put_in_force()
    ground.checked(ground.pattern())

    assert lay(ground) == NOTHING


def test_slots_opened_by_hand_are_none_of_the_patterns_business(ground: SlotGround) -> None:
    ground.stage.run(
        "INSERT INTO timeslot (series_id, day, quota) VALUES (:series, :day, 7)",
        series=ground.series,
        day=ground.day(1),
    )
    ground.put_in_force()

    assert lay(ground) == NOTHING
    assert ground.slots(ground.day(1)) == [(None, None, 7, 0, "OPEN")]


def test_two_patterns_with_the_same_start_make_one_slot(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(100), ground.pattern(200))

    assert lay(ground).made == 1
    assert ground.slots(ground.day(1))[0][2] == 100


def test_laying_is_told_in_the_audit(ground: SlotGround) -> None:
    ground.put_in_force(hourly(ground))
    lay(ground)

    told = ground.stage.value(
        "SELECT detail FROM audit_log WHERE action = 'lay_slots' ORDER BY at DESC LIMIT 1"
    )

    assert (told["made"], told["changed"], told["unwanted"]) == (2, 0, 0)


def test_patterns_of_other_days_leave_a_day_alone(ground: SlotGround) -> None:
    ground.put_in_force(replace(ground.pattern(), visit_days=Days(ground.day(2), ground.day(3))))

    lay(ground, days=3)

    assert [len(ground.slots(ground.day(ahead))) for ahead in (1, 2, 3)] == [0, 1, 0]
