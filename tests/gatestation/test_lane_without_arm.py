"""A desk without an arm: whoever is let through is written down at once, and nothing opens."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from gatestation.board_settings import BoardKind, BoardSettings
from gatestation.lane import Lane
from gatestation.lane_shown import LaneShown, LaneState
from gatestation.passage_model import LaneWay
from gatestation.screen.side_wording import word_head, word_status
from gatestation.settings import LaneSettings
from gatestation.turnstiles import build_turnstile
from gatestation.verdict_texts import VERDICT_TEXTS
from gatestation.wording import Wording, word_without_arm
from shared.admission.lane_news import NewsKind
from shared.admission.presented import Presented, PresentedKind
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.desktop.tokens import Status
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual, Language
from shared.site.queries import LaneKind
from tests.gatestation.lane_scene import FAMILY, TICKET, TICKET_ID, USUAL, Office, Screen

DESK = LaneSettings("X1", scanner_url="COM3", board=BoardSettings(kind=BoardKind.NONE))
ADMITTED = ScanAnswer(uuid7(), Verdict.OK_EXIT, admitted=True, persons=1)


def run(kind: LaneKind, code: str, done: Callable[[Office], bool]) -> Office:
    office, screen = Office(), Screen()
    lane = Lane(
        "X1",
        (),
        build_turnstile(DESK),
        judge=office.judge,
        record_passage=office.record_passage,
        give_back=office.give_back,
        record_news=office.record_news,
        way=lambda: LaneWay(kind),
        listener=screen.show,
        timing=USUAL,
        has_arm=DESK.has_arm,
    )
    lane.start()
    lane.present(Presented(PresentedKind.CODE, code))
    deadline = time.monotonic() + 10
    while not done(office):
        assert time.monotonic() < deadline
        time.sleep(0.002)
    assert not screen.wait_for_state(LaneState.PASSAGE).has_arm
    lane.stop()
    return office


def test_an_exit_desk_writes_down_who_leaves_as_soon_as_the_ticket_is_read() -> None:
    office = run(LaneKind.EXIT, TICKET, lambda office: bool(office.news))

    [news] = office.news
    assert (news.kind, news.walked_out, news.ticket) == (NewsKind.WALKED_OUT, 1, TICKET_ID)
    assert office.settled == []


def test_all_persons_of_a_ticket_are_counted_in_at_a_desk() -> None:
    office = run(LaneKind.ENTRY, FAMILY, lambda office: bool(office.settled))

    assert office.persons() == [3]
    assert office.news == []


def test_a_lane_says_that_it_has_no_arm_or_names_its_turnstile() -> None:
    with pytest.raises(ValueError, match="'turnstile_url'"):
        LaneSettings("A1", scanner_url="COM3")

    assert not DESK.has_arm


def test_a_desk_speaks_of_no_arm() -> None:
    shown = LaneShown("X1", LaneState.ANSWER, answer=ADMITTED, has_arm=False, kind=LaneKind.EXIT)
    worded = Wording(Status.OK, "再见", "", "", next_step=VERDICT_TEXTS[Verdict.OK_EXIT].next_step)

    head = word_head(Bilingual("出口", "Exit"), shown, str, Language.ZH)

    assert head.chip == "已登记"
    assert word_without_arm(worded, str).next_step == "已登记，请游客通过"
    assert "闸机" not in [item.word for item in word_status(shown, False, str)]
