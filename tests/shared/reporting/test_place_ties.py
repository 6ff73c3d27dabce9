"""The tie of places finds each place that is there twice, or not at all."""

from __future__ import annotations

import pytest

from shared.kernel.ids import uuid7
from shared.reporting.place_ties import PLACES, PlaceTie, untied_places
from tests.shared.stage import SaleStage


@pytest.fixture
def slot(till: SaleStage) -> int:
    """Today at the site, with five sold and two held."""
    slot: int = till.value(
        "SELECT t.id FROM timeslot AS t JOIN timeslot_series AS s ON s.id = t.series_id"
        " WHERE s.code = 'site' AND t.day = :today",
        today=till.today,
    )
    till.sell(till.quote(adult=2, family=1))
    till.run(
        "SELECT app.hold_places(:hold, ARRAY[:slot], ARRAY[2], 'window', 'infinity')",
        hold=uuid7(),
        slot=slot,
    )
    return slot


def found(till: SaleStage) -> tuple[PlaceTie, ...]:
    return tuple(one for one in untied_places(till.session) if one.day == till.today)


def test_what_is_free_held_and_sold_makes_the_quota(till: SaleStage, slot: int) -> None:
    sides = till.run(PLACES.sql)[0]

    assert found(till) == ()
    assert sides.left == sides.right > 0


def test_a_place_that_vanished_is_found(till: SaleStage, slot: int) -> None:
    till.run("UPDATE place SET free = free - 1 WHERE timeslot_id = :slot AND bucket = 3", slot=slot)

    quota = till.value("SELECT quota FROM timeslot WHERE id = :slot", slot=slot)
    told = [(one.timeslot_id, one.free, one.held, one.sold) for one in found(till)]
    assert told == [(slot, quota - 8, 2, 5)]


def test_a_freed_hold_that_kept_its_places_is_found(till: SaleStage, slot: int) -> None:
    till.run("UPDATE place_hold SET state = 'FREED'")

    assert [one.held for one in found(till)] == [0]


def test_a_refunded_ticket_that_kept_its_place_is_found(till: SaleStage, slot: int) -> None:
    till.run("UPDATE ticket SET state = 'REFUNDED' WHERE persons = 3")

    assert [one.sold for one in found(till)] == [2]
