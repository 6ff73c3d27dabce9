from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from gatestation.grant import GivenBack
from gatestation.verdict_texts import VERDICT_TEXTS
from gatestation.wording import (
    Fact,
    Scanned,
    Wording,
    word_idle,
    word_not_walked,
    word_scan,
)
from shared.admission.rules import ADMITTING, Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.admission.slot_facts import SlotFacts
from shared.desktop.tokens import Status
from shared.kernel.locale import Bilingual, Language

AT = datetime(2025, 10, 3, 2, 9, 40, tzinfo=UTC)  # 10:09:40 in Shanghai
LANE = Bilingual("3 号闸", "Lane 3")
USED = ScanAnswer(
    scan_id=UUID(int=1),
    verdict=Verdict.ALREADY_USED,
    admitted=False,
    ticket_id=UUID(int=2),
    ticket_type=Bilingual("成人票", "Adult"),
    persons=1,
    uses_left=0,
    uses_total=1,
    visit_day=date(2025, 10, 3),
    first_used_at=AT - timedelta(minutes=7, seconds=27),
    first_used_lane=Bilingual("1 号闸", "Lane 1"),
)
ADMITTED = replace(USED, verdict=Verdict.OK_ENTRY, admitted=True, first_used_at=None)


def _source(text: str) -> str:
    return text


def _worded(answer: ScanAnswer, language: Language = Language.ZH) -> Wording:
    return word_scan(Scanned(answer, LANE, AT), _source, language)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_a_word_a_reason_and_a_next_step(verdict: Verdict) -> None:
    wording = _worded(replace(USED, verdict=verdict))

    assert wording.word
    assert wording.sub_line
    assert wording.next_step
    assert "{" not in wording.word + wording.sub_line + wording.next_step


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_word_can_be_read_from_two_metres(verdict: Verdict) -> None:
    assert len(VERDICT_TEXTS[verdict].word) <= 5


@pytest.mark.parametrize("verdict", list(Verdict))
def test_green_is_shown_for_what_opens_and_for_nothing_else(verdict: Verdict) -> None:
    opens = ADMITTING | {Verdict.OK_EXIT, Verdict.OFFLINE_OK, Verdict.RESCAN, Verdict.BY_HAND}

    assert (VERDICT_TEXTS[verdict].kind is Status.OK) == (verdict in opens)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_verdict_without_any_fact_is_still_worded(verdict: Verdict) -> None:
    wording = _worded(ScanAnswer(UUID(int=1), verdict, admitted=False))

    assert wording.word
    assert "None" not in wording.sub_line + wording.title


def test_an_admitted_ticket_is_named_with_its_persons() -> None:
    wording = _worded(ADMITTED)

    assert (wording.word, wording.sub_line) == ("请入园", "成人票  1 人")
    assert (wording.figure, wording.figure_unit, wording.figure_note) == ("1", "人", "通行 1 次")


def test_a_used_ticket_tells_when_and_where_it_was_used() -> None:
    wording = _worded(USED)

    assert (wording.word, wording.sub_line) == ("已使用", "10:02 在 1 号闸入园")
    assert wording.facts == (
        Fact("首次入园", "10:02:13  1 号闸"),
        Fact("本次刷票", "10:09:40  3 号闸"),
        Fact("游玩日期", "2025-10-03"),
        Fact("剩余次数", "0"),
    )


def test_a_use_of_another_day_is_told_with_its_date() -> None:
    wording = _worded(replace(USED, first_used_at=AT - timedelta(days=1)))

    assert wording.sub_line == "10-02 10:09 在 1 号闸入园"


def test_a_ticket_lost_to_another_lane_is_worded_without_time_or_place() -> None:
    wording = _worded(ScanAnswer(UUID(int=1), Verdict.ALREADY_USED, admitted=False))

    assert (wording.title, wording.sub_line) == ("门票", "此票已入园")


def test_a_ticket_of_another_day_tells_its_day() -> None:
    wording = _worded(replace(USED, verdict=Verdict.NOT_TODAY, visit_day=date(2025, 10, 4)))

    assert (wording.word, wording.sub_line) == ("非今日票", "游玩日期 2025-10-04")


def test_a_code_that_is_no_ticket_shows_only_when_it_was_scanned() -> None:
    wording = _worded(ScanAnswer(UUID(int=1), Verdict.BAD_CODE, admitted=False))

    assert (wording.title, wording.figure) == ("没有找到票", "")
    assert wording.facts == (Fact("本次刷票", "10:09:40  3 号闸"),)


def test_a_training_ticket_is_hatched() -> None:
    assert _worded(replace(USED, verdict=Verdict.TRAINING)).hatched


def test_names_are_told_in_the_language_of_the_screen() -> None:
    wording = _worded(USED, Language.EN)

    assert wording.title == "Adult"
    assert wording.facts[0].value == "10:02:13  Lane 1"


def test_an_idle_lane_asks_for_a_ticket() -> None:
    assert word_idle(None, _source, Language.ZH).word == "请刷票"


def test_an_idle_lane_still_tells_the_last_scan() -> None:
    wording = word_idle(Scanned(USED, LANE, AT), _source, Language.ZH)

    assert wording.facts == (
        Fact("上次刷票", "10:09:40  3 号闸"),
        Fact("结果", "已使用"),
        Fact("票种", "成人票"),
        Fact("票面人数", "1 人"),
    )


def test_a_visitor_who_did_not_walk_is_asked_to_scan_again() -> None:
    wording = word_not_walked(Scanned(ADMITTED, LANE, AT), _source, Language.ZH)

    assert (wording.kind, wording.word) == (Status.WARN, "没有通过")
    assert wording.facts[-1] == Fact("剩余次数", "1")
    assert wording.next_step == "请游客再刷一次票"


def test_an_idle_lane_tells_that_nobody_walked_on_the_last_scan() -> None:
    wording = word_idle(Scanned(ADMITTED, LANE, AT, GivenBack.SURE), _source, Language.ZH)

    assert wording.facts[1] == Fact("结果", "没有通过")


SEASON = replace(
    ADMITTED,
    uses_left=None,
    uses_total=None,
    unlimited=True,
    visit_day=date(2025, 10, 1),
    last_day=date(2025, 10, 31),
)


def test_a_ticket_of_a_period_shows_it_and_that_its_uses_have_no_end() -> None:
    wording = _worded(SEASON)

    assert wording.facts[2:] == (
        Fact("有效期", "2025-10-01 – 10-31"),
        Fact("剩余次数", "不限次"),
    )


def test_a_ticket_with_a_slot_shows_its_times() -> None:
    slot = SlotFacts(date(2025, 10, 3), time(10), time(11))

    assert _worded(replace(ADMITTED, slot=slot)).facts[2] == Fact("时段", "10:00–11:00")


def test_a_ticket_used_up_for_today_shows_its_last_entry() -> None:
    used = replace(
        SEASON,
        verdict=Verdict.DAY_LIMIT,
        admitted=False,
        first_used_at=AT - timedelta(days=2),
        last_used_at=AT - timedelta(hours=1),
        last_used_lane=Bilingual("1 号闸", "Lane 1"),
    )

    assert _worded(used).facts[0] == Fact("上次入园", "09:09:40  1 号闸")
