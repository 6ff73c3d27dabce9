"""The line under the word, and the next step: what the facts of an answer make of its verdict."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from gatestation.misread_wording import MISREADINGS
from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.times import brief_time, coming_time, local_day, past_time, slot_time
from gatestation.verdict_texts import VERDICT_TEXTS
from shared.admission.rules import Verdict
from shared.admission.scan_answer import GroupFigures, ScanAnswer
from shared.catalogue.credential import Credential
from shared.kernel.locale import Bilingual, Language

Translate = Callable[[str], str]

_ENTERED_UNKNOWN: Final = QT_TRANSLATE_NOOP("Gate", "此票已入园")
_AGAIN_FROM: Final = QT_TRANSLATE_NOOP("Gate", "{next} 起可再入园")
_NEVER_AGAIN: Final = QT_TRANSLATE_NOOP("Gate", "有效期内不能再入园")
_USABLE_FROM: Final = QT_TRANSLATE_NOOP("Gate", "今天不可用，{next} 起可用")
_NOT_TODAY: Final = QT_TRANSLATE_NOOP("Gate", "今天不可用")
_SLOT: Final = QT_TRANSLATE_NOOP("Gate", "时段 {slot}")
_SLOT_FROM: Final = QT_TRANSLATE_NOOP("Gate", "时段 {slot}，{next} 起可入园")
_UNTIL: Final = QT_TRANSLATE_NOOP("Gate", "有效期至 {last}")
_GO_FIRST: Final = QT_TRANSLATE_NOOP("Gate", "请先去{zone}")
_BACK_TOO_LATE: Final = QT_TRANSLATE_NOOP("Gate", "{left_at} 出园，再入园时限已过")
_TAKEN_HERE: Final = QT_TRANSLATE_NOOP("Gate", "本闸机请刷：{taken}")

_SHOW_PAPERS: Final = QT_TRANSLATE_NOOP("Gate", "请看证件：{documents}")
_LOOK_AND_DECIDE: Final = QT_TRANSLATE_NOOP("Gate", "看{documents}，相符按 Enter，不符按 F4")
_SHOW_COMPANION: Final = QT_TRANSLATE_NOOP("Gate", "须有成人同行，请看同行人")
_SHOW_BOTH: Final = QT_TRANSLATE_NOOP("Gate", "请看证件：{documents}；须有成人同行")
_LEAD_THERE: Final = QT_TRANSLATE_NOOP("Gate", "请指到该区域的入口")
_OTHER_CREDENTIAL: Final = QT_TRANSLATE_NOOP("Gate", "请游客换一种方式，或走其他门")

_CREDENTIALS: Final[dict[str, str]] = {
    Credential.QR: QT_TRANSLATE_NOOP("Gate", "二维码"),
    Credential.ID_CARD: QT_TRANSLATE_NOOP("Gate", "身份证"),
    Credential.FACE: QT_TRANSLATE_NOOP("Gate", "人脸"),
    Credential.CARD: QT_TRANSLATE_NOOP("Gate", "卡"),
}
_NO_DAY: Final = "–"
_USED_UP: Final = frozenset({Verdict.ALREADY_USED, Verdict.NO_USES_LEFT, Verdict.DAY_LIMIT})


def sub_line(answer: ScanAnswer, at: datetime, translate: Translate, language: Language) -> str:
    """Word the line under the verdict of an answer given `at` an aware instant."""
    group = answer.group or GroupFigures(answer.persons, 0, answer.persons)
    line = translate(_source(answer, at)).format(
        bought=group.bought,
        entered=group.entered,
        left=group.left,
        last_time=past_time(answer.last_used_at, at) if answer.last_used_at else "",
        last_lane=_text(answer.last_used_lane, language),
        left_at=brief_time(answer.left_at, at) if answer.left_at else "",
        type=_text(answer.ticket_type, language),
        persons=answer.persons,
        day=answer.visit_day.isoformat() if answer.visit_day else _NO_DAY,
        last=answer.last_day.isoformat() if answer.last_day else _NO_DAY,
        time=brief_time(answer.first_used_at, at) if answer.first_used_at else "",
        next=coming_time(answer.next_at, at, translate) if answer.next_at else "",
        slot=slot_time(answer.slot, at) if answer.slot else "",
        lane=_text(answer.first_used_lane, language),
        zone=_text(answer.go_first, language),
        taken=" / ".join(translate(_CREDENTIALS.get(one, one)) for one in answer.taken),
    )
    return line.strip(" ·")


def next_step(answer: ScanAnswer, translate: Translate, language: Language) -> str:
    """Word what the attendant does now."""
    source = VERDICT_TEXTS[answer.verdict].next_step
    if answer.verdict is Verdict.CHECK_DISCOUNT and answer.documents is not None:
        source = _LOOK_AND_DECIDE
    elif answer.admitted and answer.documents is not None:
        source = _SHOW_BOTH if answer.companion else _SHOW_PAPERS
    elif answer.admitted and answer.companion:
        source = _SHOW_COMPANION
    elif answer.verdict is Verdict.BAD_CODE and answer.misread is not None:
        source = MISREADINGS[answer.misread.nature][1]
    elif answer.verdict is Verdict.WRONG_GATE and answer.go_first is not None:
        source = _LEAD_THERE
    elif answer.verdict is Verdict.DEVICE_DENIED and answer.taken:
        source = _OTHER_CREDENTIAL
    return translate(source).format(documents=_text(answer.documents, language))


def _source(answer: ScanAnswer, at: datetime) -> str:
    """Choose the text that the facts of the answer can fill."""
    usual = VERDICT_TEXTS[answer.verdict].sub_line
    if answer.misread is not None:
        return MISREADINGS[answer.misread.nature][0]
    if answer.verdict in _USED_UP and _came_too_late(answer, at):
        return _BACK_TOO_LATE
    match answer.verdict:
        case Verdict.DAY_LIMIT if answer.ticket_id is not None:
            return _AGAIN_FROM if answer.next_at else _NEVER_AGAIN
        case Verdict.NOT_TODAY:
            return _not_today(answer, at, usual)
        case Verdict.TOO_EARLY if answer.slot and answer.next_at:
            return _SLOT_FROM
        case Verdict.TOO_LATE if answer.slot:
            return _SLOT
        case Verdict.EXPIRED if answer.last_day:
            return _UNTIL
        case Verdict.WRONG_GATE if answer.go_first:
            return _GO_FIRST
        case Verdict.DEVICE_DENIED if answer.taken:
            return _TAKEN_HERE
        case _:
            known = answer.first_used_at is not None and answer.first_used_lane is not None
            return _ENTERED_UNKNOWN if "{time}" in usual and not known else usual


def _came_too_late(answer: ScanAnswer, at: datetime) -> bool:
    return answer.back_until is not None and answer.back_until < at


def _not_today(answer: ScanAnswer, at: datetime, usual: str) -> str:
    today = local_day(at)
    if answer.slot is not None and answer.slot.day > today:
        return _SLOT
    if answer.visit_day is None or answer.visit_day > today:
        return usual
    return _USABLE_FROM if answer.next_at else _NOT_TODAY


def _text(text: Bilingual | None, language: Language) -> str:
    return text.text(language) if text else ""
