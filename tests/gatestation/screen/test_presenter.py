from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from gatestation.lane_shown import LaneFault, LaneState, ReaderShown
from gatestation.reading.protocol import ReaderKind
from gatestation.screen.scan_list import ScanRow
from shared.admission.lane_news import NewsKind
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.desktop.sounds import Sound
from shared.desktop.tokens import Status
from shared.devices.fault import FaultReason
from shared.kernel.locale import Bilingual, Language
from shared.site.queries import LaneKind
from tests.gatestation.screen.presenter_scene import NOW, Gate

ADMITTED = ScanAnswer(
    scan_id=UUID(int=1),
    verdict=Verdict.OK_ENTRY,
    admitted=True,
    ticket_id=UUID(int=2),
    ticket_type=Bilingual("成人票", "Adult"),
    persons=1,
    uses_left=0,
    uses_total=1,
    visit_day=date(2025, 10, 3),
)
REFUSED = replace(
    ADMITTED, scan_id=UUID(int=3), verdict=Verdict.ALREADY_USED, admitted=False, first_used_at=NOW
)


def test_an_admitted_visitor_is_shown_and_heard(gate: Gate) -> None:
    gate.show(LaneState.ANSWER, ADMITTED, opened_ms=120)

    assert gate.band == "请入园，成人票  1 人"
    assert gate.sounds.played == [Sound.PASS]


def test_a_refused_visitor_is_shown_and_heard(gate: Gate) -> None:
    gate.show(LaneState.ANSWER, REFUSED)

    assert gate.band.startswith("已使用")
    assert "保持关闭" in gate.head
    assert gate.sounds.played == [Sound.REFUSE]


def test_a_ticket_to_check_has_its_own_sound(gate: Gate) -> None:
    gate.show(LaneState.ANSWER, replace(REFUSED, verdict=Verdict.CHECK_DISCOUNT))

    assert gate.band.startswith("核对优惠")
    assert gate.sounds.played == [Sound.CHECK]


def test_the_lane_asks_for_the_next_ticket_when_it_rests(gate: Gate) -> None:
    gate.show(LaneState.ANSWER, ADMITTED)
    gate.show(LaneState.IDLE)

    assert gate.band.startswith("请刷票")
    assert gate.sounds.played == [Sound.PASS]


def test_a_passage_leaves_the_answer_and_counts_the_person(gate: Gate) -> None:
    gate.show(LaneState.ANSWER, ADMITTED, opened_ms=120)
    gate.show(LaneState.PASSAGE, ADMITTED, persons_passed=1)

    assert gate.band.startswith("请入园")
    assert "已通过 1 人" in gate.head


def test_a_visitor_who_did_not_walk_is_asked_to_scan_again(gate: Gate) -> None:
    gate.show(LaneState.ANSWER, ADMITTED, opened_ms=120)
    gate.show(LaneState.PASSAGE, ADMITTED)

    assert gate.band.startswith("没有通过")
    assert gate.sounds.played == [Sound.PASS, Sound.CHECK]


def test_a_scan_nobody_walked_on_is_marked_and_counts_nobody(gate: Gate) -> None:
    earlier = replace(ADMITTED, scan_id=UUID(int=4))
    gate.show(LaneState.ANSWER, earlier, opened_ms=120)
    gate.show(LaneState.PASSAGE, earlier, persons_passed=1)
    gate.show(LaneState.ANSWER, ADMITTED, opened_ms=120)
    gate.show(LaneState.PASSAGE, ADMITTED)

    assert gate.view.side.scans.rows == (
        ScanRow(Status.WARN, "10:09:40", "成人票 · 没有通过", 0),
        ScanRow(Status.OK, "10:09:40", "成人票", 1),
    )


@pytest.mark.parametrize(
    ("fault", "word"),
    [
        (LaneFault.NETWORK, "网络中断，请走人工通道"),
        (LaneFault.TURNSTILE, "闸机故障，请走旁边的通道"),
        (LaneFault.SCANNER, "读码器断开，请走旁边的通道"),
    ],
)
def test_a_fault_sends_the_visitor_another_way(gate: Gate, fault: LaneFault, word: str) -> None:
    gate.show(LaneState.FAULT, fault=fault)

    assert gate.band == word
    assert gate.sounds.played == [Sound.ALARM]


def test_a_device_that_fails_beside_an_answer_leaves_the_answer(gate: Gate) -> None:
    gate.show(LaneState.ANSWER, ADMITTED, opened_ms=120)
    dead = (ReaderShown(ReaderKind.SCANNER, FaultReason.UNREACHABLE),)
    gate.show(LaneState.ANSWER, ADMITTED, opened_ms=120, readers=dead)

    assert gate.band.startswith("请入园")
    assert "读码器断开" in gate.status
    assert gate.sounds.played == [Sound.PASS]


