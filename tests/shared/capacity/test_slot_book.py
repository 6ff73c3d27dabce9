"""The timeslots of a day as the office reads them."""

from __future__ import annotations

from datetime import time

from shared.capacity.change import remove_slot
from shared.capacity.queries import SlotState
from shared.capacity.slot_book import BookedSlot, slot_book
from shared.catalogue.draft import SlotShareFacts
from shared.kernel.ids import uuid7
from tests.shared.capacity.ground import OFFICE, SlotGround, lay

SHARES = (SlotShareFacts("ota", 30, 0),)


def book(ground: SlotGround) -> tuple[BookedSlot, ...]:
    with ground.stage.acting(OFFICE) as session:
        return slot_book(session, ground.series, ground.day(1))


def hold(ground: SlotGround, slot: int, wanted: int, until: str) -> None:
    ground.stage.run(
        "SELECT app.hold_places(:hold, ARRAY[:slot], ARRAY[:wanted], 'window',"
        " clock_timestamp() + CAST(:until AS interval))",
        hold=uuid7(),
        slot=slot,
        wanted=wanted,
        until=until,
    )


def test_sold_held_and_left_add_up_to_the_quota(ground: SlotGround) -> None:
    ground.office()
    ground.put_in_force(ground.pattern(opens=time(9), closes=time(10), shares=SHARES))
    lay(ground)
    slot = ground.slot(ground.day(1), "09:00")
    ground.take(slot, 12)
    ground.take(slot, 5, "ota")
    hold(ground, slot, 3, "10 minutes")

    (found,) = book(ground)

    assert found.free == (("common", 55), ("ota", 25))
    assert (found.quota, found.sold, found.held, found.left) == (100, 17, 3, 80)
    assert found.state is SlotState.FREE


def test_a_slot_that_was_taken_out_is_still_listed(ground: SlotGround) -> None:
    token = ground.office()
    ground.put_in_force(ground.pattern(opens=time(9), closes=time(11), minutes=60))
    lay(ground)
    with ground.stage.acting(OFFICE) as session:
        remove_slot(session, ground.slot(ground.day(1), "09:00"), token)

    found = book(ground)

    assert [(one.starts, one.removed, one.quota) for one in found] == [
        (time(9), True, 0),
        (time(10), False, 100),
    ]
