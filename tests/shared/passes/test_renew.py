"""A renewal keeps number, holder, photo and card, and begins when the old one ends."""

from __future__ import annotations

from datetime import timedelta

import pytest

from shared.admission.rules import Verdict
from shared.identity.look_up import card_digest
from shared.identity.photo import photo_key
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.passes.at_lane import photos_of_ticket, tickets_of_card
from shared.passes.find import AnnualPass
from shared.passes.keep import HoldReason, bind_card, hold_pass, keep_photo, release_pass
from shared.passes.refusals import PassNotSo
from shared.passes.renew import RenewalPlan, Renewed, plan_renewal, renew_pass
from shared.passes.rules import NotRenewed
from shared.reporting.ties import broken, read_ties
from shared.sales.change import DuePaid
from shared.sales.print_queue import owed_paper
from shared.sales.refund import RefundReason, plan_refund, refund_tickets
from shared.sales.rules import NotBack
from tests.shared.identity.people import KEYS
from tests.shared.passes.people import CARD, JPEG, sell_pass, shown, years_ago
from tests.shared.stage import GATE, WINDOW, SaleStage


def plan(till: SaleStage, held: AnnualPass) -> RenewalPlan:
    with till.acting(WINDOW) as session:
        return plan_renewal(session, held)


def renew(till: SaleStage, what: RenewalPlan, due: DuePaid | None = None) -> Renewed:
    with till.acting(WINDOW) as session:
        return renew_pass(
            session, what, what.options[0], sign=till.sign, token=till.staff, sale_id=uuid7(),
            due=due or DuePaid(),
        )  # fmt: skip


def ending(till: SaleStage, days: int) -> AnnualPass:
    """Give a pass that ends in so many days."""
    ticket = sell_pass(till).tickets[0].id
    years_ago(till, ticket, 365 - days)
    return shown(till, ticket)


def test_a_renewal_keeps_number_photo_and_card_and_begins_at_the_end(till: SaleStage) -> None:
    held = ending(till, 10)
    person, ends = held.holders[0].person_id, held.last.term.ends
    with till.acting(WINDOW) as session:
        keep_photo(session, held.id, person, JPEG, KEYS, till.staff)
        bind_card(session, held.id, person, CARD, KEYS, till.staff)

    renewed = renew(till, plan(till, held))

    again = shown(till, renewed.ticket_id)
    assert (again.id, again.number) == (held.id, held.number)
    assert [one.term.first_day for one in again.terms] == [held.last.term.first_day, ends]
    assert again.last.term.ends == ends + timedelta(days=365)
    assert again.now(till.today).term.ticket_id == held.id
    assert renewed.paid == Money(29_800)
    with till.acting(GATE) as session:
        tickets = tickets_of_card(session, card_digest(CARD, KEYS.pass_card_key))
        photos = photos_of_ticket(session, renewed.ticket_id, photo_key(KEYS))
    assert tickets == (held.id, renewed.ticket_id)
    assert [one.jpeg for one in photos] == [JPEG]
    assert broken(read_ties(till.session)) == ()


def test_a_renewal_takes_no_place_of_the_day_on_which_it_is_sold(till: SaleStage) -> None:
    held = ending(till, 10)
    free = "SELECT sum(free) FROM place JOIN timeslot AS t ON t.id = timeslot_id WHERE day = :day"
    before = till.value(free, day=till.today)

    renew(till, plan(till, held))

    assert till.value(free, day=till.today) == before


def test_a_pass_that_ended_last_week_goes_on_without_a_gap(till: SaleStage) -> None:
    held = ending(till, -7)

    renewed = renew(till, plan(till, held), DuePaid("card", "6789"))

    assert renewed.begins == till.today - timedelta(days=7)
    paid = till.run("SELECT tender, amount FROM payment WHERE order_id = :id", id=renewed.order_id)
    assert [tuple(row) for row in paid] == [("card", 29_800)]


@pytest.mark.parametrize(("days", "why"), [(31, NotRenewed.TOO_EARLY), (-31, NotRenewed.TOO_LATE)])
def test_too_early_and_too_late_is_said(till: SaleStage, days: int, why: NotRenewed) -> None:
    assert plan(till, ending(till, days)).why_not is why


