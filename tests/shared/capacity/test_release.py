"""What was kept in vain goes back: unsold shares of pools, and holds that were not paid for."""

from __future__ import annotations

from datetime import time
from uuid import UUID

import pytest

from shared.capacity.lay_slots import lay_slots
from shared.capacity.release import free_holds, release_due
from shared.catalogue.draft import SlotShareFacts
from shared.kernel.ids import uuid7
from tests.shared.capacity.ground import SlotGround
from tests.shared.stage import SERVER

SHARES = (SlotShareFacts("agency", 10, 60), SlotShareFacts("ota", 30, 0))


@pytest.fixture
def slot(ground: SlotGround) -> int:
    """A slot tomorrow at nine: 100 places, 10 and 30 of them kept for two pools."""
    ground.put_in_force(ground.pattern(opens=time(9), closes=time(10), shares=SHARES))
    lay_slots(ground.stage.session, ground.day(1), 1)
    return ground.slot(ground.day(1), "09:00")


def come(ground: SlotGround, *pools: str) -> None:
    """Let the time of release come."""
    ground.stage.run(
        "UPDATE slot_release SET release_at = clock_timestamp() WHERE pool = ANY(:pools)",
        pools=list(pools),
    )


def release(ground: SlotGround) -> int:
    with ground.stage.acting(SERVER) as session:
        return release_due(session)


def test_nothing_is_released_before_its_time(ground: SlotGround, slot: int) -> None:
    assert release(ground) == 0
    assert ground.pools(slot) == {"agency": 10, "ota": 30, "common": 60}


def test_the_unsold_rest_of_a_share_goes_to_the_common_pool(ground: SlotGround, slot: int) -> None:
    ground.take(slot, 12, "ota")
    come(ground, "ota")

    assert release(ground) == 1
    assert ground.pools(slot) == {"agency": 10, "common": 78}


def test_a_release_tells_when_and_how_many(ground: SlotGround, slot: int) -> None:
    ground.take(slot, 12, "ota")
    come(ground, "ota")
    release(ground)

    row = ground.stage.run(
        "SELECT moved, released_at >= release_at FROM slot_release"
        " WHERE timeslot_id = :slot AND pool = 'ota'",
        slot=slot,
    )[0]
    assert tuple(row) == (18, True)


def test_two_shares_of_a_slot_are_released_together(ground: SlotGround, slot: int) -> None:
    come(ground, "ota", "agency")

    assert release(ground) == 2
    assert ground.pools(slot) == {"common": 100}


def test_released_places_lie_evenly_in_the_buckets(ground: SlotGround, slot: int) -> None:
    come(ground, "ota", "agency")
    release(ground)

    buckets = ground.stage.run(
        "SELECT free FROM place WHERE timeslot_id = :slot AND pool = 'common' ORDER BY bucket",
        slot=slot,
    )

    assert [row.free for row in buckets] == [7] * 4 + [6] * 12


def test_a_share_is_released_once(ground: SlotGround, slot: int) -> None:
    come(ground, "ota")
    release(ground)

    assert release(ground) == 0
    assert ground.pools(slot)["common"] == 90


def test_after_the_release_a_pool_sells_from_the_common_one(ground: SlotGround, slot: int) -> None:
    come(ground, "ota")
    release(ground)

    ground.take(slot, 5, "ota")

    assert ground.pools(slot) == {"agency": 10, "common": 85}


def hold(
    ground: SlotGround, slot: int, wanted: int = 5, pool: str = "ota", until: str = "10 minutes"
) -> UUID:
    hold_id = uuid7()
    ground.stage.run(
        "SELECT app.hold_places(:hold, ARRAY[:slot], ARRAY[:wanted], :pool,"
        " clock_timestamp() + CAST(:until AS interval))",
        hold=hold_id,
        slot=slot,
        wanted=wanted,
        pool=pool,
        until=until,
    )
    return hold_id


def expire(ground: SlotGround, hold_id: UUID) -> None:
    ground.stage.run("UPDATE place_hold SET expires_at = now() WHERE id = :hold", hold=hold_id)


def sweep(ground: SlotGround) -> int:
    with ground.stage.acting(SERVER) as session:
        return free_holds(session)


def state(ground: SlotGround, hold_id: UUID) -> str:
    found: str = ground.stage.value("SELECT state FROM place_hold WHERE id = :hold", hold=hold_id)
    return found


