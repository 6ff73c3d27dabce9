"""What cannot be recorded as it was sold off line is kept, until a supervisor decides on it."""

from __future__ import annotations

from uuid import UUID

import pytest

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.reporting.place_ties import untied_places
from shared.reporting.ties import broken, read_ties
from shared.sales.late_entries import (
    DrawerClosed,
    LateEntry,
    NotOnTheList,
    decide_late_entry,
    open_late_entries,
)
from shared.sales.outage import MadeSale, Taken, replay_sale
from shared.sales.refund import RefundReason, plan_refund, refund_tickets
from shared.site.sign_in import NotPermitted
from tests.shared.sales.outage_till import OutageTill, rows
from tests.shared.stage import OTHER_WINDOW, WINDOW, SaleStage


@pytest.fixture
def outage(till: SaleStage) -> OutageTill:
    return OutageTill.reserved(till)


@pytest.fixture
def oversold(outage: OutageTill) -> MadeSale:
    """Three places that were sold off line, and that nobody has any more."""
    made = outage.sell(adult=3)
    outage.till.run("SELECT app.end_block(:id)", id=outage.block.id)
    outage.till.rewrite(
        "UPDATE timeslot SET quota = quota - (SELECT sum(free) FROM place WHERE timeslot_id = id)"
        " WHERE id = :slot",
        slot=slot(made),
    )
    outage.till.run("UPDATE place SET free = 0 WHERE timeslot_id = :slot", slot=slot(made))
    assert outage.send(made) is Taken.LATE
    return made


def slot(made: MadeSale) -> int:
    one: int = made.document["lines"][0]["slots"][0]
    return one


def waiting(outage: OutageTill, login: str = WINDOW) -> tuple[LateEntry, ...]:
    with outage.till.acting(login) as session:
        return open_late_entries(session)


def decide(outage: OutageTill, made: MadeSale, *, accept: bool, grant: UUID | None = None) -> None:
    till, order = outage.till, made.receipt.order_id
    grant = grant or till.allow("late_entry", order, made.receipt.total.fen, till.staff)
    with till.acting(WINDOW) as session:
        decide_late_entry(
            session, order, accept=accept, why="sold by hand", grant=grant, token=till.staff
        )


def test_places_that_nobody_has_any_more_are_not_lost_but_listed(
    outage: OutageTill, oversold: MadeSale
) -> None:
    assert rows(outage.till, oversold) == []

    (entry,) = waiting(outage)

    assert (entry.number, entry.tickets, entry.total) == (
        oversold.receipt.number,
        3,
        Money(36_000),
    )
    assert (entry.reason, entry.facts["wanted"]) == ("SM001", 3)
    assert entry.own_shift
    assert outage.send(oversold) is Taken.LATE
    assert waiting(outage, OTHER_WINDOW) == ()


def test_an_accepted_entry_stands_beyond_the_quota_and_the_books_agree(
    outage: OutageTill, oversold: MadeSale
) -> None:
    before = {tie.code for tie in broken(read_ties(outage.till.session))}

    decide(outage, oversold, accept=True)

    assert rows(outage.till, oversold) == [(oversold.receipt.number, "PAID", 3, 36_000)]
    beyond = "SELECT places FROM over_capacity WHERE order_id = :id"
    assert outage.till.value(beyond, id=oversold.receipt.order_id) == 3
    assert untied_places(outage.till.session) == ()
    assert {tie.code for tie in broken(read_ties(outage.till.session))} == before
    assert waiting(outage) == ()
    assert outage.send(oversold) is Taken.RECORDED
    assert outage.till.value(
        "SELECT count(*) FROM print_job AS j JOIN ticket AS k ON k.id = j.ticket_id"
        " WHERE k.order_id = :id AND j.state = 'PRINTED'",
        id=oversold.receipt.order_id,
    ) == 3  # fmt: skip