def test_a_pass_is_renewed_once(till: SaleStage) -> None:
    held = ending(till, 10)
    what = plan(till, held)
    renew(till, what)

    assert plan(till, shown(till, held.id)).why_not is NotRenewed.TOO_EARLY
    with pytest.raises(PassNotSo) as refused:
        renew(till, what)
    assert refused.value.why == "renewed"


def test_who_renews_before_the_end_has_the_price_of_that_by_itself(till: SaleStage) -> None:
    offer = till.offers()["annual"]
    till.rewrite(
        "WITH edition AS (SELECT edition_id AS id FROM ticket_terms WHERE id = :terms),"
        " class AS (INSERT INTO concession_class (edition_id, code, name_zh, name_en, in_force,"
        " rate, priority) SELECT id, 'renewal', '提前续卡', 'Early renewal', '(,)', 8000, 1"
        " FROM edition RETURNING id, edition_id),"
        " rule AS (INSERT INTO price_rule (edition_id, code, name_zh, name_en, family, priority,"
        " concession_id) SELECT edition_id, 'early', '提前续卡', 'Early renewal', 'personal', 1, id"
        " FROM class RETURNING id)"
        " INSERT INTO price (terms_id, rule_id, amount, list_amount, visit_days)"
        " SELECT :terms, id, 23800, 29800, '(,)' FROM rule",
        terms=offer.terms_id,
    )

    early = ending(till, 5)

    option = plan(till, early).options[0]
    assert (option.price, option.early) == (Money(23_800), True)
    assert renew(till, plan(till, early)).paid == Money(23_800)
    years_ago(till, early.id, 10)
    till.rewrite("UPDATE ticket SET state = 'VOIDED' WHERE id <> :id", id=early.id)
    late = plan(till, shown(till, early.id)).options[0]
    assert (late.price, late.early) == (Money(29_800), False)


def test_a_renewed_pass_is_given_back_from_its_end(till: SaleStage) -> None:
    till.rewrite("UPDATE ticket_terms SET refundable = true")
    till.rewrite("DELETE FROM fee_step")
    held = ending(till, 10)
    order = held.terms[0].order_id
    renewed = renew(till, plan(till, held))

    with till.acting(WINDOW) as session:
        first = plan_refund(session, order, [held.id], allowed=True)
        second = plan_refund(session, renewed.order_id, [renewed.ticket_id])
    assert [one.why_not for one in first.tickets.values()] == [NotBack.RENEWED]

    with till.acting(WINDOW) as session:
        refund_tickets(session, second, RefundReason.PLANS, till.staff, refund_id=uuid7())
        first = plan_refund(session, order, [held.id])
    assert first.whole
    assert plan(till, shown(till, held.id)).why_not is None
    assert broken(read_ties(till.session)) == ()


def test_a_pause_moves_the_renewal_along(till: SaleStage) -> None:
    held = ending(till, 10)
    renewed = renew(till, plan(till, held))
    with till.acting(WINDOW) as session:
        hold_pass(session, held.id, HoldReason.TRAVEL, till.staff, hold_id=uuid7())
    till.rewrite("UPDATE pass_hold SET from_day = from_day - 3")
    paused = shown(till, held.id)
    assert paused.pause is not None

    with till.acting(WINDOW) as session:
        release_pass(session, paused.pause, till.today, 0, till.staff)

    again = shown(till, held.id)
    assert again.terms[0].term.ends == renewed.begins + timedelta(days=3)
    assert again.terms[1].term.first_day == again.terms[0].term.ends


def test_the_code_of_a_renewal_is_refused_until_it_begins(till: SaleStage) -> None:
    held = ending(till, 10)
    renewed = renew(till, plan(till, held))

    with till.acting(WINDOW) as session:
        paper = owed_paper(session, renewed.ticket_id, till.sign)

    assert till.scan(paper.code).verdict is Verdict.NOT_STARTED
    assert paper.visit_day == renewed.begins
