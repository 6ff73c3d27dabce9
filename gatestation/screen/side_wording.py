"""Words the right column and the status bar of a lane: facts in, texts out, in one language."""

from __future__ import annotations

from typing import Final

from gatestation.alarm_wording import alarm_chip
from gatestation.grant import GivenBack
from gatestation.lane_shown import LaneFault, LaneShown, LaneState
from gatestation.pace import PaceFigures
from gatestation.reading.protocol import ReaderKind
from gatestation.screen.scan_list import KEPT, ScanRow
from gatestation.screen.side_panel import Figure, LaneHead, OccupancyRow
from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.times import local_time
from gatestation.verdict_texts import VERDICT_TEXTS
from gatestation.wording import NONE, NOT_WALKED, Scanned, Translate, type_name
from shared.admission.queries import LaneFigures
from shared.desktop.tokens import Status
from shared.desktop.widgets.status_bar import StatusItem
from shared.kernel.locale import Bilingual, Language
from shared.site.queries import LaneKind

_IN: Final = QT_TRANSLATE_NOOP("Gate", "入园")
_OUT: Final = QT_TRANSLATE_NOOP("Gate", "出园")


def word_head(
    name: Bilingual, shown: LaneShown, translate: Translate, language: Language
) -> LaneHead:
    """Word the lane's name and what its arm does now."""
    chip, status = _chip(shown, translate)
    out = shown.kind in (LaneKind.EXIT, LaneKind.EXIT_FREE)
    direction = translate(_OUT if out else _IN)
    return LaneHead(name.text(language), direction, chip, status)


def _chip(shown: LaneShown, translate: Translate) -> tuple[str, Status]:
    if shown.alarm is not None:
        return translate(alarm_chip(shown.alarm)), Status.BAD
    match shown.state:
        case LaneState.IDLE:
            return translate(QT_TRANSLATE_NOOP("Gate", "就绪")), Status.OK
        case LaneState.FREE:
            return translate(QT_TRANSLATE_NOOP("Gate", "闸臂放开")), Status.WARN
        case LaneState.FAULT if shown.fault is LaneFault.OPENING_UNKNOWN:
            return translate(QT_TRANSLATE_NOOP("Gate", "开闸未确认")), Status.WARN
        case LaneState.FAULT:
            return translate(QT_TRANSLATE_NOOP("Gate", "保持关闭")), Status.BAD
        case LaneState.UNREAD:
            return translate(QT_TRANSLATE_NOOP("Gate", "请等候")), Status.WARN
        case LaneState.PASSAGE:
            return _passage_chip(shown, translate)
        case _:
            return _answer_chip(shown, translate)


_NOT_PASSED: Final = {
    GivenBack.SURE: (QT_TRANSLATE_NOOP("Gate", "未通过，已退回"), Status.WARN),
    GivenBack.KEPT: (QT_TRANSLATE_NOOP("Gate", "未通过，已计一次"), Status.BAD),
    GivenBack.NOTED: (QT_TRANSLATE_NOOP("Gate", "未通过，暂记退回"), Status.WARN),
}


def _passage_chip(shown: LaneShown, translate: Translate) -> tuple[str, Status]:
    persons = shown.persons_passed
    if not persons:
        word, status = _NOT_PASSED[shown.given_back]
        return translate(word), status
    passed = translate(QT_TRANSLATE_NOOP("Gate", "已通过 {persons} 人"))
    return passed.format(persons=persons), Status.OK


def _answer_chip(shown: LaneShown, translate: Translate) -> tuple[str, Status]:
    kind = VERDICT_TEXTS[shown.answer.verdict].kind if shown.answer else Status.BAD
    match kind:
        case Status.OK if not shown.has_arm:
            return translate(QT_TRANSLATE_NOOP("Gate", "已登记")), Status.OK
        case Status.OK:
            return translate(QT_TRANSLATE_NOOP("Gate", "已开闸")), Status.OK
        case Status.WARN:
            return translate(QT_TRANSLATE_NOOP("Gate", "请等候")), Status.WARN
        case _ if not shown.has_arm:
            return translate(QT_TRANSLATE_NOOP("Gate", "不放行")), Status.BAD
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


def word_scans(translate: Translate) -> str:
    """Word the head of the list of scans."""
    return translate(QT_TRANSLATE_NOOP("Gate", "最近 {count} 次")).format(count=KEPT)


def word_row(scanned: Scanned, translate: Translate, language: Language) -> ScanRow:
    """Word one scan of the list: the type when it let in, else the reason too."""
    answer = scanned.answer
    texts = VERDICT_TEXTS[answer.verdict]
    name = type_name(answer, language)
    kind = Status.WARN if scanned.not_walked else texts.kind
    walked = answer.admitted and not scanned.not_walked
    if not walked:
        reason = translate(NOT_WALKED if scanned.not_walked else texts.word)
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
    arm = _device(turnstile, QT_TRANSLATE_NOOP("Gate", "闸机"), _NO_TURNSTILE, translate)
    items = [
        *((arm,) if shown.has_arm else ()),
        *(
            _device(reader.fault is None, *_READERS[reader.kind], translate)
            for reader in shown.readers
            if reader.kind in _READERS
        ),
        _device(not network_lost, QT_TRANSLATE_NOOP("Gate", "网络"), _NO_NETWORK, translate),
    ]
    if shown.sensor_fault:
        items.append(StatusItem(translate(_SENSOR), Status.WARN))
    return items


def word_key(waiting: str, translate: Translate) -> list[StatusItem]:
    """Word that the office has not approved the key of this gate; empty signs: nothing waits."""
    if not waiting:
        return []
    text = translate(QT_TRANSLATE_NOOP("Gate", "新密钥 {mark} 待批准，请找系统管理员"))
    return [StatusItem(text.format(mark=waiting), Status.WARN)]


_NO_TURNSTILE: Final = QT_TRANSLATE_NOOP("Gate", "闸机没有回答")
_READERS: Final = {
    ReaderKind.SCANNER: (
        QT_TRANSLATE_NOOP("Gate", "读码器"),
        QT_TRANSLATE_NOOP("Gate", "读码器断开"),
    ),
    ReaderKind.CAMERA: (
        QT_TRANSLATE_NOOP("Gate", "摄像头"),
        QT_TRANSLATE_NOOP("Gate", "摄像头断开"),
    ),
    ReaderKind.ID_CARD: (
        QT_TRANSLATE_NOOP("Gate", "证件读卡器"),
        QT_TRANSLATE_NOOP("Gate", "证件读卡器断开"),
    ),
    ReaderKind.CARD: (
        QT_TRANSLATE_NOOP("Gate", "感应读卡器"),
        QT_TRANSLATE_NOOP("Gate", "感应读卡器断开"),
    ),
    ReaderKind.FACE: (
        QT_TRANSLATE_NOOP("Gate", "人脸"),
        QT_TRANSLATE_NOOP("Gate", "人脸摄像头断开"),
    ),
}
_NO_NETWORK: Final = QT_TRANSLATE_NOOP("Gate", "网络中断")
_SENSOR: Final = QT_TRANSLATE_NOOP("Gate", "计数器不计人，按放行计数")


def _device(works: bool, name: str, broken: str, translate: Translate) -> StatusItem:
    if works:
        return StatusItem(translate(name), Status.OK)
    return StatusItem(translate(broken), Status.BAD)
