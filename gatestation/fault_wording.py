"""Puts what an attendant has to deal with into words, for the visitor too."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from gatestation.lane_shown import LaneFault
from gatestation.reading.protocol import ReadTrouble
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
    LaneFault.CLOCK: (
        Status.BAD,
        QT_TRANSLATE_NOOP("Gate", "时钟不对"),
        _WAY,
        QT_TRANSLATE_NOOP("Gate", "本机时间与数据库相差一天以上，不能检票"),
        QT_TRANSLATE_NOOP("Gate", "在系统设置里改对日期、时间、时区，再刷票"),
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


_AGAIN: Final = QT_TRANSLATE_NOOP("Gate", "请再放一次，仍不行走人工通道")
_TROUBLES: Final[dict[ReadTrouble, tuple[str, str]]] = {
    ReadTrouble.TAKEN_AWAY: (
        QT_TRANSLATE_NOOP("Gate", "拿开太早，请放稳再拿"),
        QT_TRANSLATE_NOOP("Gate", "请游客把证件放稳，听到声音再拿"),
    ),
    ReadTrouble.NOT_AN_ID_CARD: (
        QT_TRANSLATE_NOOP("Gate", "这里只读身份证和居住证"),
        QT_TRANSLATE_NOOP("Gate", "请换票上的二维码，或输入证件号码"),
    ),
    ReadTrouble.NOT_GENUINE: (
        QT_TRANSLATE_NOOP("Gate", "证件没有通过验证"),
        QT_TRANSLATE_NOOP("Gate", "请看证件是否损坏，并叫主管"),
    ),
    ReadTrouble.UNREADABLE: (QT_TRANSLATE_NOOP("Gate", "芯片读不出来"), _AGAIN),
    ReadTrouble.NO_NUMBER: (QT_TRANSLATE_NOOP("Gate", "卡没有卡号"), _AGAIN),
    ReadTrouble.RANDOM_NUMBER: (
        QT_TRANSLATE_NOOP("Gate", "手机或身份证，不是年卡"),
        QT_TRANSLATE_NOOP("Gate", "请刷年卡或腕带，或刷二维码"),
    ),
}


def word_trouble(trouble: ReadTrouble, at: datetime, translate: Translate) -> Wording:
    """Word what was held out and told nothing."""
    sub_line, next_step = _TROUBLES[trouble]
    return Wording(
        Status.WARN,
        translate(QT_TRANSLATE_NOOP("Gate", "没有读到")),
        translate(sub_line),
        translate(QT_TRANSLATE_NOOP("Gate", "没有读出证件或卡")),
        translate(next_step),
        facts=(Fact(translate(QT_TRANSLATE_NOOP("Gate", "本次刷票")), local_time(at)),),
        slot_icon="scanner",
    )
