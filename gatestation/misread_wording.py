"""What is said of a code that is no ticket: the line under the word, and the next step."""

from __future__ import annotations

from typing import Final

from gatestation.source_text import QT_TRANSLATE_NOOP
from shared.admission.misread import Nature

_SHOW_TICKET: Final = QT_TRANSLATE_NOOP("Gate", "请游客打开门票的二维码再刷")
_AGAIN: Final = QT_TRANSLATE_NOOP("Gate", "调亮屏幕或铺平票面再刷，不行到窗口")

MISREADINGS: Final[dict[Nature, tuple[str, str]]] = {
    Nature.PAYMENT: (
        QT_TRANSLATE_NOOP("Gate", "这是付款码，这里不收款"),
        QT_TRANSLATE_NOOP("Gate", "没有扣款。请打开门票的二维码再刷"),
    ),
    Nature.WEB: (QT_TRANSLATE_NOOP("Gate", "这是网页的二维码，不是门票"), _SHOW_TICKET),
    Nature.DOCUMENT: (
        QT_TRANSLATE_NOOP("Gate", "这是证件号码，不是票码"),
        QT_TRANSLATE_NOOP("Gate", "请把证件放在读卡区"),
    ),
    Nature.PARTIAL: (QT_TRANSLATE_NOOP("Gate", "票码没有读全或被改动"), _AGAIN),
    Nature.GARBLED: (QT_TRANSLATE_NOOP("Gate", "读到的不是文字"), _AGAIN),
    Nature.OTHER: (QT_TRANSLATE_NOOP("Gate", "不是本景区的票码"), _SHOW_TICKET),
}