def test_held_places_are_sold_to_nobody_else(ground: SlotGround, slot: int) -> None:
    hold(ground, slot)

    assert ground.pools(slot) == {"agency": 10, "ota": 25, "common": 60}


def test_a_hold_takes_crumbs_from_several_buckets_and_two_pools(
    ground: SlotGround, slot: int
) -> None:
    hold_id = hold(ground, slot, 50)

    parts = ground.stage.run(
        "SELECT pool, sum(number) FROM held_place WHERE hold_id = :hold GROUP BY 1 ORDER BY 1",
        hold=hold_id,
    )
    assert [tuple(part) for part in parts] == [("common", 20), ("ota", 30)]


def test_a_confirmed_hold_is_sold(ground: SlotGround, slot: int) -> None:
    hold_id = hold(ground, slot)

    assert ground.stage.value("SELECT app.confirm_hold(:hold)", hold=hold_id) is True
    expire(ground, hold_id)
    assert sweep(ground) == 0
    assert (state(ground, hold_id), ground.pools(slot)["ota"]) == ("CONFIRMED", 25)


def test_an_expired_hold_cannot_be_confirmed(ground: SlotGround, slot: int) -> None:
    hold_id = hold(ground, slot, until="0 seconds")

    assert ground.stage.value("SELECT app.confirm_hold(:hold)", hold=hold_id) is False
    assert state(ground, hold_id) == "HELD"


def test_the_sweeper_frees_the_places_of_an_expired_hold_once(
    ground: SlotGround, slot: int
) -> None:
    hold_id = hold(ground, slot, 50)
    expire(ground, hold_id)

    assert [sweep(ground), sweep(ground)] == [1, 0]
    assert (state(ground, hold_id), ground.pools(slot)) == (
        "FREED",
        {"agency": 10, "ota": 30, "common": 60},
    )


def test_a_freed_place_of_a_released_share_is_common(ground: SlotGround, slot: int) -> None:
    hold_id = hold(ground, slot)
    come(ground, "ota")
    release(ground)
    expire(ground, hold_id)

    sweep(ground)

    assert ground.pools(slot) == {"agency": 10, "common": 90}


def test_a_hold_that_waits_for_a_charge_does_not_expire(ground: SlotGround, slot: int) -> None:
    hold_id = hold(ground, slot)

    ground.stage.run("SELECT app.extend_hold(:hold, 'infinity')", hold=hold_id)

    assert sweep(ground) == 0
    assert ground.stage.value("SELECT app.confirm_hold(:hold)", hold=hold_id) is True


def test_a_hold_is_let_go_by_expiring_now(ground: SlotGround, slot: int) -> None:
    hold_id = hold(ground, slot)

    ground.stage.run("SELECT app.extend_hold(:hold, clock_timestamp())", hold=hold_id)

    assert sweep(ground) == 1
    assert ground.pools(slot)["ota"] == 30


def test_an_expired_hold_is_not_extended(ground: SlotGround, slot: int) -> None:
    hold_id = hold(ground, slot, until="0 seconds")

    extended = ground.stage.value("SELECT app.extend_hold(:hold, 'infinity')", hold=hold_id)

    assert extended is False


def test_places_given_back_go_to_the_share_that_sold_them(ground: SlotGround, slot: int) -> None:
    ground.take(slot, 12, "ota")

    ground.stage.run("SELECT app.give_back_places(:slot, 'ota', 5)", slot=slot)

    assert ground.pools(slot) == {"agency": 10, "ota": 23, "common": 60}


def test_a_share_never_grows_by_what_is_given_back(ground: SlotGround, slot: int) -> None:
    ground.take(slot, 2, "ota")
    ground.take(slot, 3, "window")

    ground.stage.run("SELECT app.give_back_places(:slot, 'ota', 5)", slot=slot)

    assert ground.pools(slot) == {"agency": 10, "ota": 30, "common": 60}


def test_places_given_back_after_the_release_are_common(ground: SlotGround, slot: int) -> None:
    ground.take(slot, 12, "ota")
    come(ground, "ota")
    release(ground)

    ground.stage.run("SELECT app.give_back_places(:slot, 'ota', 5)", slot=slot)

    assert ground.pools(slot) == {"agency": 10, "common": 83}
