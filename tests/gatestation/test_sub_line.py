"""The line under the verdict and the next step, as the facts of the answer make them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest

from gatestation.sub_line import next_step, sub_line
from gatestation.verdict_texts import VERDICT_TEXTS
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.admission.slot_facts import SlotFacts
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual, Language

TODAY = date(2025, 10, 3)
AT = datetime(2025, 10, 3, 10, 9, 40, tzinfo=SITE_TIME_ZONE)
EIGHT = datetime(2025, 10, 4, 8, 0, tzinfo=SITE_TIME_ZONE)
SLOT = SlotFacts(TODAY, time(14), time(15, 30), early_minutes=15)
TICKET = ScanAnswer(
    scan_id=UUID(int=1),
    verdict=Verdict.OK_ENTRY,
    admitted=False,
    ticket_id=UUID(int=2),
    ticket_type=Bilingual("三日票", "3 days"),
    persons=1,
    unlimited=True,
    visit_day=TODAY - timedelta(days=1),
    last_day=TODAY + timedelta(days=1),
)


def _source(text: str) -> str:
    return text


def line(verdict: Verdict, **facts: Any) -> str:
    answer = replace(TICKET, verdict=verdict, **facts)
    return sub_line(answer, AT, _source, Language.ZH)


def step(verdict: Verdict, language: Language = Language.ZH, **facts: Any) -> str:
    answer = replace(TICKET, verdict=verdict, **facts)
    return next_step(answer, _source, language)


def test_a_ticket_used_up_for_today_is_told_from_when_it_enters_again() -> None:
    assert VERDICT_TEXTS[Verdict.DAY_LIMIT].word == "今日已入园"
    assert line(Verdict.DAY_LIMIT, next_at=EIGHT) == "明天 08:00 起可再入园"


@pytest.mark.parametrize(
    ("days", "expected"),
    [(-1, "08:00 起可再入园"), (0, "明天 08:00 起可再入园"), (5, "10-09 08:00 起可再入园")],
)
def test_the_next_time_is_written_as_short_as_is_clear(days: int, expected: str) -> None:
    assert line(Verdict.DAY_LIMIT, next_at=EIGHT + timedelta(days=days)) == expected


def test_a_ticket_used_up_on_its_last_day_is_told_so() -> None:
    assert line(Verdict.DAY_LIMIT) == "有效期内不能再入园"


def test_a_slot_that_has_not_begun_is_told_with_when_it_lets_in() -> None:
    from_then = datetime(2025, 10, 3, 13, 45, tzinfo=SITE_TIME_ZONE)

    assert line(Verdict.TOO_EARLY, slot=SLOT, next_at=from_then) == (
        "时段 14:00–15:30，13:45 起可入园"
    )


def test_a_slot_that_is_over_is_told_with_its_times() -> None:
    assert line(Verdict.TOO_LATE, slot=SLOT) == "时段 14:00–15:30"
    yesterday = replace(SLOT, day=TODAY - timedelta(days=1), ends=None)
    assert line(Verdict.TOO_LATE, slot=yesterday) == "时段 10-02 14:00"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"visit_day": TODAY + timedelta(days=1)}, "游玩日期 2025-10-04"),
        ({"next_at": EIGHT}, "今天不可用，明天 08:00 起可用"),
        ({}, "今天不可用"),
        ({"slot": replace(SLOT, day=TODAY + timedelta(days=1))}, "时段 10-04 14:00–15:30"),
    ],
    ids=["of another day", "left out", "left out for good", "slot tomorrow"],
)
def test_a_ticket_that_is_not_todays_is_told_why(facts: dict[str, Any], expected: str) -> None:
    assert line(Verdict.NOT_TODAY, **facts) == expected


def test_a_period_is_told_by_the_end_that_matters() -> None:
    assert line(Verdict.NOT_STARTED, visit_day=TODAY + timedelta(days=1)) == "2025-10-04 起可用"
    assert line(Verdict.EXPIRED, last_day=TODAY - timedelta(days=1)) == "有效期至 2025-10-02"


def test_a_zone_out_of_turn_names_the_one_to_go_to() -> None:
    cable = Bilingual("索道站台", "Cable car")

    assert line(Verdict.WRONG_GATE, go_first=cable) == "请先去索道站台"
    assert step(Verdict.WRONG_GATE, go_first=cable) == "请指到该区域的入口"
    assert line(Verdict.WRONG_GATE) == "三日票"


def test_a_lane_that_takes_something_else_says_what() -> None:
    taken = ("id_card", "face")

    assert line(Verdict.DEVICE_DENIED, taken=taken) == "本闸机请刷：身份证 / 人脸"
    assert step(Verdict.DEVICE_DENIED, taken=taken) == "请游客换一种方式，或走其他门"
    assert line(Verdict.DEVICE_DENIED) == "本闸机还没有登记"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, "无需操作，请看闸机放行"),
        ({"documents": Bilingual("学生证", "Student card")}, "请看证件：学生证"),
        ({"companion": True}, "须有成人同行，请看同行人"),
        (
            {"documents": Bilingual("残疾证", "Card"), "companion": True},
            "请看证件：残疾证；须有成人同行",
        ),
    ],
)
def test_what_the_holder_must_show_is_the_next_step(facts: dict[str, Any], expected: str) -> None:
    assert step(Verdict.OK_ENTRY, admitted=True, **facts) == expected


def test_papers_are_named_in_the_language_of_the_screen() -> None:
    papers = Bilingual("学生证", "Student card")

    told = step(Verdict.OK_ENTRY, Language.EN, admitted=True, documents=papers)

    assert told == "请看证件：Student card"


def test_nothing_need_be_shown_by_who_does_not_enter() -> None:
    papers = Bilingual("学生证", "Student card")

    assert step(Verdict.EXPIRED, documents=papers) == "请到售票窗口处理"
