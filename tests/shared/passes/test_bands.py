"""A wristband stands for one plain ticket until it is lost, and admits as that ticket does."""

from __future__ import annotations

from uuid import UUID

import pytest

from shared.admission.presented import Presented, PresentedKind
from shared.admission.rules import Verdict
from shared.passes.bands import NoBand, TicketTakesNoBand, bind_band, number_of_band
from shared.passes.find import find_by_card
from shared.passes.keep import CardEnd, bind_card, end_card
from shared.passes.refusals import CardBound
from shared.sales.look_up import TicketShown, order_history
from tests.shared.admission.changed_terms import change_terms
from tests.shared.admission.test_person_scan import keys, present
from tests.shared.identity.people import KEYS
from tests.shared.passes.people import CARD, OTHER_CARD, a_pass
from tests.shared.stage import WINDOW, SaleStage

TAKES_CARDS = "credentials = ARRAY['qr', 'card']"


@pytest.fixture
def ticket(till: SaleStage) -> UUID:
    """A plain ticket whose type admits by a card too."""
    sold = till.sell(till.quote(adult=1)).tickets[0].id
    change_terms(till, sold, TAKES_CARDS)
    return sold


def bind(till: SaleStage, ticket_id: UUID, number: str = CARD) -> None:
    with till.acting(WINDOW) as session:
        bind_band(session, ticket_id, number, KEYS, till.staff)


def shown(till: SaleStage, ticket_id: UUID) -> TicketShown:
    order = till.value("SELECT order_id FROM ticket WHERE id = :id", id=ticket_id)
    with till.acting(WINDOW) as session:
        history = order_history(session, order, till.staff)
    return next(one for one in history.tickets if one.id == ticket_id)


def lay(till: SaleStage, number: str = CARD) -> Verdict:
    return present(till, Presented(PresentedKind.CARD, number), keys(till)).verdict


def test_a_wristband_admits_as_its_ticket(till: SaleStage, ticket: UUID) -> None:
    bind(till, ticket)

    answer = present(till, Presented(PresentedKind.CARD, CARD), keys(till))

    assert (answer.verdict, answer.ticket_id) == (Verdict.OK_ENTRY, ticket)
    assert shown(till, ticket).band is not None


def test_a_lost_wristband_opens_nothing_and_the_paper_still_does(
    till: SaleStage, ticket: UUID
) -> None:
    bind(till, ticket)
    band = shown(till, ticket).band
    assert band is not None

    with till.acting(WINDOW) as session:
        end_card(session, band, CardEnd.LOST, till.staff)

    assert lay(till) is Verdict.NO_TICKET
    assert shown(till, ticket).band is None
    assert till.value("SELECT state FROM ticket WHERE id = :id", id=ticket) == "ISSUED"


def test_a_second_wristband_takes_the_place_of_the_first(till: SaleStage, ticket: UUID) -> None:
    bind(till, ticket)
    bind(till, ticket, OTHER_CARD)

    assert lay(till) is Verdict.NO_TICKET
    assert lay(till, OTHER_CARD) is Verdict.OK_ENTRY


def test_the_same_wristband_twice_is_bound_once(till: SaleStage, ticket: UUID) -> None:
    bind(till, ticket)
    bind(till, ticket)

    rows = till.run("SELECT ended_at FROM pass_card WHERE pass_id = :id", id=ticket)
    assert rows == [(None,)]


def test_a_wristband_says_at_the_lane_what_became_of_its_ticket(
    till: SaleStage, ticket: UUID
) -> None:
    bind(till, ticket)
    till.rewrite("UPDATE ticket SET state = 'RESCHEDULED' WHERE id = :id", id=ticket)

    assert lay(till) is Verdict.RESCHEDULED


def test_a_wristband_of_another_ticket_or_a_card_of_a_pass_is_not_bound_again(
    till: SaleStage, ticket: UUID
) -> None:
    held = a_pass(till)
    with till.acting(WINDOW) as session:
        person = held.holders[0].person_id
        bind_card(session, held.now(till.today).term.ticket_id, person, CARD, KEYS, till.staff)
    other = till.sell(till.quote(adult=1)).tickets[0].id
    change_terms(till, other, TAKES_CARDS)
    bind(till, other, OTHER_CARD)

    for number, whose in ((CARD, held.number), (OTHER_CARD, shown(till, other).number)):
        with pytest.raises(CardBound) as refused:
            bind(till, ticket, number)
        assert refused.value.number == whose


def test_a_pass_gets_its_cards_through_its_holders(till: SaleStage) -> None:
    held = a_pass(till)

    with pytest.raises(TicketTakesNoBand) as refused:
        bind(till, held.id)

    assert refused.value.why == NoBand.OF_HOLDERS


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("state = 'REFUNDED'", NoBand.GONE),
        ("blocked = true", NoBand.GONE),
        ("visit_day = visit_day - 1", NoBand.OVER),
    ],
)
def test_a_ticket_that_is_no_longer_good_gets_no_wristband(
    till: SaleStage, ticket: UUID, change: str, why: NoBand
) -> None:
    till.rewrite(f"UPDATE ticket SET {change} WHERE id = :id", id=ticket)

    with pytest.raises(TicketTakesNoBand) as refused:
        bind(till, ticket)

    assert refused.value.why == why


def test_a_type_that_takes_no_cards_gets_no_wristband(till: SaleStage) -> None:
    plain = till.sell(till.quote(adult=1)).tickets[0].id

    with pytest.raises(TicketTakesNoBand) as refused:
        bind(till, plain)

    assert refused.value.why == NoBand.NOT_TAKEN
    assert not shown(till, plain).takes_band


def test_a_wristband_finds_its_ticket_and_no_pass(till: SaleStage, ticket: UUID) -> None:
    bind(till, ticket)
    number = shown(till, ticket).number

    with till.acting(WINDOW) as session:
        assert number_of_band(session, CARD, KEYS, till.staff) == number
        assert number_of_band(session, OTHER_CARD, KEYS, till.staff) is None
        assert find_by_card(session, CARD, KEYS, till.staff).passes == ()