def test_an_alarm_of_the_board_is_heard_and_named(gate: Gate) -> None:
    gate.show(LaneState.IDLE, alarm=NewsKind.STAY)

    assert "闸口有人" in gate.head
    assert gate.sounds.played == [Sound.ALARM]


def test_one_scan_is_listed_once_whatever_follows(gate: Gate) -> None:
    gate.show(LaneState.ANSWER, ADMITTED, opened_ms=120)
    gate.show(LaneState.ANSWER, replace(ADMITTED, verdict=Verdict.RESCAN))

    assert gate.band.startswith("已放行")
    assert gate.view.side.scans.count == 1


def test_the_figures_are_asked_off_the_gui_thread(gate: Gate, qtbot: QtBot) -> None:
    gate.presenter.tick()

    qtbot.waitUntil(lambda: "3 号闸" in gate.head)
    assert "网络中断" not in gate.status


def test_no_second_question_is_asked_while_one_waits(gate: Gate, qtbot: QtBot) -> None:
    gate.presenter.tick()
    gate.presenter.tick()

    qtbot.waitUntil(lambda: "3 号闸" in gate.head)
    assert gate.database.asked == 1


def test_a_lost_database_is_told_in_the_status_bar_and_found_again(
    gate: Gate, qtbot: QtBot
) -> None:
    gate.database.gone = True
    gate.presenter.tick()
    qtbot.waitUntil(lambda: "网络中断" in gate.status)

    gate.database.gone = False
    gate.presenter.tick()
    qtbot.waitUntil(lambda: "网络中断" not in gate.status)


def test_the_pace_is_of_the_last_hour(gate: Gate) -> None:
    gate.show(LaneState.ANSWER, ADMITTED, opened_ms=120)
    gate.show(LaneState.PASSAGE, ADMITTED, persons_passed=1)
    assert gate.view.side.rate.accessibleName() == "本闸近一小时 1 人，平均开闸 0.12 秒"

    gate.clock.time += timedelta(hours=1)
    gate.presenter.tick()
    assert gate.view.side.rate.accessibleName() == "本闸近一小时 0 人，平均开闸 0.12 秒"


def test_the_lane_can_be_muted(gate: Gate) -> None:
    gate.view.keys.key("sound").click()

    assert gate.sounds.muted
    assert gate.view.keys.key("sound").text() == "开声音"


def test_everything_on_the_screen_changes_with_the_language(gate: Gate, qtbot: QtBot) -> None:
    gate.show(LaneState.ANSWER, REFUSED)

    gate.translations.choose(Language.EN)

    qtbot.waitUntil(lambda: gate.band == "Already used，This ticket has entered")
    assert "Stays shut" in gate.head
    assert gate.view.keys.key("language").text() == "中文"


@pytest.mark.parametrize(
    ("alarm", "word"),
    [
        (NewsKind.TAIL_GATING, "有人尾随"),
        (NewsKind.FORCED, "有人闯闸"),
        (NewsKind.REVERSE, "有人逆行"),
        (NewsKind.SWAPPED, "方向相反"),
        (NewsKind.SENSOR_FAULT, "计数器故障"),
    ],
)
def test_what_somebody_did_at_the_arm_is_shown_and_heard(
    gate: Gate, alarm: NewsKind, word: str
) -> None:
    gate.show(LaneState.ALARM, alarm=alarm)

    assert gate.band.startswith(word)
    assert word in gate.head
    assert gate.sounds.played == [Sound.ALARM]


def test_an_alarm_beside_a_grant_leaves_the_answer_on_the_screen(gate: Gate) -> None:
    gate.show(LaneState.ANSWER, ADMITTED)
    gate.show(LaneState.ANSWER, ADMITTED, alarm=NewsKind.REVERSE)

    assert gate.band.startswith("请入园")
    assert "有人逆行" in gate.head
    assert gate.sounds.played == [Sound.PASS, Sound.ALARM]


@pytest.mark.parametrize(
    ("why", "word"), [("FIRE", "消防联动"), ("MANUAL", "通道常开"), ("TEST", "暂停检票")]
)
def test_an_arm_that_is_free_says_why(gate: Gate, why: str, word: str) -> None:
    gate.show(LaneState.FREE, free=why)

    assert gate.band.startswith(word)
    assert "闸臂放开" in gate.head


@pytest.mark.parametrize(
    ("kind", "word"), [(LaneKind.EXIT, "出园请刷票"), (LaneKind.EXIT_FREE, "出口")]
)
def test_an_exit_asks_for_what_it_needs(gate: Gate, kind: LaneKind, word: str) -> None:
    gate.show(LaneState.IDLE, kind=kind)

    assert gate.band.startswith(word)
    assert "出园" in gate.head
