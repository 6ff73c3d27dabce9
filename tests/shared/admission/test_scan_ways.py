"""Slots, the order of zones, credentials and papers at a lane, as the terms have them."""

from __future__ import annotations

from datetime import time, timedelta
from uuid import UUID

import pytest

from shared.admission.desk import gate_desk
from shared.admission.rules import Verdict
from shared.admission.slot_facts import SlotFacts
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from tests.shared.admission.changed_terms import (
    change_entitlement,
    change_terms,
    change_zone,
    opening,
)
from tests.shared.stage import GATE, OTHER_GATE, SaleStage


def book(till: SaleStage, ticket_id: UUID, slot: SlotFacts) -> None:
    till.rewrite(
        "INSERT INTO timeslot (series_id, day, starts, ends, quota, early_minutes, late_minutes)"
        " VALUES (1, :day, :starts, :ends, 1, :early, :late)",
        day=slot.day,
        starts=slot.starts,
        ends=slot.ends,
        early=slot.early_minutes,
        late=slot.late_minutes,
    )
    change_entitlement(till, ticket_id, "timeslot_id = (SELECT max(id) FROM timeslot)")


# Each holds at any hour of a business date, from 04:00 to 04:00.
@pytest.mark.parametrize(
    ("days_ahead", "starts", "ends", "tolerance", "expected"),
    [
        (0, time(12), time(13), 24 * 60, Verdict.OK_ENTRY),
        (0, time(0, 15), time(3, 30), 0, Verdict.TOO_LATE),
        (1, time(9), time(10), 15, Verdict.NOT_TODAY),
    ],
    ids=["all day by its tolerance", "before the day began", "tomorrow"],
)
def test_a_slot_is_judged_with_its_times(
    till: SaleStage, days_ahead: int, starts: time, ends: time, tolerance: int, expected: Verdict
) -> None:
    ticket_id, code = till.sell_one()
    till.run("UPDATE ticket SET valid_days = 3 WHERE id = :t", t=ticket_id)
    slot = SlotFacts(
        till.today + timedelta(days=days_ahead), starts, ends, tolerance, late_minutes=tolerance
    )
    book(till, ticket_id, slot)

    answer = till.scan(code)

    assert (answer.verdict, answer.slot) == (expected, slot)


def test_who_comes_on_another_day_than_the_slots_is_told_when_it_lets_in(till: SaleStage) -> None:
    ticket_id, code = till.sell_one()
    till.run("UPDATE ticket SET valid_days = 3 WHERE id = :t", t=ticket_id)
    book(till, ticket_id, SlotFacts(till.today + timedelta(days=1), time(9), time(10), 15))

    assert till.scan(code).next_at == opening(till, 1) + timedelta(minutes=45)


def test_a_place_of_the_whole_day_is_no_slot(till: SaleStage) -> None:
    ticket_id, code = till.sell_one()
    booked = till.value("SELECT timeslot_id FROM entitlement WHERE ticket_id = :t", t=ticket_id)

    answer = till.scan(code)

    assert booked is not None
    assert (answer.verdict, answer.slot) == (Verdict.OK_ENTRY, None)


def test_a_zone_whose_turn_has_not_come_names_the_one_to_go_to(till: SaleStage) -> None:
    ticket_id, code = till.sell_one("gate_cable")
    change_zone(till, ticket_id, "sequence = 2")
    change_zone(till, ticket_id, "sequence = 1", zone="cable")

    answer = till.scan(code)

    assert (answer.verdict, answer.go_first) == (
        Verdict.WRONG_GATE,
        Bilingual("索道站台", "Cable car"),
    )


def test_after_the_zone_before_it_a_zone_opens(till: SaleStage) -> None:
    ticket_id, code = till.sell_one("gate_cable")
    change_zone(till, ticket_id, "sequence = 2")
    change_zone(till, ticket_id, "sequence = 1", zone="cable")
    till.run(
        "UPDATE entitlement SET first_used_at = clock_timestamp() WHERE ticket_id = :t"
        " AND zone_id = (SELECT id FROM zone WHERE code = 'cable')",
        t=ticket_id,
    )

    assert till.scan(code).verdict is Verdict.OK_ENTRY


@pytest.mark.parametrize(
    ("credentials", "expected", "taken"),
    [
        ("{id_card}", Verdict.DEVICE_DENIED, ("id_card",)),
        ("{}", Verdict.WRONG_GATE, ()),
        ("{id_card,qr}", Verdict.OK_ENTRY, ("id_card", "qr")),
    ],
)
def test_a_lane_may_take_other_credentials_than_the_type(
    till: SaleStage, credentials: str, expected: Verdict, taken: tuple[str, ...]
) -> None:
    ticket_id, code = till.sell_one()
    with till.acting(GATE) as session:
        lane_id = gate_desk(session).lanes["A1"].id
    till.rewrite(
        "INSERT INTO lane_credential (terms_id, lane_id, credentials)"
        " SELECT terms_id, :lane, CAST(:credentials AS text[]) FROM ticket WHERE id = :t",
        t=ticket_id,
        lane=lane_id,
        credentials=credentials,
    )

    answer = till.scan(code)

    assert (answer.verdict, answer.taken) == (expected, taken)
    assert till.scan(code, login=OTHER_GATE).taken == ("qr",)


def test_a_type_without_the_qr_code_is_not_let_in_by_it(till: SaleStage) -> None:
    ticket_id, code = till.sell_one()
    change_terms(till, ticket_id, "credentials = '{id_card,face}'")

    assert till.scan(code).verdict is Verdict.DEVICE_DENIED


def test_what_must_be_shown_comes_with_the_answer(till: SaleStage) -> None:
    ticket_id, code = till.sell_one("concession")
    change_terms(till, ticket_id, "documents_zh = '学生证', documents_en = 'Student card'")
    change_zone(till, ticket_id, "companion = true")

    answer = till.scan(code)

    assert (answer.verdict, answer.companion) == (Verdict.OK_ENTRY, True)
    assert answer.documents == Bilingual("学生证", "Student card")


def test_an_ordinary_ticket_needs_nothing_shown(till: SaleStage) -> None:
    _, code = till.sell_one()

    answer = till.scan(code)

    assert (answer.documents, answer.companion, answer.go_first) == (None, False, None)


def test_a_reduced_ticket_waits_for_the_attendant_and_spends_nothing(till: SaleStage) -> None:
    ticket_id, code = till.sell_one("concession")
    scan_id = uuid7()

    asked = till.scan(code, scan_id, checked=None)
    left = till.run("SELECT uses_left FROM entitlement WHERE ticket_id = :t", t=ticket_id)
    agreed = till.scan(code, scan_id, checked=True)

    assert (asked.verdict, asked.admitted) == (Verdict.CHECK_DISCOUNT, False)
    assert left == [(1,)]
    assert (agreed.verdict, agreed.admitted) == (Verdict.OK_ENTRY, True)


def test_whom_the_attendant_turns_away_is_logged_and_may_use_the_ticket_later(
    till: SaleStage,
) -> None:
    _, code = till.sell_one("concession")

    refused = till.scan(code, checked=False)
    logged = till.run("SELECT verdict FROM refused_scan WHERE id = :s", s=refused.scan_id)

    assert refused.verdict is Verdict.ID_MISMATCH
    assert logged == [("ID_MISMATCH",)]
    assert till.scan(code).verdict is Verdict.OK_ENTRY
