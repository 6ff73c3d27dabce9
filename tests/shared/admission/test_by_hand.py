"""Somebody is let in without a ticket: on a supervisor's word, and in the books as such."""

from __future__ import annotations

import pytest

from shared.admission.by_hand import HandReason, admit_by_hand
from shared.admission.desk import gate_desk
from shared.admission.passage import record_passage
from shared.admission.queries import lane_figures
from shared.admission.rules import Verdict
from shared.kernel.ids import uuid7
from shared.site.sign_in import NotPermitted, StaffToken, sign_in
from tests.shared.stage import GATE, SaleStage


def signed_in(till: SaleStage, number: str, pin: str) -> StaffToken:
    with till.acting(GATE) as session:
        return sign_in(session, number, pin)


def test_it_is_counted_written_down_and_told_to_the_audit(till: SaleStage) -> None:
    token, scan_id = signed_in(till, "1002", "135790"), uuid7()

    with till.acting(GATE) as session:
        lane = gate_desk(session).lanes["A1"]
        answer = admit_by_hand(session, scan_id, lane, 2, HandReason.OFFICIAL, token)
        record_passage(session, scan_id, 2)
        figures = lane_figures(session, lane.id)

    assert (answer.verdict, answer.admitted, answer.persons) == (Verdict.BY_HAND, True, 2)
    assert figures.entered_today == 2
    assert till.run("SELECT reason, persons, staff_id FROM hand_admission") == [
        ("official", 2, token.staff_id)
    ]
    audited = till.run("SELECT detail->>'reason' FROM audit_log WHERE action = 'admit_by_hand'")
    assert audited == [("official",)]


def test_a_cashier_lets_nobody_in_by_hand(till: SaleStage) -> None:
    token = signed_in(till, "1001", "246810")

    with till.acting(GATE) as session:
        lane = gate_desk(session).lanes["A1"]
    with pytest.raises(NotPermitted), till.acting(GATE) as session:
        admit_by_hand(session, uuid7(), lane, 1, HandReason.OTHER, token)


def test_the_same_word_twice_is_one_admission(till: SaleStage) -> None:
    token, scan_id = signed_in(till, "1002", "135790"), uuid7()

    for _ in range(2):
        with till.acting(GATE) as session:
            lane = gate_desk(session).lanes["A1"]
            admit_by_hand(session, scan_id, lane, 1, HandReason.PAPER, token)

    assert till.run("SELECT count(*) FROM admission") == [(1,)]
