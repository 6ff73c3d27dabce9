"""Words the panel in which somebody is let in by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, auto
from typing import Final

from gatestation.lane_shown import LaneShown, LaneState
from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.times import local_time
from gatestation.wording import Translate
from shared.admission.by_hand import HandReason


class HandHint(StrEnum):
    """What is wanted next, or why nobody is let in."""

    REASON = auto()
    PERSONS = auto()
    NUMBER = auto()
    PIN = auto()
    BUSY = auto()
    WRONG_PIN = auto()
    LOCKED = auto()
    STATION_LOCKED = auto()
    NOT_PERMITTED = auto()
    NOT_THIS_STATION = auto()
    CLOCK = auto()
    DATABASE_LOST = auto()
    ARM_BUSY = auto()
    ARM_FAULT = auto()
    ARM_FREE = auto()
    TOO_LATE = auto()
    FAULT = auto()


@dataclass(frozen=True, slots=True)
class Hint:
    """A hint with its facts; `until` is aware."""

    kind: HandHint
    tries_left: int = 0
    until: datetime | None = None

    @property
    def wrong(self) -> bool:
        """Whether it says that something is wrong, not only what is wanted."""
        return self.kind not in _WANTED


_WANTED: Final = (
    HandHint.REASON, HandHint.PERSONS, HandHint.NUMBER, HandHint.PIN, HandHint.BUSY,
)  # fmt: skip

REASONS: Final = {
    HandReason.PAPER: QT_TRANSLATE_NOOP("Gate", "票读不出"),
    HandReason.PAPERS_SEEN: QT_TRANSLATE_NOOP("Gate", "免票已验证"),
    HandReason.OFFICIAL: QT_TRANSLATE_NOOP("Gate", "公务、员工"),
    HandReason.EMERGENCY: QT_TRANSLATE_NOOP("Gate", "紧急"),
    HandReason.OTHER: QT_TRANSLATE_NOOP("Gate", "其他"),
}

_HINTS: Final = {
    HandHint.REASON: QT_TRANSLATE_NOOP("Gate", "按数字选原因"),
    HandHint.PERSONS: QT_TRANSLATE_NOOP("Gate", "输入人数，1–99；↑ ↓ 加减"),
    HandHint.NUMBER: QT_TRANSLATE_NOOP("Gate", "请主管输入工号"),
    HandHint.PIN: QT_TRANSLATE_NOOP("Gate", "请主管输入 6 位密码，按 Enter 开闸"),
    HandHint.BUSY: QT_TRANSLATE_NOOP("Gate", "正在登记…"),
    HandHint.WRONG_PIN: QT_TRANSLATE_NOOP("Gate", "工号或密码不对，还可以试 {tries} 次"),
    HandHint.LOCKED: QT_TRANSLATE_NOOP("Gate", "此工号已锁定，{time} 以后再试"),
    HandHint.STATION_LOCKED: QT_TRANSLATE_NOOP("Gate", "本机输错太多次，{time} 以后再试"),
    HandHint.NOT_PERMITTED: QT_TRANSLATE_NOOP("Gate", "此工号无权手动放行，请主管来"),
    HandHint.NOT_THIS_STATION: QT_TRANSLATE_NOOP("Gate", "本闸机还没有登记，请找信息技术人员"),
    HandHint.CLOCK: QT_TRANSLATE_NOOP(
        "Gate", "本机时间差一天以上，没有登记；请在系统设置里改对日期、时间、时区"
    ),
    HandHint.DATABASE_LOST: QT_TRANSLATE_NOOP(
        "Gate", "数据库断开，没有开闸；恢复后按 Enter 再试，不会记两次；急用闸机钥匙"
    ),
    HandHint.ARM_BUSY: QT_TRANSLATE_NOOP("Gate", "前一位还没有走完，走完再按 Enter"),
    HandHint.ARM_FAULT: QT_TRANSLATE_NOOP("Gate", "闸机没有回答，开不了闸；请走旁边的通道"),
    HandHint.ARM_FREE: QT_TRANSLATE_NOOP("Gate", "闸臂已放开，不用放行"),
    HandHint.TOO_LATE: QT_TRANSLATE_NOOP("Gate", "签不上：已有人签名，或已过 10 分钟"),
    HandHint.FAULT: QT_TRANSLATE_NOOP("Gate", "程序出错，没有开闸；再出错请找信息技术人员"),
}


def word_hint(hint: Hint, translate: Translate) -> str:
    """Say what is wanted or wrong, in a sentence."""
    time = local_time(hint.until) if hint.until else ""
    return translate(_HINTS[hint.kind]).format(tries=hint.tries_left, time=time)


def obstacle(shown: LaneShown) -> HandHint | None:
    """Tell why the arm could let nobody in by hand just now; None where it can."""
    if shown.free:
        return HandHint.ARM_FREE
    if shown.turnstile is not None:
        return HandHint.ARM_FAULT
    answer = shown.answer
    if shown.state is LaneState.ANSWER and answer is not None and answer.admitted:
        return HandHint.ARM_BUSY
    return None
