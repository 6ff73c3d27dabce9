"""Changing single timeslots by hand."""

from __future__ import annotations

import json
from datetime import time

import pytest

from shared.capacity.change import (
    QuotaBelowSold,
    SlotHasBookings,
    SlotNotOpen,
    change_quota,
    remove_slot,
    restore_slot,
    save_series,
)
from shared.capacity.lay_slots import lay_slots, laying_document
from shared.catalogue.draft import SlotShareFacts
from shared.database.verb import ChangedMeanwhile
from shared.kernel.locale import Bilingual
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.capacity.ground import OFFICE, SlotGround

CAVE = Bilingual("溶洞", "Cave")
SHARES = (SlotShareFacts("ota", 30, 0), SlotShareFacts("window", 20, 0))


@pytest.fixture
def token(ground: SlotGround) -> StaffToken:
    return ground.office()


@pytest.fixture
def slot(ground: SlotGround) -> int:
    """A slot tomorrow at nine: 100 places, 30 and 20 of them kept for two pools."""
    ground.put_in_force(ground.pattern(opens=time(9), closes=time(10), shares=SHARES))
    lay_slots(ground.stage.session, ground.day(1), 2)
    return ground.slot(ground.day(1), "09:00")


def set_quota(ground: SlotGround, slot: int, quota: int, token: StaffToken) -> None:
    with ground.stage.acting(OFFICE) as session:
        change_quota(session, slot, quota, token)


def test_more_places_go_to_the_common_pool(
    ground: SlotGround, slot: int, token: StaffToken
) -> None:
    set_quota(ground, slot, 150, token)

    assert ground.pools(slot) == {"ota": 30, "window": 20, "common": 100}
    assert ground.slots(ground.day(1))[0][2] == 150


def test_fewer_places_are_cut_from_the_common_pool_first(
    ground: SlotGround, slot: int, token: StaffToken
) -> None:
    set_quota(ground, slot, 60, token)

    assert ground.pools(slot) == {"ota": 30, "window": 20, "common": 10}


def test_then_unsold_shares_are_cut_too(ground: SlotGround, slot: int, token: StaffToken) -> None:
    ground.take(slot, 5, "ota")

    set_quota(ground, slot, 15, token)

    kept = ground.stage.run(
        "SELECT pool, places FROM slot_release WHERE timeslot_id = :slot ORDER BY pool", slot=slot
    )
    assert ground.pools(slot) == {"ota": 0, "window": 10, "common": 0}
    assert [tuple(row) for row in kept] == [("ota", 5), ("window", 10)]


def test_a_quota_can_be_cut_down_to_exactly_what_is_sold(
    ground: SlotGround, slot: int, token: StaffToken
) -> None:
    ground.take(slot, 40)

    set_quota(ground, slot, 40, token)

    assert ground.slots(ground.day(1)) == [("09:00:00", "10:00:00", 40, 0, "OPEN")]


def test_a_quota_below_what_is_sold_is_refused(
    ground: SlotGround, slot: int, token: StaffToken
) -> None:
    ground.take(slot, 40)

    with pytest.raises(QuotaBelowSold) as refused:
        set_quota(ground, slot, 39, token)

    assert vars(refused.value) == {"timeslot": slot, "quota": 39, "taken": 40}
    assert ground.slots(ground.day(1)) == [("09:00:00", "10:00:00", 100, 60, "OPEN")]


def test_a_change_is_told_in_the_audit(ground: SlotGround, slot: int, token: StaffToken) -> None:
    set_quota(ground, slot, 150, token)

    row = ground.stage.run(
        "SELECT staff_id, detail FROM audit_log WHERE action = 'change_quota'"
        " ORDER BY at DESC LIMIT 1"
    )[0]
    assert tuple(row) == (token.staff_id, {"timeslot": slot, "before": 100, "after": 150})


def test_whoever_may_not_edit_capacity_is_refused(ground: SlotGround, slot: int) -> None:
    cashier = ground.office("sell")

    with pytest.raises(NotPermitted) as refused:
        set_quota(ground, slot, 150, cashier)

    assert refused.value.right == "capacity_edit"


def test_a_slot_without_bookings_is_taken_out(
    ground: SlotGround, slot: int, token: StaffToken
) -> None:
    with ground.stage.acting(OFFICE) as session:
        remove_slot(session, slot, token)

    assert ground.slots(ground.day(1)) == [("09:00:00", "10:00:00", 0, 0, "REMOVED")]
    assert ground.pools(slot) == {}


