"""Puts an answer of the lane into words: facts in, texts out, in one language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from gatestation.grant import GivenBack
from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.sub_line import next_step, sub_line
from gatestation.times import past_time, period, slot_time
from gatestation.verdict_texts import PASS_STEP, VERDICT_TEXTS
from shared.admission.misread import Misread
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.desktop.icons import IconName
from shared.desktop.tokens import Status
from shared.kernel.locale import Bilingual, Language
from shared.site.queries import LaneKind

CONTEXT: Final = "Gate"
# Looks a source text of that context up in the language of the screen.
Translate = Callable[[str], str]

NONE: Final = "–"
_TITLE_NOT_FOUND: Final = QT_TRANSLATE_NOOP("Gate", "没有找到票")
_TITLE_TICKET: Final = QT_TRANSLATE_NOOP("Gate", "门票")
_PERSONS: Final = QT_TRANSLATE_NOOP("Gate", "人")
_PERSONS_OUT: Final = QT_TRANSLATE_NOOP("Gate", "人出园")
_USES: Final = QT_TRANSLATE_NOOP("Gate", "次可用")
_USES_OF: Final = QT_TRANSLATE_NOOP("Gate", "共 {total} 次")
NOT_WALKED: Final = QT_TRANSLATE_NOOP("Gate", "没有通过")
_NOBODY_WALKED: Final = {
    GivenBack.SURE: (
        QT_TRANSLATE_NOOP("Gate", "闸臂已关，次数已退回"),
        QT_TRANSLATE_NOOP("Gate", "请游客再刷一次票"),
    ),
    GivenBack.KEPT: (
        QT_TRANSLATE_NOOP("Gate", "今天第 3 次没走，已计一次"),
        QT_TRANSLATE_NOOP("Gate", "人还在门外的，请主管按 F2 手动放行"),
    ),
    GivenBack.NOTED: (
        QT_TRANSLATE_NOOP("Gate", "闸臂已关，断网先记退回"),
        QT_TRANSLATE_NOOP("Gate", "请再刷一次票；联网后核对，当天第 3 次不退"),
    ),
}
_PASS_ONCE: Final = QT_TRANSLATE_NOOP("Gate", "通行 1 次")
_ANY_NUMBER: Final = QT_TRANSLATE_NOOP("Gate", "不限次")
_LABEL_DAY: Final = QT_TRANSLATE_NOOP("Gate", "游玩日期")
_LABEL_PERIOD: Final = QT_TRANSLATE_NOOP("Gate", "有效期")
_LABEL_SLOT: Final = QT_TRANSLATE_NOOP("Gate", "时段")
_LABEL_NOW: Final = QT_TRANSLATE_NOOP("Gate", "本次刷票")
_LABEL_LAST: Final = QT_TRANSLATE_NOOP("Gate", "上次刷票")
_LABEL_RESULT: Final = QT_TRANSLATE_NOOP("Gate", "结果")
_LABEL_TYPE: Final = QT_TRANSLATE_NOOP("Gate", "票种")
_LABEL_FIRST: Final = QT_TRANSLATE_NOOP("Gate", "首次入园")
_LABEL_LAST_ENTRY: Final = QT_TRANSLATE_NOOP("Gate", "上次入园")
_LABEL_PERSONS: Final = QT_TRANSLATE_NOOP("Gate", "票面人数")
_LABEL_USES: Final = QT_TRANSLATE_NOOP("Gate", "剩余次数")
_MANY_PERSONS: Final = QT_TRANSLATE_NOOP("Gate", "{persons} 人")

# The third text is in the other language, for a visitor who cannot read the band.
_IDLE: Final = {
    LaneKind.ENTRY: (
        QT_TRANSLATE_NOOP("Gate", "请刷票"),
        QT_TRANSLATE_NOOP("Gate", "把票上的二维码对准读码窗"),
        QT_TRANSLATE_NOOP("Gate", "Please scan your ticket"),
        QT_TRANSLATE_NOOP("Gate", "听到提示音后，按票面人数通过"),
    ),
    LaneKind.EXIT: (
        QT_TRANSLATE_NOOP("Gate", "出园请刷票"),
        QT_TRANSLATE_NOOP("Gate", "刷过票才能再入园"),
        QT_TRANSLATE_NOOP("Gate", "Please scan to leave"),
        QT_TRANSLATE_NOOP("Gate", "听到提示音后通过"),
    ),
    LaneKind.EXIT_FREE: (
        QT_TRANSLATE_NOOP("Gate", "出口"),
        QT_TRANSLATE_NOOP("Gate", "请直接通过，不用刷票"),
        QT_TRANSLATE_NOOP("Gate", "Way out"),
        QT_TRANSLATE_NOOP("Gate", "人数按转动计"),
    ),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value in the details of the band."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Wording:
    """All texts of one state of the screen; empty texts leave their place empty.

    `kind` None is a lane that waits.
    """

    kind: Status | None
    word: str
    sub_line: str
    title: str
    next_step: str
    figure: str = ""
    figure_unit: str = ""
    figure_note: str = ""
    facts: tuple[Fact, ...] = ()
    hatched: bool = False
    slot_icon: IconName = "ticket"


@dataclass(frozen=True, slots=True)
class Scanned:
    """An answer with where and when it was given: aware UTC.

    `given_back` tells of an admission on which nobody walked what became of its use.
    """

    answer: ScanAnswer
    lane: Bilingual
    at: datetime
    given_back: GivenBack | None = None

    @property
    def not_walked(self) -> bool:
        """Tell whether nobody has walked on it."""
        return self.given_back is not None

    @property
    def uses_left(self) -> int | None:
        """Tell what the ticket is still good for, now; None where nobody knows."""
        left = self.answer.uses_left
        back = self.given_back in (GivenBack.SURE, GivenBack.NOTED)
        return left + 1 if left is not None and back else left


def word_idle(
    last: Scanned | None,
    translate: Translate,
    language: Language,
    kind: LaneKind | None = LaneKind.ENTRY,
) -> Wording:
    """Word a lane that waits for the next visitor; the last scan stays to be read."""
    facts: tuple[Fact, ...] = ()
    if last is not None:
        answer = last.answer
        moment = _moment(last.at, last.lane, last.at, language)
        word = NOT_WALKED if last.not_walked else VERDICT_TEXTS[answer.verdict].word
        result = translate(word)
        persons = translate(_MANY_PERSONS).format(persons=answer.persons)
        facts = (
            Fact(translate(_LABEL_LAST), moment),
            Fact(translate(_LABEL_RESULT), result),
            Fact(translate(_LABEL_TYPE), type_name(answer, language) or NONE),
            Fact(translate(_LABEL_PERSONS), persons if answer.persons else NONE),
        )
    word, sub_line, title, next_step = _IDLE.get(kind or LaneKind.ENTRY, _IDLE[LaneKind.ENTRY])
    return Wording(
        kind=None,
        word=translate(word),
        sub_line=translate(sub_line),
        title=translate(title),
        next_step=translate(next_step),
        facts=facts,
        slot_icon="ticket",
    )


def word_scan(scanned: Scanned, translate: Translate, language: Language) -> Wording:
    """Word an answer; `translate` looks source texts of the context "Gate" up."""
    answer = scanned.answer
    texts = VERDICT_TEXTS[answer.verdict]
    figure, unit, note = _figure(answer, texts.kind, translate)
    return Wording(
        kind=texts.kind,
        word=translate(texts.word),
        sub_line=sub_line(answer, scanned.at, translate, language),
        title=_title(answer, translate, language),
        next_step=next_step(answer, translate, language),
        figure=figure,
        figure_unit=unit,
        figure_note=note,
        facts=_facts(scanned, translate, language),
        hatched=texts.hatched,
    )


def word_not_walked(scanned: Scanned, translate: Translate, language: Language) -> Wording:
    """Word an admission on which nobody walked through: its use was given back, or stays."""
    outcome = scanned.given_back or GivenBack.SURE
    line, step = _NOBODY_WALKED[outcome]
    return replace(
        word_scan(replace(scanned, given_back=outcome), translate, language),
        kind=Status.BAD if outcome is GivenBack.KEPT else Status.WARN,
        word=translate(NOT_WALKED),
        sub_line=translate(line),
        next_step=translate(step),
        figure_note="",
    )


def word_without_arm(worded: Wording, translate: Translate) -> Wording:
    """Word a place without an arm: what is let through is recorded, and nothing opens."""
    if worded.next_step != translate(PASS_STEP):
        return worded
    step = translate(QT_TRANSLATE_NOOP("Gate", "已登记，请游客通过"))
    return replace(worded, next_step=step)


def type_name(answer: ScanAnswer, language: Language) -> str:
    """Name the ticket type; empty when no ticket was found."""
    return answer.ticket_type.text(language) if answer.ticket_type else ""


def _title(answer: ScanAnswer, translate: Translate, language: Language) -> str:
    if answer.ticket_type is not None:
        return answer.ticket_type.text(language)
    nothing_found = answer.verdict in (Verdict.BAD_CODE, Verdict.BAD_SIGNATURE, Verdict.NO_TICKET)
    return translate(_TITLE_NOT_FOUND if nothing_found else _TITLE_TICKET)


def _figure(answer: ScanAnswer, kind: Status | None, translate: Translate) -> tuple[str, str, str]:
    if answer.verdict is Verdict.CHECK_COUNT:
        return "", "", ""
    if answer.verdict is Verdict.OK_EXIT:
        return str(answer.persons), translate(_PERSONS_OUT), ""
    if kind is Status.OK:
        return str(answer.persons), translate(_PERSONS), translate(_PASS_ONCE)
    if answer.uses_left is None:
        return "", "", ""
    total = translate(_USES_OF).format(total=answer.uses_total or answer.uses_left)
    return str(answer.uses_left), translate(_USES), total


def _facts(scanned: Scanned, translate: Translate, language: Language) -> tuple[Fact, ...]:
    answer = scanned.answer
    if answer.misread is not None:
        return _read_raw(scanned, answer.misread, translate, language)
    now = Fact(translate(_LABEL_NOW), _moment(scanned.at, scanned.lane, scanned.at, language))
    if answer.ticket_type is None:
        return (now,)
    uses = NONE if scanned.uses_left is None else str(scanned.uses_left)
    if answer.unlimited:
        uses = translate(_ANY_NUMBER)
    return (
        _who_or_when(scanned, translate, language),
        now,
        _day_fact(scanned, translate),
        Fact(translate(_LABEL_USES), uses),
    )


def _read_raw(
    scanned: Scanned, read: Misread, translate: Translate, language: Language
) -> tuple[Fact, ...]:
    """Tell what the reader gave, so that a bad reader is told from a bad code."""
    length = translate(QT_TRANSLATE_NOOP("Gate", "{length} 个字符"))
    return (
        Fact(translate(_LABEL_NOW), _moment(scanned.at, scanned.lane, scanned.at, language)),
        Fact(translate(QT_TRANSLATE_NOOP("Gate", "读到")), length.format(length=read.length)),
        Fact(translate(QT_TRANSLATE_NOOP("Gate", "开头")), read.begins or NONE),
    )


def _who_or_when(scanned: Scanned, translate: Translate, language: Language) -> Fact:
    """Tell for how many the ticket is, or when it was used if that is what is wrong."""
    answer, at = scanned.answer, scanned.at
    if answer.verdict is Verdict.DAY_LIMIT and answer.last_used_at is not None:
        moment = _moment(answer.last_used_at, answer.last_used_lane, at, language)
        return Fact(translate(_LABEL_LAST_ENTRY), moment)
    if not answer.admitted and answer.first_used_at is not None:
        moment = _moment(answer.first_used_at, answer.first_used_lane, at, language)
        return Fact(translate(_LABEL_FIRST), moment)
    persons = translate(_MANY_PERSONS).format(persons=answer.persons)
    return Fact(translate(_LABEL_PERSONS), persons)


def _day_fact(scanned: Scanned, translate: Translate) -> Fact:
    answer, first, last = scanned.answer, scanned.answer.visit_day, scanned.answer.last_day
    if answer.slot is not None:
        return Fact(translate(_LABEL_SLOT), slot_time(answer.slot, scanned.at))
    if first is not None and last is not None and first < last:
        return Fact(translate(_LABEL_PERIOD), period(first, last))
    return Fact(translate(_LABEL_DAY), first.isoformat() if first else NONE)


def _moment(
    instant: datetime, lane: Bilingual | None, reference: datetime, language: Language
) -> str:
    place = lane.text(language) if lane else ""
    return f"{past_time(instant, reference)}  {place}".strip()
