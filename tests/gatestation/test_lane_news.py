"""What a lane tells unasked: alarms, fires, arms that stand open, and who walks out by it."""

from __future__ import annotations

from gatestation.lane_arm import ArmOrder
from gatestation.lane_shown import LaneState
from gatestation.passage_model import LaneWay
from shared.admission.lane_news import NewsKind
from shared.devices.turnstile.protocol import FIRE
from shared.site.queries import LaneKind
from tests.gatestation.lane_scene import (
    HASTY,
    OPEN_EXIT,
    TICKET,
    TICKET_ID,
    Gate,
)


def test_two_on_one_grant_count_as_two_and_raise_the_alarm(gate: Gate) -> None:
    gate.open()
    gate.present(TICKET)
    gate.screen.wait_for_state(LaneState.ANSWER)
    gate.board.walk_through(2)

    alarm = gate.screen.wait_for(lambda shown: shown.alarm is not None)
    gate.wait_until_settled(1)
    gate.wait_until(lambda: bool(gate.office.news))

    assert (alarm.state, alarm.alarm) == (LaneState.ALARM, NewsKind.TAIL_GATING)
    assert gate.office.persons() == [2]
    assert gate.news() == [(NewsKind.TAIL_GATING, 1, 0, 0)]


def test_a_walk_without_a_grant_is_nobodys_passage(gate: Gate) -> None:
    gate.open()
    gate.board.send_bytes(bytes.fromhex("AA 00 01 12 00 00 08 00 00 00 00 01 00 00 00 1C"))

    alarm = gate.screen.wait_for(lambda shown: shown.alarm is not None)
    gate.wait_until(lambda: bool(gate.office.news))

    assert (alarm.state, alarm.alarm) == (LaneState.ALARM, NewsKind.FORCED)
    assert gate.office.settled == []
    assert gate.news() == [(NewsKind.FORCED, 1, 1, 0)]


def test_somebody_who_presses_through_is_one_alarm_though_the_board_says_it_too(
    gate: Gate,
) -> None:
    gate.open()
    gate.board.force()

    gate.screen.wait_for_state(LaneState.ALARM)
    gate.present(TICKET)
    gate.screen.wait_for_state(LaneState.ANSWER)

    assert gate.news() == [(NewsKind.FORCED, 1, 1, 0)]


def test_in_a_fire_no_ticket_is_judged_and_who_walks_is_counted(gate: Gate) -> None:
    gate.open()
    gate.board.set_fire(True)
    shown = gate.screen.wait_for_state(LaneState.FREE)
    gate.present(TICKET)
    gate.board.walk_out(2).result(5)
    gate.wait_until(lambda: len(gate.office.news) == 2)
    gate.board.set_fire(False)
    gate.screen.wait_for_state(LaneState.IDLE)
    gate.wait_until(lambda: len(gate.office.news) == 3)

    assert shown.free == FIRE
    assert gate.office.judged == []
    assert gate.openings() == 0
    assert gate.news() == [
        (NewsKind.FIRE, 0, 0, 0),
        (NewsKind.FREE_PASSAGE, 2, 0, 2),
        (NewsKind.FIRE_OVER, 0, 0, 0),
    ]


def test_an_arm_held_open_from_the_screen_lets_everybody_walk_until_it_is_taken_back(
    gate: Gate,
) -> None:
    gate.open()
    gate.order(ArmOrder.HOLD_OPEN)
    gate.screen.wait_for_state(LaneState.FREE)
    assert gate.board.walk_through(3).result(5)
    gate.wait_until(lambda: len(gate.office.news) == 2)
    gate.order(ArmOrder.RELEASE)
    gate.screen.wait_for_state(LaneState.IDLE)

    gate.present(TICKET)
    gate.screen.wait_for_state(LaneState.ANSWER)
    assert gate.news() == [
        (NewsKind.HELD_OPEN, 0, 0, 0),
        (NewsKind.FREE_PASSAGE, 3, 3, 0),
        (NewsKind.HELD_OPEN_OVER, 0, 0, 0),
    ]


def test_a_test_opens_the_arm_by_hand_and_shows_what_the_board_says(gate: Gate) -> None:
    gate.open()
    gate.order(ArmOrder.TEST_ENTRY)
    gate.order(ArmOrder.TEST)
    gate.order(ArmOrder.TEST_ENTRY)

    gate.screen.wait_for(lambda shown: "STATE OPEN_ENTRY" in shown.contacts)
    assert gate.openings() == 1
    gate.order(ArmOrder.TEST_OVER)
    gate.screen.wait_for_state(LaneState.IDLE)
    gate.wait_until(lambda: len(gate.office.news) == 2)
    assert [kind for kind, *_ in gate.news()] == [NewsKind.TEST, NewsKind.TEST_OVER]


def test_who_walks_out_of_an_entry_is_counted(gate: Gate) -> None:
    gate.open()
    gate.board.walk_out(2)

    gate.wait_until(lambda: gate.news() == [(NewsKind.WALKED_OUT, 2, 0, 2)])


def test_an_exit_opens_outwards_claims_nothing_and_says_whose_ticket_left(gate: Gate) -> None:
    gate.way = LaneWay(LaneKind.EXIT)
    gate.open()
    gate.present(TICKET)
    gate.screen.wait_for_state(LaneState.ANSWER)
    assert gate.board.walk_through().result(5)
    gate.wait_until(lambda: len(gate.office.news) == 1)

    assert gate.board.frames.count(OPEN_EXIT) == 1
    assert gate.office.settled == []
    assert gate.news() == [(NewsKind.WALKED_OUT, 1, 0, 1)]
    assert gate.office.news[0].ticket == TICKET_ID


def test_an_exit_on_whose_leave_nobody_walks_says_nothing(gate: Gate) -> None:
    gate.way = LaneWay(LaneKind.EXIT)
    gate.board.passing_seconds = 0.05
    gate.open(HASTY)
    gate.present(TICKET)

    gate.screen.wait_for_state(LaneState.PASSAGE)

    assert (gate.office.settled, gate.office.news) == ([], [])


def test_a_free_exit_judges_nothing_and_counts_who_walks(gate: Gate) -> None:
    gate.way = LaneWay(LaneKind.EXIT_FREE)
    gate.open()
    gate.present(TICKET)
    gate.board.walk_out()

    gate.wait_until(lambda: gate.news() == [(NewsKind.WALKED_OUT, 1, 0, 1)])
    assert gate.office.judged == []


def test_news_that_the_database_missed_are_told_once_it_is_back(gate: Gate) -> None:
    gate.open()
    gate.office.lost = True
    gate.board.force()
    gate.screen.wait_for(lambda shown: shown.network_lost)
    assert gate.office.news == []

    gate.office.lost = False

    gate.wait_until(lambda: gate.news() == [(NewsKind.FORCED, 1, 1, 0)])
