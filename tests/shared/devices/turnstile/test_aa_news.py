from __future__ import annotations

import pytest

from shared.devices.turnstile.aa_frames import BoardReport
from shared.devices.turnstile.aa_news import BoardNews
from shared.devices.turnstile.protocol import Direction, ReportKind, TurnstileReport

CLOSED, OPEN, CLOSING = 0x00, 0x06, 0x08
ONE_ENTRY = TurnstileReport(ReportKind.PASSED, Direction.ENTRY, 1)


def report(state: int, entries: int = 0, exits: int = 0) -> BoardReport:
    return BoardReport(address=1, state=state, extra=0, entries=entries, exits=exits)


@pytest.fixture
def news() -> BoardNews:
    news = BoardNews()
    news.read(report(CLOSED))
    return news


def facts(news: list[TurnstileReport] | None) -> list[TurnstileReport]:
    return [one for one in news or () if one.kind is not ReportKind.STATE]


def test_the_first_word_is_its_state_and_nobody_walked() -> None:
    assert BoardNews().read(report(CLOSED, entries=6, exits=3)) == [
        TurnstileReport(ReportKind.STATE, detail="CLOSED_IDLE")
    ]


def test_the_same_again_is_no_news(news: BoardNews) -> None:
    assert news.read(report(CLOSED)) == []


def test_an_authorised_person_walks(news: BoardNews) -> None:
    news.authorise()
    news.read(report(OPEN))

    assert news.read(report(OPEN, entries=1)) == [ONE_ENTRY]


def test_who_walks_out_is_reported_as_that(news: BoardNews) -> None:
    assert news.read(report(CLOSED, exits=1)) == [
        TurnstileReport(ReportKind.PASSED, Direction.EXIT, 1)
    ]


def test_everybody_who_walked_is_counted_and_nobody_judged(news: BoardNews) -> None:
    news.authorise()
    news.read(report(OPEN))

    assert news.read(report(OPEN, entries=2)) == [
        TurnstileReport(ReportKind.PASSED, Direction.ENTRY, 2)
    ]


@pytest.mark.parametrize(
    ("state", "why"), [(0x01, "FIRE"), (0x04, "FIRE"), (0x03, "MANUAL"), (0x05, "MANUAL")]
)
def test_a_free_arm_is_told_before_those_who_walk_through_it_and_once(
    news: BoardNews, state: int, why: str
) -> None:
    assert facts(news.read(report(state, entries=7))) == [
        TurnstileReport(ReportKind.FREED, detail=why),
        TurnstileReport(ReportKind.PASSED, Direction.ENTRY, 7),
    ]
    assert facts(news.read(report(state, entries=7))) == []
    assert facts(news.read(report(CLOSED, entries=8))) == [
        TurnstileReport(ReportKind.PASSED, Direction.ENTRY, 1),
        TurnstileReport(ReportKind.CONTROLLED),
    ]


def test_opened_and_closed_with_nobody_is_not_passed(news: BoardNews) -> None:
    news.authorise()
    news.read(report(OPEN))
    news.read(report(CLOSING))

    assert facts(news.read(report(CLOSED))) == [TurnstileReport(ReportKind.NOT_PASSED)]


def test_an_old_word_before_the_opening_is_not_yet_not_passed(news: BoardNews) -> None:
    news.authorise()

    assert news.read(report(CLOSED)) == []


def test_opened_and_walked_is_not_followed_by_not_passed(news: BoardNews) -> None:
    news.authorise()
    news.read(report(OPEN))
    news.read(report(OPEN, entries=1))

    assert facts(news.read(report(CLOSED, entries=1))) == []


@pytest.mark.parametrize(
    ("state", "name"),
    [(0x60, "INTRUSION"), (0x61, "REVERSE"), (0x62, "TAIL_GATING"), (0x63, "EXTERNAL_ALARM")],
)
def test_alarms_of_the_board_are_alarms(news: BoardNews, state: int, name: str) -> None:
    assert news.read(report(state)) == [TurnstileReport(ReportKind.ALARM, detail=name)]


def test_power_fail_is_a_fault(news: BoardNews) -> None:
    assert news.read(report(0x02)) == [
        TurnstileReport(ReportKind.FAULT, detail="CLOSED_POWER_FAIL")
    ]


def test_an_unknown_state_is_named_by_its_number(news: BoardNews) -> None:
    assert news.read(report(0x7B)) == [TurnstileReport(ReportKind.STATE, detail="STATE_7B")]


def test_a_restart_of_the_board_is_a_fault() -> None:
    news = BoardNews()
    news.read(report(CLOSED, entries=4711))
    news.read(report(CLOSED, entries=0))

    assert news.read(report(CLOSED, entries=0)) == [
        TurnstileReport(ReportKind.FAULT, Direction.ENTRY, detail="COUNTER_RESTARTED")
    ]


def test_who_walked_during_a_silence_is_counted_after_it(news: BoardNews) -> None:
    news.authorise()
    news.note_silence()

    assert not news.is_current
    assert facts(news.read(report(OPEN, entries=1))) == [ONE_ENTRY]


def test_a_new_connection_counts_nobody_from_before(news: BoardNews) -> None:
    news.begin_anew()

    assert facts(news.read(report(CLOSED, entries=5))) == []


def test_a_frame_that_half_a_frame_and_the_next_one_made_up_is_not_believed(
    news: BoardNews,
) -> None:
    # AA 00 01 12 00 00 08 20 | AA 00 01 12 00 00 08 00 has the right checksum.
    assert news.read(report(0x20, entries=0x000112, exits=0x000008)) is None
    assert news.read(report(CLOSED)) == []
