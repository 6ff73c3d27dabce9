"""Words the panel in which somebody signs for a pass that was paused."""

from __future__ import annotations

from typing import Final

from gatestation.screen.hand_wording import HandHint, Hint
from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.times import local_time
from gatestation.wording import Translate

_HINTS: Final = {
    HandHint.NUMBER: QT_TRANSLATE_NOOP("Gate", "输入自己的工号；年卡已经暂停"),
    HandHint.PIN: QT_TRANSLATE_NOOP("Gate", "输入自己的 6 位密码，按 Enter 签名"),
    HandHint.BUSY: QT_TRANSLATE_NOOP("Gate", "正在登记…"),
    HandHint.WRONG_PIN: QT_TRANSLATE_NOOP("Gate", "工号或密码不对，还可以试 {tries} 次"),
    HandHint.LOCKED: QT_TRANSLATE_NOOP("Gate", "此工号已锁定，{time} 以后再试"),
    HandHint.STATION_LOCKED: QT_TRANSLATE_NOOP("Gate", "本机输错太多次，{time} 以后再试"),
    HandHint.DATABASE_LOST: QT_TRANSLATE_NOOP("Gate", "数据库断开，没有签上；恢复后按 Enter 再试"),
}
# Signed by somebody else by now, too long ago, or paused before: the pause stands all the same.
_ELSE: Final = QT_TRANSLATE_NOOP("Gate", "签不上：已有人签名，或已过 10 分钟；暂停照旧有效")


def word_sign_hint(hint: Hint, translate: Translate) -> str:
    """Say what is wanted or wrong, in a sentence."""
    time = local_time(hint.until) if hint.until else ""
    return translate(_HINTS.get(hint.kind, _ELSE)).format(tries=hint.tries_left, time=time)
