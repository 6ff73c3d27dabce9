"""A scan whose answer got lost is judged again under its id, and is the same admission."""

from __future__ import annotations

from uuid import UUID

import pytest

from shared.admission.passage import record_passage
from shared.admission.rules import Verdict
from shared.kernel.ids import uuid7
from tests.shared.stage import GATE, OTHER_GATE, SaleStage


@pytest.fixture
def lost(till: SaleStage) -> tuple[str, UUID, UUID]:
    """A code whose claim is committed and whose answer never arrived: code, ticket, scan."""
    ticket_id, code = till.sell_one()
    scan_id = uuid7()
    till.scan(code, scan_id)
    return code, ticket_id, scan_id


def test_the_same_scan_again_is_admitted_again(
    till: SaleStage, lost: tuple[str, UUID, UUID]
) -> None:
    code, ticket_id, scan_id = lost

    answer = till.scan(code, scan_id)

    assert (answer.verdict, answer.admitted, answer.uses_left) == (Verdict.OK_ENTRY, True, 0)
    assert till.value("SELECT count(*) FROM admission WHERE ticket_id = :t", t=ticket_id) == 1


def test_the_same_scan_again_is_admitted_after_the_window_of_a_rescan_too(
    till: SaleStage, lost: tuple[str, UUID, UUID]
) -> None:
    code, ticket_id, scan_id = lost
    till.run(
        "UPDATE entitlement SET last_used_at = last_used_at - interval '1 minute'"
        " WHERE ticket_id = :t",
        t=ticket_id,
    )

    answer = till.scan(code, scan_id)

    assert (answer.verdict, answer.admitted) == (Verdict.OK_ENTRY, True)
    assert till.value("SELECT count(*) FROM refused_scan WHERE id = :id", id=scan_id) == 0


def test_the_same_scan_again_spends_one_use_of_several(till: SaleStage) -> None:
    ticket_id, code = till.sell_one()
    till.run("UPDATE entitlement SET uses_total = 9, uses_left = 9")
    scan_id = uuid7()

    answers = [till.scan(code, scan_id) for _ in range(3)]

    assert [answer.admitted for answer in answers] == [True] * 3
    left = till.value("SELECT uses_left FROM entitlement WHERE ticket_id = :t", t=ticket_id)
    assert left == 8


def test_another_scan_of_the_ticket_is_not_the_lost_one(
    till: SaleStage, lost: tuple[str, UUID, UUID]
) -> None:
    code, _, _ = lost

    assert till.scan(code, uuid7()).admitted is False


def test_another_lane_cannot_use_the_id_of_a_scan(
    till: SaleStage, lost: tuple[str, UUID, UUID]
) -> None:
    code, _, scan_id = lost

    assert till.scan(code, scan_id, login=OTHER_GATE).admitted is False


def test_a_scan_on_which_somebody_walked_opens_nothing_again(
    till: SaleStage, lost: tuple[str, UUID, UUID]
) -> None:
    code, _, scan_id = lost
    with till.acting(GATE) as session:
        record_passage(session, scan_id, 1)

    assert till.scan(code, scan_id).verdict is Verdict.ALREADY_USED
