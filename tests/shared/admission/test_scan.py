"""What a lane answers when a code is presented, and what it leaves in the database."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from nacl.signing import SigningKey

from shared.admission.rules import Verdict
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.tickets.code import Flag, TicketHeader, TicketSigner
from tests.shared.stage import OTHER_GATE, SaleStage


def uses_left(till: SaleStage, ticket_id: UUID) -> int:
    left: int = till.value("SELECT uses_left FROM entitlement WHERE ticket_id = :t", t=ticket_id)
    return left


def unknown_ticket(till: SaleStage, first_day_after: int = 0) -> str:
    """A code properly signed by window 2 for a ticket that nobody has sold."""
    header = TicketHeader(
        key_id=till.sign.key_id,
        ticket_id=uuid7(),
        version=0,
        ticket_type_id=1,
        first_day=till.today + timedelta(days=first_day_after),
        days=1,
        flags=Flag(0),
        persons=1,
    )
    return till.sign.sign(header)


def test_a_good_ticket_is_admitted_with_all_its_facts(till: SaleStage) -> None:
    ticket_id, code = till.sell_one("family")
    scan_id = uuid7()

    answer = till.scan(code, scan_id)

    assert (answer.scan_id, answer.verdict, answer.admitted) == (scan_id, Verdict.OK_ENTRY, True)
    assert (answer.ticket_id, answer.persons, answer.visit_day) == (ticket_id, 3, till.today)
    assert (answer.uses_left, answer.uses_total) == (0, 1)
    assert answer.ticket_type == Bilingual("家庭票 2大1小", "Family 2 + 1")


def test_an_admission_is_recorded_under_the_id_of_the_scan(till: SaleStage) -> None:
    ticket_id, code = till.sell_one("family")
    scan_id = uuid7()

    till.scan(code, scan_id)

    rows = till.run(
        "SELECT a.ticket_id, z.code AS zone, l.code AS lane, a.persons, a.verdict, a.business_date"
        " FROM admission AS a JOIN zone AS z ON z.id = a.zone_id JOIN lane AS l ON l.id = a.lane_id"
        " WHERE a.id = :id",
        id=scan_id,
    )
    assert [tuple(row) for row in rows] == [(ticket_id, "site", "A1", 3, "OK_ENTRY", till.today)]
    assert uses_left(till, ticket_id) == 0


def test_a_second_scan_at_the_same_lane_is_a_rescan_that_opens_nothing(till: SaleStage) -> None:
    _, code = till.sell_one()
    till.scan(code)

    answer = till.scan(code)

    assert (answer.verdict, answer.admitted) == (Verdict.RESCAN, False)


def test_a_rescan_is_not_logged(till: SaleStage) -> None:
    _, code = till.sell_one()
    till.scan(code)
    scan_id = uuid7()

    till.scan(code, scan_id)

    assert till.value("SELECT count(*) FROM refused_scan WHERE id = :id", id=scan_id) == 0


def test_a_used_ticket_is_told_when_and_where(till: SaleStage) -> None:
    _, code = till.sell_one()
    first = uuid7()
    till.scan(code, first)

    answer = till.scan(code, login=OTHER_GATE)

    used_at = till.value("SELECT at FROM admission WHERE id = :id", id=first)
    assert (answer.verdict, answer.first_used_at) == (Verdict.ALREADY_USED, used_at)
    assert answer.first_used_lane == Bilingual("3 号闸", "Lane 3")


def test_ten_seconds_later_a_claim_nobody_walked_on_is_used(till: SaleStage) -> None:
    ticket_id, code = till.sell_one()
    till.scan(code)
    till.run(
        "UPDATE entitlement SET last_used_at = last_used_at - interval '10 seconds'"
        " WHERE ticket_id = :t",
        t=ticket_id,
    )

    assert till.scan(code).verdict is Verdict.ALREADY_USED


def test_a_refusal_is_logged_once_with_its_reason(till: SaleStage) -> None:
    ticket_id, code = till.sell_one(day=till.today + timedelta(days=1))
    scan_id = uuid7()

    till.scan(code, scan_id)
    till.scan(code, scan_id)

    rows = till.run("SELECT verdict, ticket_id FROM refused_scan WHERE id = :id", id=scan_id)
    assert [tuple(row) for row in rows] == [("NOT_TODAY", ticket_id)]


def test_a_ticket_of_another_zone_is_sent_there(till: SaleStage) -> None:
    _, code = till.sell_one("cable")

    answer = till.scan(code)

    assert (answer.verdict, answer.uses_left) == (Verdict.WRONG_ZONE, None)


@pytest.mark.parametrize(
    "text",
    ["", "S1", "https://example.com/pay", "S1" + "0" * 10_240, "\x00\x07垃圾", "S1" + "é" * 149],
)
def test_what_is_no_ticket_code_is_refused_as_such(till: SaleStage, text: str) -> None:
    scan_id = uuid7()

    answer = till.scan(text, scan_id)

    assert (answer.verdict, answer.admitted, answer.ticket_id) == (Verdict.BAD_CODE, False, None)
    logged = till.value("SELECT verdict FROM refused_scan WHERE id = :id", id=scan_id)
    assert logged == "BAD_CODE"


def test_an_altered_code_is_refused(till: SaleStage) -> None:
    _, code = till.sell_one()
    altered = code[:-1] + ("A" if code[-1] != "A" else "B")

    assert till.scan(altered).verdict is Verdict.BAD_SIGNATURE


def test_a_signed_ticket_that_nobody_sold_does_not_enter(till: SaleStage) -> None:
    assert till.scan(unknown_ticket(till)).verdict is Verdict.BAD_SIGNATURE


@pytest.mark.parametrize("state", ["ACTIVE", "RETIRED", "REVOKED"])
def test_a_known_ticket_enters_whatever_became_of_its_key(till: SaleStage, state: str) -> None:
    _, code = till.sell_one()
    till.run("UPDATE signing_key SET state = :state", state=state)

    assert till.scan(code).verdict is Verdict.OK_ENTRY


@pytest.mark.parametrize("state", ["PENDING", "RETIRED", "REVOKED"])
def test_an_unknown_ticket_enters_under_no_key(till: SaleStage, state: str) -> None:
    code = unknown_ticket(till)
    till.run("UPDATE signing_key SET state = :state", state=state)

    assert till.scan(code).verdict is Verdict.BAD_SIGNATURE


def test_a_ticket_of_a_training_area_is_refused_as_one(till: SaleStage) -> None:
    elsewhere = TicketSigner(1, SigningKey.generate(), uuid4(), training=True)
    header = TicketHeader(
        key_id=1,
        ticket_id=uuid7(),
        version=0,
        ticket_type_id=1,
        first_day=till.today,
        days=1,
        flags=Flag.TRAINING,
        persons=1,
    )

    assert till.scan(elsewhere.sign(header)).verdict is Verdict.TRAINING


def test_a_training_key_admits_nobody(till: SaleStage) -> None:
    _, code = till.sell_one()
    till.run("UPDATE signing_key SET purpose = 'training'")

    assert till.scan(code).verdict is Verdict.TRAINING


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("state = 'REFUNDED'", Verdict.REFUNDED),
        ("blocked = true", Verdict.BLOCKED),
        ("code_version = 1", Verdict.VOIDED),
        ("visit_day = visit_day - 1", Verdict.EXPIRED),
    ],
)
def test_the_row_is_believed_and_not_the_paper(
    till: SaleStage, change: str, expected: Verdict
) -> None:
    ticket_id, code = till.sell_one()
    till.run(f"UPDATE ticket SET {change} WHERE id = :id", id=ticket_id)

    assert till.scan(code).verdict is expected
    assert uses_left(till, ticket_id) == 1


def test_a_ticket_for_three_entries_enters_three_times(till: SaleStage) -> None:
    ticket_id, code = till.sell_one()
    till.run(
        "UPDATE entitlement SET uses_total = 3, uses_left = 3 WHERE ticket_id = :t", t=ticket_id
    )

    verdicts = [till.scan(code, login=gate).verdict for gate in ("gate_3", "gate_g2") * 2]

    assert verdicts == [Verdict.OK_ENTRY] * 3 + [Verdict.NO_USES_LEFT]
