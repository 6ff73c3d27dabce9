"""Puts an answer of the lane into words: facts in, texts out, in one language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from gatestation.lane_shown import LaneFault
from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.verdict_texts import VERDICT_TEXTS, VerdictText
from shared.admission.rules import Verdict
from shared.admission.scan import ScanAnswer
from shared.desktop.icons import IconName
from shared.desktop.tokens import Status
from shared.kernel.business_date import SITE_TIME_ZONE
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
_ENTERED_UNKNOWN: Final = QT_TRANSLATE_NOOP("Gate", "此票已入园")
_LABEL_DAY: Final = QT_TRANSLATE_NOOP("Gate", "游玩日期")
_LABEL_NOW: Final = QT_TRANSLATE_NOOP("Gate", "本次刷票")
_LABEL_LAST: Final = QT_TRANSLATE_NOOP("Gate", "上次刷票")
_LABEL_RESULT: Final = QT_TRANSLATE_NOOP("Gate", "结果")
_LABEL_TYPE: Final = QT_TRANSLATE_NOOP("Gate", "票种")
_LABEL_SINCE: Final = QT_TRANSLATE_NOOP("Gate", "开始时间")
_LABEL_FIRST: Final = QT_TRANSLATE_NOOP("Gate", "首次入园")
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


_WAY: Final = QT_TRANSLATE_NOOP("Gate", "请走旁边的通道")
_FAULTS: Final[dict[LaneFault, tuple[Status, str, str, str, str]]] = {
    LaneFault.NETWORK: (
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "网络中断"),
        QT_TRANSLATE_NOOP("Gate", "请走人工通道"),
        QT_TRANSLATE_NOOP("Gate", "连不上数据库，正在重试"),
        QT_TRANSLATE_NOOP("Gate", "请看网线，并告知信息技术人员"),
    ),
    LaneFault.TURNSTILE: (
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "闸机故障"),
        _WAY,
        QT_TRANSLATE_NOOP("Gate", "闸机没有回答，正在重试"),
        QT_TRANSLATE_NOOP("Gate", "请看闸机的电源和连线"),
    ),
    LaneFault.SCANNER: (
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "读码器断开"),
        _WAY,
        QT_TRANSLATE_NOOP("Gate", "读码器没有连上，正在重试"),
        QT_TRANSLATE_NOOP("Gate", "请看读码器的连线"),
    ),
    LaneFault.PROGRAM: (
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "程序故障"),
        _WAY,
        QT_TRANSLATE_NOOP("Gate", "本通道的程序出错，正在重试"),
        QT_TRANSLATE_NOOP("Gate", "请重开本程序，并告知信息技术人员"),
    ),
    LaneFault.OPENING_UNKNOWN: (
        Status.WARN,
        QT_TRANSLATE_NOOP("Gate", "请看闸臂"),
        QT_TRANSLATE_NOOP("Gate", "票有效，闸机没有确认开闸"),
        QT_TRANSLATE_NOOP("Gate", "闸臂可能已经放开"),
        QT_TRANSLATE_NOOP("Gate", "闸开就请游客通过，不开走人工"),
    ),
    LaneFault.PASSAGE_UNKNOWN: (
        Status.WARN,
        QT_TRANSLATE_NOOP("Gate", "请问游客"),
        QT_TRANSLATE_NOOP("Gate", "不知道是否已经通过"),
        QT_TRANSLATE_NOOP("Gate", "此票已计为使用"),
        QT_TRANSLATE_NOOP("Gate", "还在门外的，请走人工通道"),
    ),
}


_FAULT_ICONS: Final[dict[LaneFault, IconName]] = {
    LaneFault.NETWORK: "network",
    LaneFault.TURNSTILE: "lane",
    LaneFault.SCANNER: "scanner",
    LaneFault.OPENING_UNKNOWN: "lane",
    LaneFault.PASSAGE_UNKNOWN: "person",
}


def word_fault(fault: LaneFault, since: datetime, translate: Translate) -> Wording:
    """Word what an attendant has to deal with, for the visitor too."""
    kind, word, sub_line, title, next_step = _FAULTS[fault]
    return Wording(
        kind,
        translate(word),
        translate(sub_line),
        translate(title),
        translate(next_step),
        facts=(Fact(translate(_LABEL_SINCE), local_time(since)),),
        slot_icon=_FAULT_ICONS.get(fault, "warn"),
    )


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
        sub_line=_sub_line(scanned, texts, translate, language),
        title=_title(answer, translate, language),
        next_step=translate(texts.next_step),
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


def local_time(instant: datetime) -> str:
    """Write an instant as the clock of the site shows it, to the second."""
    return instant.astimezone(SITE_TIME_ZONE).strftime("%H:%M:%S")


def _sub_line(
    scanned: Scanned, texts: VerdictText, translate: Translate, language: Language
) -> str:
    answer = scanned.answer
    source = texts.sub_line
    if "{time}" in source and (answer.first_used_at is None or answer.first_used_lane is None):
        source = _ENTERED_UNKNOWN
    line = translate(source).format(
        type=type_name(answer, language),
        persons=answer.persons,
        day=_day(answer.visit_day),
        time=_brief_time(answer.first_used_at, scanned.at),
        lane=_text(answer.first_used_lane, language),
    )
    return line.strip(" ·")


def _text(text: Bilingual | None, language: Language) -> str:
    return text.text(language) if text else ""


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
    persons = translate(_MANY_PERSONS).format(persons=answer.persons)
    first = Fact(translate(_LABEL_PERSONS), persons)
    if not answer.admitted and answer.first_used_at is not None:
        moment = _moment(answer.first_used_at, answer.first_used_lane, scanned.at, language)
        first = Fact(translate(_LABEL_FIRST), moment)
    day = Fact(translate(_LABEL_DAY), _day(answer.visit_day))
    uses = NONE if scanned.uses_left is None else str(scanned.uses_left)
    return (first, now, day, Fact(translate(_LABEL_USES), uses))


def _moment(
    instant: datetime, lane: Bilingual | None, reference: datetime, language: Language
) -> str:
    local, today = instant.astimezone(SITE_TIME_ZONE), reference.astimezone(SITE_TIME_ZONE)
    time = local.strftime("%H:%M:%S" if local.date() == today.date() else "%m-%d %H:%M")
    return f"{time}  {_text(lane, language)}".strip()


def _brief_time(instant: datetime | None, reference: datetime) -> str:
    if instant is None:
        return ""
    local, today = instant.astimezone(SITE_TIME_ZONE), reference.astimezone(SITE_TIME_ZONE)
    return local.strftime("%H:%M" if local.date() == today.date() else "%m-%d %H:%M")


def _day(day: date | None) -> str:
    return day.isoformat() if day else NONE
