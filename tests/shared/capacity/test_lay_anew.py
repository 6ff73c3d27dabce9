"""Laying timeslots anew: another edition says something else of what is partly sold."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from shared.capacity.lay_slots import ConflictKind, Laid, SlotConflict, slot_conflicts
from shared.catalogue.draft import SlotShareFacts
from tests.shared.capacity.ground import OFFICE, SlotGround, hourly, lay

OTA = SlotShareFacts("ota", 30, 60)


def test_a_new_edition_lays_slots_without_bookings_anew(ground: SlotGround) -> None:
    ground.put_in_force(hourly(ground))
    lay(ground)
    ground.put_in_force(
        ground.pattern(50, opens=time(10), closes=time(12), minutes=30, late_minutes=5)
    )

    laid = lay(ground)

    assert laid == Laid(3, 1, 1, ())
    assert ground.slots(ground.day(1)) == [
        ("09:00:00", "10:00:00", 0, 0, "LAPSED"),
        ("10:00:00", "10:30:00", 50, 50, "OPEN"),
        ("10:30:00", "11:00:00", 50, 50, "OPEN"),
        ("11:00:00", "11:30:00", 50, 50, "OPEN"),
        ("11:30:00", "12:00:00", 50, 50, "OPEN"),
    ]


def test_a_lapsed_slot_comes_back_with_its_pattern(ground: SlotGround) -> None:
    ground.put_in_force(hourly(ground))
    lay(ground)
    slot = ground.slot(ground.day(1), "09:00")
    ground.put_in_force()
    lay(ground)
    ground.put_in_force(hourly(ground, 70))

    laid = lay(ground)

    assert (laid.made, laid.changed) == (0, 2)
    assert ground.pools(slot) == {"common": 70}


def test_a_raised_quota_keeps_the_bookings(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(100))
    lay(ground)
    ground.take(ground.slot(ground.day(1)), 40)
    ground.put_in_force(ground.pattern(150))

    assert lay(ground) == Laid(0, 1, 0, ())
    assert ground.slots(ground.day(1)) == [(None, None, 150, 110, "OPEN")]


def test_a_quota_is_lowered_down_to_what_is_sold_and_no_further(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(100))
    lay(ground)
    slot = ground.slot(ground.day(1))
    ground.take(slot, 40)
    ground.put_in_force(ground.pattern(30))

    laid = lay(ground)

    assert laid.conflicts == (
        SlotConflict(slot, ground.series, ground.day(1), None, ConflictKind.BELOW_SOLD, 40, 30),
    )
    assert ground.slots(ground.day(1)) == [(None, None, 40, 0, "OPEN")]


def test_what_is_given_back_of_an_oversold_quota_is_not_sold_again(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(100))
    lay(ground)
    slot = ground.slot(ground.day(1))
    ground.take(slot, 40)
    ground.put_in_force(ground.pattern(30))
    lay(ground)
    ground.stage.run("SELECT app.give_back_places(:slot, 'window', 15)", slot=slot)

    laid = lay(ground)

    assert laid.conflicts == ()
    assert ground.slots(ground.day(1)) == [(None, None, 30, 5, "OPEN")]


def test_a_booked_slot_that_no_pattern_makes_stays_for_its_bookings_alone(
    ground: SlotGround,
) -> None:
    ground.put_in_force(hourly(ground))
    lay(ground)
    slot = ground.slot(ground.day(1), "10:00")
    ground.take(slot, 3)
    ground.put_in_force()

    laid = lay(ground)

    assert laid.conflicts == (
        SlotConflict(
            slot, ground.series, ground.day(1), time(10), ConflictKind.NOT_IN_PATTERN, 3, None
        ),
    )
    assert ground.slots(ground.day(1)) == [
        ("09:00:00", "10:00:00", 0, 0, "LAPSED"),
        ("10:00:00", "11:00:00", 3, 0, "OPEN"),
    ]


def test_a_share_counts_what_its_pool_has_sold_of_it(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(100, shares=(OTA,)))
    lay(ground)
    slot = ground.slot(ground.day(1))
    ground.take(slot, 20, "ota")
    ground.take(slot, 10, "window")
    ground.put_in_force(ground.pattern(120, shares=(replace(OTA, places=50),)))

    lay(ground)

    assert ground.pools(slot) == {"ota": 30, "common": 60}


def test_a_share_that_is_gone_falls_to_the_common_pool(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(100, shares=(OTA,)))
    lay(ground)
    slot = ground.slot(ground.day(1))
    ground.put_in_force(ground.pattern(100))

    lay(ground)

    assert ground.pools(slot) == {"common": 100}
    assert (
        ground.stage.value("SELECT count(*) FROM slot_release WHERE timeslot_id = :s", s=slot) == 0
    )


def test_a_released_share_is_not_kept_again(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(100, shares=(OTA,)))
    lay(ground)
    slot = ground.slot(ground.day(1))
    ground.stage.run("UPDATE slot_release SET release_at = now()")
    ground.stage.run("""SELECT app.release_places('{"batch": 100}', '')""")
    ground.put_in_force(ground.pattern(150, shares=(OTA,)))

    lay(ground)

    assert ground.pools(slot) == {"common": 150}


def test_places_set_aside_for_a_flash_sale_stay_so(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(160))
    lay(ground)
    slot = ground.slot(ground.day(1))
    ground.stage.run("UPDATE place SET free = free - 2 WHERE timeslot_id = :slot", slot=slot)
    ground.stage.run(
        "INSERT INTO place (timeslot_id, pool, bucket, free)"
        " SELECT :slot, 'flash:1', bucket, 2 FROM generate_series(0, 15) AS bucket",
        slot=slot,
    )
    ground.put_in_force(ground.pattern(200))

    lay(ground)

    assert ground.pools(slot) == {"flash:1": 32, "common": 168}


def test_a_quota_set_by_hand_is_left_alone_and_listed(ground: SlotGround) -> None:
    token = ground.office()
    ground.put_in_force(ground.pattern(100))
    lay(ground)
    slot = ground.slot(ground.day(1))
    with ground.stage.acting(OFFICE):
        ground.stage.run(
            "SELECT app.change_quota(jsonb_build_object('timeslot', :s, 'quota', 60), :token)",
            s=slot,
            token=token.value,
        )
    ground.put_in_force(ground.pattern(120))

    laid = lay(ground)

    assert laid.conflicts == (
        SlotConflict(slot, ground.series, ground.day(1), None, ConflictKind.BY_HAND, 0, 120),
    )
    assert ground.slots(ground.day(1)) == [(None, None, 60, 60, "OPEN")]


def test_conflicts_with_a_draft_are_foreseen_and_change_nothing(ground: SlotGround) -> None:
    ground.put_in_force(hourly(ground))
    lay(ground)
    morning, noon = (ground.slot(ground.day(1), start) for start in ("09:00", "10:00"))
    ground.take(morning, 3)
    ground.take(noon, 8)
    draft = ground.checked(ground.pattern(5, opens=time(10), closes=time(11), minutes=60))
    before = ground.slots(ground.day(1))

    foreseen = slot_conflicts(ground.stage.session, draft.id, ground.day(1), 1)

    kinds = [(one.timeslot_id, one.kind, one.taken, one.wanted) for one in foreseen]
    assert kinds == [
        (morning, ConflictKind.NOT_IN_PATTERN, 3, None),
        (noon, ConflictKind.BELOW_SOLD, 8, 5),
    ]
    assert ground.slots(ground.day(1)) == before
