"""Puts an answer of the lane into words: facts in, texts out, in one language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.sub_line import next_step, sub_line
from gatestation.times import past_time, period, slot_time
from gatestation.verdict_texts import VERDICT_TEXTS
from shared.admission.rules import Verdict
from shared.admission.scan import ScanAnswer
from shared.desktop.icons import IconName
from shared.desktop.tokens import Status
from shared.kernel.locale import Bilingual, Language

CONTEXT: Final = "Gate"
# Looks a source text of that context up in the language of the screen.
Translate = Callable[[str], str]

NONE: Final = "–"
_TITLE_NOT_FOUND: Final = QT_TRANSLATE_NOOP("Gate", "没有找到票")
_TITLE_TICKET: Final = QT_TRANSLATE_NOOP("Gate", "门票")
_PERSONS: Final = QT_TRANSLATE_NOOP("Gate", "人")
_USES: Final = QT_TRANSLATE_NOOP("Gate", "次可用")
_USES_OF: Final = QT_TRANSLATE_NOOP("Gate", "共 {total} 次")
NOT_WALKED: Final = QT_TRANSLATE_NOOP("Gate", "没有通过")
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

    `given_back` is an admission on which nobody walked, so that its use counts again.
    """

    answer: ScanAnswer
    lane: Bilingual
    at: datetime
    given_back: bool = False

    @property
    def uses_left(self) -> int | None:
        """Tell what the ticket is still good for, now; None where nobody knows."""
        left = self.answer.uses_left
        return left if left is None or not self.given_back else left + 1


def word_idle(last: Scanned | None, translate: Translate, language: Language) -> Wording:
    """Word a lane that waits for the next visitor; the last scan stays to be read."""
    facts: tuple[Fact, ...] = ()
    if last is not None:
        answer = last.answer
        moment = _moment(last.at, last.lane, last.at, language)
        word = NOT_WALKED if last.given_back else VERDICT_TEXTS[answer.verdict].word
        result = translate(word)
        persons = translate(_MANY_PERSONS).format(persons=answer.persons)
        facts = (
            Fact(translate(_LABEL_LAST), moment),
            Fact(translate(_LABEL_RESULT), result),
            Fact(translate(_LABEL_TYPE), type_name(answer, language) or NONE),
            Fact(translate(_LABEL_PERSONS), persons if answer.persons else NONE),
        )
    return Wording(
        kind=None,
        word=translate(QT_TRANSLATE_NOOP("Gate", "请刷票")),
        sub_line=translate(QT_TRANSLATE_NOOP("Gate", "把票上的二维码对准读码窗")),
        # In the other language, for a visitor who cannot read the band.
        title=translate(QT_TRANSLATE_NOOP("Gate", "Please scan your ticket")),
        next_step=translate(QT_TRANSLATE_NOOP("Gate", "听到提示音后，按票面人数通过")),
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
    """Word an admission on which nobody walked through, so that the use was given back."""
    return replace(
        word_scan(replace(scanned, given_back=True), translate, language),
        kind=Status.WARN,
        word=translate(NOT_WALKED),
        sub_line=translate(QT_TRANSLATE_NOOP("Gate", "闸臂已关，次数已退回")),
        next_step=translate(QT_TRANSLATE_NOOP("Gate", "请游客再刷一次票")),
        figure_note="",
    )


def type_name(answer: ScanAnswer, language: Language) -> str:
    """Name the ticket type; empty when no ticket was found."""
    return answer.ticket_type.text(language) if answer.ticket_type else ""


def _title(answer: ScanAnswer, translate: Translate, language: Language) -> str:
    if answer.ticket_type is not None:
        return answer.ticket_type.text(language)
    nothing_found = answer.verdict in (Verdict.BAD_CODE, Verdict.BAD_SIGNATURE)
    return translate(_TITLE_NOT_FOUND if nothing_found else _TITLE_TICKET)


def _figure(answer: ScanAnswer, kind: Status | None, translate: Translate) -> tuple[str, str, str]:
    if kind is Status.OK:
        return str(answer.persons), translate(_PERSONS), translate(_PASS_ONCE)
    if answer.uses_left is None:
        return "", "", ""
    total = translate(_USES_OF).format(total=answer.uses_total or answer.uses_left)
    return str(answer.uses_left), translate(_USES), total


def _facts(scanned: Scanned, translate: Translate, language: Language) -> tuple[Fact, ...]:
    answer = scanned.answer
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
