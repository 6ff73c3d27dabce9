"""What a gate knows by heart of terms: which zone before which, what a lane takes, read once."""

from __future__ import annotations

from uuid import UUID

import pytest

from shared.admission.lane_terms import LaneTerms, TermsBook, ZoneTerms
from shared.catalogue.validity import ValidityTerms
from tests.shared.admission.changed_terms import change_terms
from tests.shared.stage import GATE, SaleStage

LANE, OTHER_LANE = 1, 2


def zone(sequence: int | None) -> ZoneTerms:
    return ZoneTerms(per_day=None, sequence=sequence, companion=False)


ROUND_TRIP = LaneTerms(
    validity=ValidityTerms(),
    documents=None,
    credentials=("qr",),
    lanes={OTHER_LANE: ("id_card",)},
    zones={11: zone(2), 12: zone(1), 13: zone(3), 14: zone(None)},
)


@pytest.mark.parametrize(
    ("here", "before"), [(12, ()), (11, (12,)), (13, (12, 11)), (14, ()), (99, ())]
)
def test_the_zones_before_a_zone_come_in_their_order(here: int, before: tuple[int, ...]) -> None:
    assert ROUND_TRIP.before(here) == before


def test_a_lane_takes_what_the_type_takes_or_what_is_its_own() -> None:
    assert (ROUND_TRIP.taken(LANE), ROUND_TRIP.taken(OTHER_LANE)) == (("qr",), ("id_card",))


def terms_of(till: SaleStage, ticket_id: UUID) -> int:
    found: int = till.value("SELECT terms_id FROM ticket WHERE id = :t", t=ticket_id)
    return found


def test_terms_are_read_once(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one("gate_cable")
    terms_id, book = terms_of(till, ticket_id), TermsBook()
    with till.acting(GATE) as session:
        first = book.of(session, terms_id)
    change_terms(till, ticket_id, "credentials = '{card}'")

    with till.acting(GATE) as session:
        again, anew = book.of(session, terms_id), TermsBook().of(session, terms_id)

    assert again is first
    assert (first.credentials, anew.credentials) == (("qr",), ("card",))
    assert len(first.zones) == 2


def test_a_gate_cannot_read_ceilings_nor_weights(till: SaleStage) -> None:
    with till.acting(GATE):
        allowed = till.run(
            "SELECT has_column_privilege('ticket_terms', 'ceiling', 'select'),"
            " has_column_privilege('terms_zone', 'weight', 'select'),"
            " has_column_privilege('terms_zone', 'per_day', 'select')"
        )

    assert tuple(allowed[0]) == (False, False, True)
