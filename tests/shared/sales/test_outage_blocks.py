"""A window has a block of places and numbers, sells from it while it is good, and gives it back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from shared.reporting.place_ties import untied_places
from shared.sales.outage import (
    BlockEnded,
    NotAllSent,
    return_block,
)
from shared.sales.outage_block import NothingReserved, NumbersUsedUp, check_block
from shared.sales.sell import SoldOut
from shared.shifts.open_shift import NoOpenShift
from tests.shared.sales.outage_till import OutageTill, reserve, slots
from tests.shared.stage import WINDOW, SaleStage


@pytest.fixture
def outage(till: SaleStage) -> OutageTill:
    return OutageTill.reserved(till)


def free(till: SaleStage) -> int:
    counted: int = till.value("SELECT sum(free) FROM place")
    return counted


def test_a_block_holds_its_places_and_numbers_orders_in_a_series_of_its_own(
    till: SaleStage,
) -> None:
    before = free(till)

    block = reserve(till, slots(till, 20))

    assert list(block.places.values()) == [20]
    assert before - free(till) == 20
    assert (block.first, block.last) == (1, 50)
    assert block.order_number(7) == f"2-{till.today:%m%d}-L0007"
    assert untied_places(till.session) == ()


def test_a_block_is_fitted_to_more_or_fewer_places_and_gives_the_rest_back(
    till: SaleStage,
) -> None:
    before = free(till)
    block = reserve(till, slots(till, 20))

    more = reserve(till, slots(till, 35), block_id=block.id)
    assert (more.id, before - free(till)) == (block.id, 35)
    assert (more.first, more.last) == (block.first, block.last)

    fewer = reserve(till, slots(till, 4), block_id=block.id)
    assert (list(fewer.places.values()), before - free(till)) == ([4], 4)
    assert untied_places(till.session) == ()


def test_no_window_keeps_more_of_a_timeslot_aside_than_the_site_allows(till: SaleStage) -> None:
    (slot,) = slots(till, 1)
    quota = till.value("SELECT quota FROM timeslot WHERE id = :slot", slot=slot)
    till.run("UPDATE site SET outage_percent = 3")

    block = reserve(till, {slot: quota})

    assert block.places == {slot: quota * 3 // 100}
    with pytest.raises(IntegrityError):
        till.run("UPDATE site SET outage_percent = 51")


def test_a_new_block_ends_the_one_that_was_lost_and_counts_on_behind_it(till: SaleStage) -> None:
    before = free(till)
    lost = reserve(till, slots(till, 20))

    block = reserve(till, slots(till, 5))

    assert (block.first, block.number) == (lost.last + 1, lost.number + 1)
    assert before - free(till) == 5


def test_a_block_is_given_back_once_all_of_it_was_sent(outage: OutageTill) -> None:
    before = free(outage.till)
    made = outage.sell(adult=2)
    with pytest.raises(NotAllSent), outage.till.acting(WINDOW) as session:
        return_block(session, outage.block.id, outage.use.counted)

    outage.send(made)
    with outage.till.acting(WINDOW) as session:
        return_block(session, outage.block.id, outage.use.counted)

    assert free(outage.till) - before == 18
    assert reserve(outage.till, slots(outage.till, 5)).first == 2


def test_a_shift_that_ends_gives_its_block_back(outage: OutageTill) -> None:
    before = free(outage.till)

    outage.till.run("UPDATE shift SET state = 'COUNTING' WHERE id = :id", id=outage.block.shift)

    assert free(outage.till) - before == 20
    with pytest.raises(NoOpenShift):
        reserve(outage.till, slots(outage.till, 20))


# What a window refuses by itself, before any paper.


def test_a_block_without_places_or_numbers_sells_no_more(till: SaleStage) -> None:
    outage = OutageTill.reserved(till, places=3, numbers=2)
    outage.sell(adult=2)
    with pytest.raises(SoldOut) as sold_out:
        outage.sell(adult=2)
    assert sold_out.value.wanted == 2

    outage.sell(adult=1)
    with pytest.raises(NumbersUsedUp):
        outage.sell(adult=1)


def test_a_block_of_yesterday_sells_nothing(outage: OutageTill) -> None:
    quote = outage.till.quote(adult=1)
    for now in (outage.block.ends_at, outage.block.reserved_at - timedelta(seconds=1)):
        with pytest.raises(NothingReserved):
            check_block(outage.block, outage.use, quote, now)


def test_a_block_that_has_ended_is_not_taken_up_again(outage: OutageTill) -> None:
    outage.till.run("SELECT app.end_block(:id)", id=outage.block.id)

    with pytest.raises(BlockEnded):
        reserve(outage.till, slots(outage.till, 5), block_id=outage.block.id)
