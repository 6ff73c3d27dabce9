"""Words the right column and the status bar of a lane: facts in, texts out, in one language."""

from __future__ import annotations

from typing import Final

from gatestation.lane_shown import LaneFault, LaneShown, LaneState
from gatestation.pace import PaceFigures
from gatestation.screen.scan_list import ScanRow
from gatestation.screen.side_panel import Figure, LaneHead, OccupancyRow
from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.times import local_time
from gatestation.verdict_texts import VERDICT_TEXTS
from gatestation.wording import NONE, NOT_WALKED, Scanned, Translate, type_name
from shared.admission.queries import LaneFigures
from shared.desktop.tokens import Status
from shared.desktop.widgets.status_bar import StatusItem
from shared.kernel.locale import Bilingual, Language

_ALARMS: Final = {
    "TAIL_GATING": QT_TRANSLATE_NOOP("Gate", "报警：尾随"),
    "INTRUSION": QT_TRANSLATE_NOOP("Gate", "报警：强行进入"),
    "REVERSE": QT_TRANSLATE_NOOP("Gate", "报警：反向进入"),
    "STAY_ALARM": QT_TRANSLATE_NOOP("Gate", "报警：滞留"),
}
_ALARM: Final = QT_TRANSLATE_NOOP("Gate", "闸机报警")


def word_head(
    name: Bilingual, shown: LaneShown, translate: Translate, language: Language
) -> LaneHead:
    """Word the lane's name and what its arm does now."""
    chip, status = _chip(shown, translate)
    direction = translate(QT_TRANSLATE_NOOP("Gate", "入园"))
    return LaneHead(name.text(language), direction, chip, status)


def _chip(shown: LaneShown, translate: Translate) -> tuple[str, Status]:
    if shown.alarm:
        return translate(_ALARMS.get(shown.alarm, _ALARM)), Status.BAD
    match shown.state:
        case LaneState.IDLE:
            return translate(QT_TRANSLATE_NOOP("Gate", "就绪")), Status.OK
        case LaneState.FAULT if shown.fault is LaneFault.OPENING_UNKNOWN:
            return translate(QT_TRANSLATE_NOOP("Gate", "开闸未确认")), Status.WARN
        case LaneState.FAULT:
            return translate(QT_TRANSLATE_NOOP("Gate", "保持关闭")), Status.BAD
        case LaneState.PASSAGE:
            return _passage_chip(shown.persons_passed, translate)
        case _:
            return _answer_chip(shown, translate)


def _passage_chip(persons: int, translate: Translate) -> tuple[str, Status]:
    if not persons:
        return translate(QT_TRANSLATE_NOOP("Gate", "未通过，已退回")), Status.WARN
    passed = translate(QT_TRANSLATE_NOOP("Gate", "已通过 {persons} 人"))
    return passed.format(persons=persons), Status.OK


def _answer_chip(shown: LaneShown, translate: Translate) -> tuple[str, Status]:
    kind = VERDICT_TEXTS[shown.answer.verdict].kind if shown.answer else Status.BAD
    match kind:
        case Status.OK:
            return translate(QT_TRANSLATE_NOOP("Gate", "已开闸")), Status.OK
        case Status.WARN:
            return translate(QT_TRANSLATE_NOOP("Gate", "请等候")), Status.WARN
        case _:
            return translate(QT_TRANSLATE_NOOP("Gate", "保持关闭")), Status.BAD


def word_occupancy(
    figures: LaneFigures, translate: Translate, language: Language
) -> tuple[OccupancyRow, ...]:
    """Word who is inside: the site, then its zones."""
    site = translate(QT_TRANSLATE_NOOP("Gate", "全园在园"))
    places = [(site, figures.site_inside, figures.site_capacity)]
    places += [(zone.name.text(language), zone.inside, zone.capacity) for zone in figures.zones]
    full = translate(QT_TRANSLATE_NOOP("Gate", "已满"))
    return tuple(
        OccupancyRow(name, inside, capacity, full if 0 < capacity <= inside else "")
        for name, inside, capacity in places
    )


def word_totals(figures: LaneFigures, translate: Translate) -> str:
    """Word how many this lane let in and out today."""
    return translate(QT_TRANSLATE_NOOP("Gate", "今日入 {entered}   出 {left}")).format(
        entered=f"{figures.entered_today:,}", left=f"{figures.left_today:,}"
    )


def word_row(scanned: Scanned, translate: Translate, language: Language) -> ScanRow:
    """Word one scan of the list: the type when it let in, else the reason too."""
    answer = scanned.answer
    texts = VERDICT_TEXTS[answer.verdict]
    name = type_name(answer, language)
    kind = Status.WARN if scanned.given_back else texts.kind
    walked = answer.admitted and not scanned.given_back
    if not walked:
        reason = translate(NOT_WALKED if scanned.given_back else texts.word)
        name = " · ".join(part for part in (name, reason) if part)
    return ScanRow(kind, local_time(scanned.at), name, answer.persons if walked else 0)


def word_pace(pace: PaceFigures, translate: Translate) -> tuple[Figure, ...]:
    """Word the pace of the lane."""
    persons = translate(QT_TRANSLATE_NOOP("Gate", "{persons} 人"))
    seconds = translate(QT_TRANSLATE_NOOP("Gate", "{seconds} 秒"))
    opening = NONE
    if pace.opening_ms is not None:
        opening = seconds.format(seconds=f"{pace.opening_ms / 1000:.2f}")
    hour = translate(QT_TRANSLATE_NOOP("Gate", "本闸近一小时"))
    mean = translate(QT_TRANSLATE_NOOP("Gate", "平均开闸"))
    return (
        Figure(hour, persons.format(persons=f"{pace.persons_last_hour:,}")),
        Figure(mean, opening),
    )


def word_status(shown: LaneShown, network_lost: bool, translate: Translate) -> list[StatusItem]:
    """Word the devices of the lane and the network; what fails says so."""
    turnstile = shown.turnstile is None
    scanner = shown.scanner is None
    items = [
        _device(turnstile, QT_TRANSLATE_NOOP("Gate", "闸机"), _NO_TURNSTILE, translate),
        _device(scanner, QT_TRANSLATE_NOOP("Gate", "读码器"), _NO_SCANNER, translate),
        _device(not network_lost, QT_TRANSLATE_NOOP("Gate", "网络"), _NO_NETWORK, translate),
    ]
    if shown.sensor_fault:
        items.append(StatusItem(translate(_SENSOR), Status.WARN))
    return items


_NO_TURNSTILE: Final = QT_TRANSLATE_NOOP("Gate", "闸机没有回答")
_NO_SCANNER: Final = QT_TRANSLATE_NOOP("Gate", "读码器断开")
_NO_NETWORK: Final = QT_TRANSLATE_NOOP("Gate", "网络中断")
_SENSOR: Final = QT_TRANSLATE_NOOP("Gate", "计数器不计人，按放行计数")


def _device(works: bool, name: str, broken: str, translate: Translate) -> StatusItem:
    if works:
        return StatusItem(translate(name), Status.OK)
    return StatusItem(translate(broken), Status.BAD)