def test_places_beyond_the_quota_are_nobodys_when_they_are_given_back(
    outage: OutageTill, oversold: MadeSale
) -> None:
    till = outage.till
    decide(outage, oversold, accept=True)

    ids = [ticket.id for ticket in oversold.receipt.tickets[:2]]
    with till.acting(WINDOW) as session:
        plan = plan_refund(session, oversold.receipt.order_id, ids, allowed=True)
    grant = till.allow("refund", oversold.receipt.order_id, 24_000, till.staff)
    with till.acting(WINDOW) as session:
        refund_tickets(
            session, plan, RefundReason.PLANS, till.staff, refund_id=uuid7(), grant=grant
        )

    assert till.value("SELECT sum(free) FROM place WHERE timeslot_id = :s", s=slot(oversold)) == 0
    assert till.value("SELECT sum(places) FROM over_capacity") == 1
    assert untied_places(till.session) == ()


def test_a_voided_entry_is_no_sale_and_the_drawer_may_be_counted_after_it(
    outage: OutageTill, oversold: MadeSale
) -> None:
    unsettled = "SELECT app.unsettled(:shift)"
    assert outage.till.value(unsettled, shift=outage.block.shift) == 1

    decide(outage, oversold, accept=False)

    assert rows(outage.till, oversold) == []
    assert outage.till.value(unsettled, shift=outage.block.shift) == 0
    told = "SELECT state::text, why, sale IS NULL FROM late_entry WHERE id = :id"
    assert outage.till.run(told, id=oversold.receipt.order_id) == [("VOIDED", "sold by hand", True)]
    assert outage.send(oversold) is Taken.LATE


def test_a_decision_is_made_once(outage: OutageTill, oversold: MadeSale) -> None:
    decide(outage, oversold, accept=True)
    decide(outage, oversold, accept=True)

    with pytest.raises(NotOnTheList):
        decide(outage, oversold, accept=False)
    assert len(rows(outage.till, oversold)) == 1


def test_nobody_decides_without_a_supervisor(outage: OutageTill, oversold: MadeSale) -> None:
    with pytest.raises(NotPermitted):
        decide(outage, oversold, accept=True, grant=uuid7())
    assert len(waiting(outage)) == 1


def test_a_type_that_was_taken_off_sale_meanwhile_waits_for_a_decision(
    outage: OutageTill,
) -> None:
    made = outage.sell(adult=1)
    terms = made.document["lines"][0]["terms"]
    outage.till.rewrite("UPDATE ticket_terms SET channels = '{ota}' WHERE id = :terms", terms=terms)

    assert outage.send(made) is Taken.LATE
    assert waiting(outage)[0].reason == "SM003"

    decide(outage, made, accept=True)
    assert rows(outage.till, made) == [(made.receipt.number, "PAID", 1, 12_000)]


def test_a_sale_of_a_shift_that_is_closed_is_taken_into_the_one_that_is_open(
    outage: OutageTill,
) -> None:
    till = outage.till
    made = outage.sell(adult=1)
    now_open = till.open_shift(till.staff)

    assert outage.send(made) is Taken.LATE
    assert (waiting(outage)[0].reason, waiting(outage)[0].own_shift) == ("SM007", False)
    with pytest.raises(DrawerClosed):
        decide(outage, made, accept=False)

    decide(outage, made, accept=True)
    shift = "SELECT shift_id FROM payment WHERE order_id = :id"
    assert till.value(shift, id=made.receipt.order_id) == now_open.id


def test_a_forged_amount_is_kept_for_somebody_to_look_at(outage: OutageTill) -> None:
    made = outage.sell(adult=1)
    document = {**made.document, "total": 1, "received": 1}

    with outage.till.acting(WINDOW) as session:
        assert replay_sale(session, document, "") is Taken.LATE
    assert waiting(outage)[0].reason == "SM008"


@pytest.mark.parametrize("minutes", [-60, 60 * 24])
def test_a_time_that_is_not_the_blocks_is_kept_for_somebody_to_look_at(
    outage: OutageTill, minutes: int
) -> None:
    made = outage.sell(adult=1)
    at = outage.till.value(
        "SELECT clock_timestamp() + :m * interval '1 minute'", m=minutes
    ).isoformat()
    document = {**made.document, "sold_at": at}

    with outage.till.acting(WINDOW) as session:
        assert replay_sale(session, document, "") is Taken.LATE
    assert waiting(outage)[0].reason == "SM102"
