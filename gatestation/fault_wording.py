"""Puts what an attendant has to deal with into words, for the visitor too."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from gatestation.lane_shown import LaneFault
from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.times import local_time
from gatestation.wording import Fact, Translate, Wording
from shared.desktop.icons import IconName
from shared.desktop.tokens import Status

_LABEL_SINCE: Final = QT_TRANSLATE_NOOP("Gate", "开始时间")
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
