"""What a scan asks of the attendant, and whose pass it was, by one key each."""

from __future__ import annotations

import io
from uuid import UUID

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from gatestation.attended import Decided
from gatestation.lane_shown import LaneState
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from tests.gatestation.screen.presenter_scene import Gate

CHECK = ScanAnswer(UUID(int=7), Verdict.CHECK_DISCOUNT, admitted=False, persons=1)
COUNT = ScanAnswer(UUID(int=8), Verdict.CHECK_COUNT, admitted=False, persons=46)


def test_what_a_scan_asks_is_answered_by_one_key(gate: Gate) -> None:
    gate.show(LaneState.ANSWER, CHECK)
    gate.view.keys.key("decline").click()
    gate.view.keys.key("agree").click()

    assert gate.told == [Decided(CHECK.scan_id, agreed=False), Decided(CHECK.scan_id, agreed=True)]


def test_the_keys_of_a_question_go_with_it(gate: Gate) -> None:
    gate.show(LaneState.ANSWER, CHECK)
    gate.show(LaneState.IDLE)

    with pytest.raises(KeyError):
        gate.view.keys.key("agree")


def test_a_count_is_typed_before_it_can_be_agreed_to(gate: Gate, qtbot: QtBot) -> None:
    gate.show(LaneState.ANSWER, COUNT)
    with pytest.raises(KeyError):
        gate.view.keys.key("agree")
    qtbot.keyClicks(gate.view, "41")
    gate.view.keys.key("agree").click()

    assert gate.told == [Decided(COUNT.scan_id, agreed=True, persons=41)]


def test_more_than_may_still_come_cannot_be_agreed_to(gate: Gate, qtbot: QtBot) -> None:
    gate.show(LaneState.ANSWER, COUNT)
    qtbot.keyClicks(gate.view, "47")

    with pytest.raises(KeyError):
        gate.view.keys.key("agree")


PASS = ScanAnswer(
    UUID(int=9), Verdict.OK_ENTRY, admitted=True, ticket_id=UUID(int=10), persons=1, has_photo=True
)


def portrait() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (480, 640), "#8FA6AD").save(data, "JPEG")
    return data.getvalue()


def test_whom_a_pass_is_for_is_seen_large_beside_the_answer(gate: Gate, qtbot: QtBot) -> None:
    gate.photos[UUID(int=10)] = portrait()
    gate.view.resize(1366, 768)
    gate.view.show()
    gate.show(LaneState.ANSWER, PASS)
    qtbot.waitUntil(lambda: not gate.view.details._photo.isNull())
    slot = gate.view.details._metrics.details

    assert gate.view.details.height() - slot.slot_top - 16 >= 320


def test_one_key_pauses_the_pass_of_somebody_else(gate: Gate, qtbot: QtBot) -> None:
    gate.show(LaneState.ANSWER, PASS)
    gate.view.keys.key("mismatch").click()
    qtbot.waitUntil(lambda: gate.held == [UUID(int=10)])
    qtbot.waitUntil(lambda: gate.band.startswith("人证不符"))

    with pytest.raises(KeyError):
        gate.view.keys.key("mismatch")


def test_the_key_goes_with_the_answer(gate: Gate) -> None:
    gate.show(LaneState.ANSWER, PASS)
    gate.show(LaneState.IDLE)

    with pytest.raises(KeyError):
        gate.view.keys.key("mismatch")