def test_a_slot_with_a_booking_is_not_taken_out(
    ground: SlotGround, slot: int, token: StaffToken
) -> None:
    ground.take(slot, 1, "ota")

    with pytest.raises(SlotHasBookings) as refused, ground.stage.acting(OFFICE) as session:
        remove_slot(session, slot, token)

    assert vars(refused.value) == {"timeslot": slot, "taken": 1}


def test_patterns_do_not_bring_back_what_was_taken_out(
    ground: SlotGround, slot: int, token: StaffToken
) -> None:
    with ground.stage.acting(OFFICE) as session:
        remove_slot(session, slot, token)

    lay_slots(ground.stage.session, ground.day(1), 2)

    assert ground.slots(ground.day(1))[0][4] == "REMOVED"


def test_a_slot_taken_out_while_it_is_being_laid_stays_out(
    ground: SlotGround, slot: int, token: StaffToken
) -> None:
    document = laying_document(ground.stage.session, ground.day(1), 1)
    with ground.stage.acting(OFFICE) as session:
        remove_slot(session, slot, token)

    ground.stage.run(
        "SELECT app.change_slots(CAST(:document AS jsonb), ARRAY[:slot])",
        document=json.dumps(document),
        slot=slot,
    )

    assert ground.slots(ground.day(1))[0][4] == "REMOVED"


def test_a_slot_that_was_taken_out_is_sold_from_no_more(
    ground: SlotGround, slot: int, token: StaffToken
) -> None:
    with ground.stage.acting(OFFICE) as session:
        remove_slot(session, slot, token)

    with pytest.raises(SlotNotOpen), ground.stage.acting(OFFICE) as session:
        change_quota(session, slot, 10, token)


def test_a_slot_is_brought_back_as_its_pattern_says_now(
    ground: SlotGround, slot: int, token: StaffToken
) -> None:
    with ground.stage.acting(OFFICE) as session:
        remove_slot(session, slot, token)
    ground.put_in_force(ground.pattern(70, opens=time(9), closes=time(10)))

    with ground.stage.acting(OFFICE) as session:
        restore_slot(session, slot, token)

    assert ground.slots(ground.day(1)) == [("09:00:00", "10:00:00", 70, 70, "OPEN")]
    assert ground.pools(slot) == {"common": 70}


def test_a_slot_that_no_pattern_makes_any_more_is_not_brought_back(
    ground: SlotGround, slot: int, token: StaffToken
) -> None:
    with ground.stage.acting(OFFICE) as session:
        remove_slot(session, slot, token)
    ground.put_in_force()

    with ground.stage.acting(OFFICE) as session:
        restore_slot(session, slot, token)

    assert ground.slots(ground.day(1))[0][4] == "LAPSED"


def test_bringing_a_slot_back_touches_no_other_day_or_series(
    ground: SlotGround, slot: int, token: StaffToken
) -> None:
    with ground.stage.acting(OFFICE) as session:
        remove_slot(session, slot, token)
    ground.put_in_force(ground.pattern(70, opens=time(9), closes=time(10)))
    others = ground.stage.value("SELECT count(*) FROM timeslot WHERE state = 'OPEN'")

    with ground.stage.acting(OFFICE) as session:
        restore_slot(session, slot, token)

    assert ground.slots(ground.day(2))[0][2] == 100
    assert ground.stage.value("SELECT count(*) FROM timeslot WHERE state = 'OPEN'") == others + 1


def test_a_series_is_made_and_renamed_by_its_code(ground: SlotGround, token: StaffToken) -> None:
    with ground.stage.acting(OFFICE) as session:
        made = save_series(session, "dome", CAVE, token)
        again = save_series(session, "dome", Bilingual("水帘洞", "Water cave"), token, CAVE)

    assert again == made
    assert (
        ground.stage.value("SELECT name_zh FROM timeslot_series WHERE id = :i", i=made) == "水帘洞"
    )


@pytest.mark.parametrize("was", [None, Bilingual("山洞", "Cavern")])
def test_a_series_is_named_by_one_at_a_time(
    ground: SlotGround, token: StaffToken, was: Bilingual | None
) -> None:
    with ground.stage.acting(OFFICE) as session:
        made = save_series(session, "dome", CAVE, token)

    with pytest.raises(ChangedMeanwhile) as refused, ground.stage.acting(OFFICE) as session:
        save_series(session, "dome", Bilingual("水帘洞", "Water cave"), token, was)

    assert (refused.value.table, refused.value.id) == ("timeslot_series", made)


def test_a_series_that_is_not_there_is_not_renamed(ground: SlotGround, token: StaffToken) -> None:
    with pytest.raises(ChangedMeanwhile), ground.stage.acting(OFFICE) as session:
        save_series(session, "dome", Bilingual("水帘洞", "Water cave"), token, CAVE)
