"""Puts into words what happened at the arm, and what to do next: alarms, and a free arm."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from gatestation.passage_model import TEST
from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.times import local_time
from gatestation.wording import Fact, Translate, Wording
from shared.admission.lane_news import NewsKind
from shared.desktop.tokens import Status
from shared.devices.turnstile.protocol import FIRE

_LABEL_SINCE: Final = QT_TRANSLATE_NOOP("Gate", "发生时间")
_RECORDED: Final = QT_TRANSLATE_NOOP("Gate", "已记录，人数按转动计")
_ALARMS: Final[dict[NewsKind, tuple[str, str, str, str]]] = {
    NewsKind.TAIL_GATING: (
        QT_TRANSLATE_NOOP("Gate", "有人尾随"),
        QT_TRANSLATE_NOOP("Gate", "一张票过了不止一人"),
        _RECORDED,
        QT_TRANSLATE_NOOP("Gate", "请拦下后面的人，让他补票或刷票"),
    ),
    NewsKind.FORCED: (
        QT_TRANSLATE_NOOP("Gate", "有人闯闸"),
        QT_TRANSLATE_NOOP("Gate", "没有放行，闸臂转动了"),
        _RECORDED,
        QT_TRANSLATE_NOOP("Gate", "请拦下此人，看票；闸臂关不上请报修"),
    ),
    NewsKind.REVERSE: (
        QT_TRANSLATE_NOOP("Gate", "有人逆行"),
        QT_TRANSLATE_NOOP("Gate", "有人从反方向过闸"),
        _RECORDED,
        QT_TRANSLATE_NOOP("Gate", "请他走对的通道；没有人过就看方向接线"),
    ),
    NewsKind.STAY: (
        QT_TRANSLATE_NOOP("Gate", "闸口有人"),
        QT_TRANSLATE_NOOP("Gate", "请往前走，不要停在闸口"),
        QT_TRANSLATE_NOOP("Gate", "闸机报告有人滞留"),
        QT_TRANSLATE_NOOP("Gate", "请让闸口的人走开"),
    ),
    NewsKind.EXTERNAL: (
        QT_TRANSLATE_NOOP("Gate", "闸机报警"),
        QT_TRANSLATE_NOOP("Gate", "请稍候"),
        QT_TRANSLATE_NOOP("Gate", "闸机收到外部报警"),
        QT_TRANSLATE_NOOP("Gate", "请看闸机的报警来源"),
    ),
    NewsKind.SWAPPED: (
        QT_TRANSLATE_NOOP("Gate", "方向相反"),
        QT_TRANSLATE_NOOP("Gate", "放行三次，转动都在反方向"),
        QT_TRANSLATE_NOOP("Gate", "从现在起按放行计数"),
        QT_TRANSLATE_NOOP("Gate", "请信息技术人员把本通道的方向设成对调"),
    ),
    NewsKind.SENSOR_FAULT: (
        QT_TRANSLATE_NOOP("Gate", "计数器故障"),
        QT_TRANSLATE_NOOP("Gate", "放行五次，没有一次转动"),
        QT_TRANSLATE_NOOP("Gate", "从现在起按放行计数"),
        QT_TRANSLATE_NOOP("Gate", "请看通行传感器，并告知信息技术人员"),
    ),
}
_FREE: Final = {
    FIRE: (
        Status.WARN,
        QT_TRANSLATE_NOOP("Gate", "消防联动"),
        QT_TRANSLATE_NOOP("Gate", "闸臂已放下，请尽快离开"),
        QT_TRANSLATE_NOOP("Gate", "本程序不关闸，人数按转动计"),
        QT_TRANSLATE_NOOP("Gate", "请疏导游客；解除由消防控制室操作"),
    ),
    TEST: (
        Status.INFO,
        QT_TRANSLATE_NOOP("Gate", "暂停检票"),
        QT_TRANSLATE_NOOP("Gate", "请走旁边的通道"),
        QT_TRANSLATE_NOOP("Gate", "正在测试设备，不验票"),
        QT_TRANSLATE_NOOP("Gate", "测试完请按 结束测试"),
    ),
}
_HELD: Final = (
    Status.INFO,
    QT_TRANSLATE_NOOP("Gate", "通道常开"),
    QT_TRANSLATE_NOOP("Gate", "请直接通过，不用刷票"),
    QT_TRANSLATE_NOOP("Gate", "不验票，人数按转动计"),
    QT_TRANSLATE_NOOP("Gate", "恢复检票请按 恢复闸机"),
)


def word_alarm(alarm: NewsKind, at: datetime, translate: Translate) -> Wording:
    """Word what somebody did at the arm, for the visitor and the attendant."""
    word, sub_line, title, next_step = _ALARMS.get(alarm, _ALARMS[NewsKind.EXTERNAL])
    return Wording(
        Status.BAD,
        translate(word),
        translate(sub_line),
        translate(title),
        translate(next_step),
        facts=(Fact(translate(_LABEL_SINCE), local_time(at)),),
        slot_icon="lane",
    )


def word_free(why: str, translate: Translate) -> Wording:
    """Word an arm through which anybody may walk."""
    kind, word, sub_line, title, next_step = _FREE.get(why, _HELD)
    return Wording(
        kind,
        translate(word),
        translate(sub_line),
        translate(title),
        translate(next_step),
        slot_icon="lane",
    )


def alarm_chip(alarm: NewsKind) -> str:
    """Give the source text of an alarm beside something else."""
    return _ALARMS.get(alarm, _ALARMS[NewsKind.EXTERNAL])[0]
