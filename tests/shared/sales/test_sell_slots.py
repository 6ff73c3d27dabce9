"""A ticket for a time of visit takes its place in that slot, and says so in row and code."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from shared.catalogue.offer import SlotOffer
from shared.pricing.rules import Quote
from shared.sales.print_queue import unprinted
from shared.sales.sell import DoesNotAddUp, SalesClosed, SoldOut
from shared.tickets.code import read_code
from shared.tickets.key_file import key_ring
from tests.shared.stage import WINDOW, SaleStage


def caves(till: SaleStage) -> tuple[SlotOffer, ...]:
    """The half hours of the cave, tomorrow."""
    offer = till.offers(till.today + timedelta(days=1))["cave"]
    return offer.slots[offer.series[0]]


def in_slots(till: SaleStage, *slots: int, quantity: int = 1) -> Quote:
    """A quote for the cave tomorrow in these slots, whatever slots they are."""
    return moved(till.quote(till.today + timedelta(days=1), cave=quantity), *slots)


def moved(quote: Quote, *slots: int) -> Quote:
    line = quote.lines[0]
    price = line.offer.price_for(line.persons, slots)
    assert price is not None
    return replace(
        quote,
        lines=(line._replace(slots=slots, price=price),),
        total=price.amount * line.quantity,
    )


def left(till: SaleStage, slot: int) -> int:
    free: int = till.value("SELECT sum(free) FROM place WHERE timeslot_id = :s", s=slot)
    return free


def test_a_chosen_slot_gives_the_places_and_stands_in_the_entitlement(till: SaleStage) -> None:
    first, second = caves(till)[:2]
    before = left(till, first.timeslot_id), left(till, second.timeslot_id)

    receipt = till.sell(in_slots(till, second.timeslot_id, quantity=3))

    assert left(till, first.timeslot_id) == before[0]
    assert left(till, second.timeslot_id) == before[1] - 3
    kept = till.value(
        "SELECT timeslot_id FROM entitlement WHERE ticket_id = :t", t=receipt.tickets[0].id
    )
    assert kept == second.timeslot_id


def test_the_ticket_says_when_it_is_for(till: SaleStage) -> None:
    slot = next(one for one in caves(till) if one.starts == time(10, 30))

    ticket = till.sell(in_slots(till, slot.timeslot_id)).tickets[0]

    assert (ticket.starts, ticket.ends) == (time(10, 30), time(11, 0))
    assert read_code(ticket.code, key_ring(till.session)).slot == 42


def test_the_queue_signs_the_same_code_again(till: SaleStage) -> None:
    ticket = till.sell(in_slots(till, caves(till)[2].timeslot_id)).tickets[0]

    with till.acting(WINDOW) as session:
        waiting = unprinted(session, till.sign)

    assert waiting[-1].ticket == ticket


def test_a_whole_day_ticket_keeps_the_slot_of_the_day(till: SaleStage) -> None:
    offer = till.offers()["adult"]

    ticket_id, _ = till.sell_one("adult")

    kept = till.value("SELECT timeslot_id FROM entitlement WHERE ticket_id = :t", t=ticket_id)
    assert (kept,) == offer.first_open


def test_a_package_keeps_a_slot_for_each_zone(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one("gate_cable")

    series = till.run(
        "SELECT r.code FROM entitlement AS e JOIN timeslot AS s ON s.id = e.timeslot_id"
        " JOIN timeslot_series AS r ON r.id = s.series_id WHERE e.ticket_id = :t ORDER BY zone_id",
        t=ticket_id,
    )
    assert [row.code for row in series] == ["site", "cable"]


def test_a_full_slot_is_sold_out_while_the_next_one_sells(till: SaleStage) -> None:
    full, free = caves(till)[:2]
    till.run("UPDATE place SET free = 0 WHERE timeslot_id = :s", s=full.timeslot_id)

    with pytest.raises(SoldOut) as refused:
        till.sell(in_slots(till, full.timeslot_id))
    till.sell(in_slots(till, free.timeslot_id))

    assert refused.value.timeslot == full.timeslot_id


def test_a_slot_that_was_taken_away_is_refused(till: SaleStage) -> None:
    slot = caves(till)[0].timeslot_id
    quote = in_slots(till, slot)
    till.rewrite("UPDATE timeslot SET state = 'LAPSED', quota = 0 WHERE id = :s", s=slot)

    with pytest.raises(SalesClosed):
        till.sell(quote)


def test_a_slot_that_is_over_is_refused(till: SaleStage) -> None:
    till.open_slots_today("cave")
    offer = till.offers()["cave"]
    slot = offer.slots[offer.series[0]][0]
    till.rewrite(
        "UPDATE timeslot SET starts = '00:00', ends = '00:01' WHERE id = :s", s=slot.timeslot_id
    )
    quote = till.quote(cave=1)

    with pytest.raises(SalesClosed):
        till.sell(moved(quote, slot.timeslot_id))


def test_a_slot_of_another_day_is_refused(till: SaleStage) -> None:
    other = till.offers(till.today + timedelta(days=2))["cave"].first_open

    assert len(other) == 1
    with pytest.raises(SalesClosed):
        till.sell(in_slots(till, *other))


def test_a_ticket_without_a_slot_of_its_series_is_refused(till: SaleStage) -> None:
    with pytest.raises(SalesClosed):
        till.sell(in_slots(till))


def test_two_slots_of_one_series_are_refused(till: SaleStage) -> None:
    first, second = caves(till)[:2]

    with pytest.raises(DoesNotAddUp):
        till.sell(in_slots(till, first.timeslot_id, second.timeslot_id))
