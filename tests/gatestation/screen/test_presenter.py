from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.exc import OperationalError

from gatestation.gatekeeper import LanePlace
from gatestation.lane_relay import LaneRelay
from gatestation.lane_shown import LaneFault, LaneShown, LaneState
from gatestation.screen.presenter import LanePresenter
from gatestation.screen.scan_list import ScanRow
from gatestation.screen.view import GateView
from shared.admission.queries import LaneFigures
from shared.admission.rules import Verdict
from shared.admission.scan import ScanAnswer
from shared.desktop.background import Background
from shared.desktop.sounds import Sound
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.devices.fault import FaultReason
from shared.kernel.locale import Bilingual, Language

NOW = datetime(2025, 10, 3, 2, 9, 40, tzinfo=UTC)
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
FIGURES = LaneFigures(6214, 9000, 3412, 1020, ())


class StandingClock:
    def __init__(self) -> None:
        self.time = NOW

    def now(self) -> datetime:
        return self.time


class SilentSounds:
    def __init__(self) -> None:
        self.played: list[Sound] = []
        self.audible = True
        self.muted = False
        self.volume = 0.7

    def set_muted(self, muted: bool) -> None:
        self.muted = muted

    def play(self, sound: Sound) -> None:
        self.played.append(sound)


class Database:
    """Answers with the figures, or as a database that is gone."""

    def __init__(self) -> None:
        self.gone = False
        self.asked = 0

    def place(self) -> LanePlace:
        self.asked += 1
        if self.gone:
            raise OperationalError("select", {}, Exception("gone"))
        return LanePlace(Bilingual("3 号闸", "Lane 3"), FIGURES)


class Gate:
    """A lane's screen with stand-ins on all sides."""

    def __init__(self, theme: Theme, translations: Translations) -> None:
        self.translations = translations
        self.view = GateView(theme, translations)
        self.relay = LaneRelay()
        self.sounds = SilentSounds()
        self.clock = StandingClock()
        self.database = Database()
        self.background = Background("figures")
        self.presenter = LanePresenter(
            self.view,
            "A1",
            self.relay,
            self.sounds,
            self.background,
            self.database.place,
            self.clock,
        )

    def show(self, state: LaneState, answer: ScanAnswer | None = None, **facts: object) -> None:
        shown = LaneShown("A1", state, answer, **facts)  # type: ignore[arg-type]
        self.relay.shown.emit(shown)

    @property
    def band(self) -> str:
        return self.view.band.accessibleName()

    @property
    def head(self) -> str:
        return self.view.head.accessibleName()

    @property
    def status(self) -> str:
        return self.view.status.accessibleName()


@pytest.fixture
def gate(qtbot: QtBot, theme: Theme, translations: Translations) -> Iterator[Gate]:
    gate = Gate(theme, translations)
    qtbot.addWidget(gate.view)
    yield gate
    gate.background.close()


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

    assert gate.view.scans.rows == (
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
    gate.show(LaneState.ANSWER, ADMITTED, opened_ms=120, scanner=FaultReason.UNREACHABLE)

    assert gate.band.startswith("请入园")
    assert "读码器断开" in gate.status
    assert gate.sounds.played == [Sound.PASS]


def test_an_alarm_of_the_board_is_heard_and_named(gate: Gate) -> None:
    gate.show(LaneState.IDLE, alarm="TAIL_GATING")

    assert "报警：尾随" in gate.head
    assert gate.sounds.played == [Sound.ALARM]


def test_one_scan_is_listed_once_whatever_follows(gate: Gate) -> None:
    gate.show(LaneState.ANSWER, ADMITTED, opened_ms=120)
    gate.show(LaneState.ANSWER, replace(ADMITTED, verdict=Verdict.RESCAN))

    assert gate.band.startswith("已放行")
    assert gate.view.scans.count == 1


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
    assert gate.view.rate.accessibleName() == "本闸近一小时 1 人，平均开闸 0.12 秒"

    gate.clock.time += timedelta(hours=1)
    gate.presenter.tick()
    assert gate.view.rate.accessibleName() == "本闸近一小时 0 人，平均开闸 0.12 秒"


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
