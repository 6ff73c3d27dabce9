"""The first page of a kiosk, and the one of a kiosk that rests."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRectF

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.scene import (
    GAP,
    Frame,
    Item,
    Kind,
    Sign,
    Tone,
    Touch,
    Words,
    below,
    column,
)
from boxoffice.kiosk.shown import KioskShown, Rest
from shared.desktop.paint import CENTRE
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual, Language

# Nobody can choose a language there: both are said.
_RESTING: Final = Bilingual("本机休息中", "This machine is resting")
_GO: Final = Bilingual(
    "请到人工窗口购票、取票", "Please buy or pick up your tickets at a ticket window"
)
_STARTING: Final = Bilingual("正在启动，请稍候", "Starting, one moment please")
_WHY: Final = {
    Rest.STARTING: Bilingual("", ""),
    Rest.DATABASE: Bilingual("网络恢复后自动开始服务", "It serves again once the network is back"),
    Rest.PRINTER: Bilingual("打印机正在检修", "The printer is being looked after"),
    Rest.PAPER: Bilingual("票纸正在更换", "Ticket paper is being refilled"),
    Rest.NOT_SET_UP: Bilingual("本机还没有设置好", "This machine is not set up yet"),
    Rest.BY_STAFF: Bilingual("工作人员已暂停服务", "Paused by staff"),
    Rest.BROKEN: Bilingual("正在检修", "Being looked after"),
}


class HomeScenes(QObject):
    """Composes them; ask it anew after a change of language."""

    def __init__(self, translations: Translations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translations = translations

    @property
    def language(self) -> Language:
        """Tell the language of the moment."""
        return self._translations.language

    def home(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the first page."""
        box = frame.whole
        tools = 112.0
        items = self._tools(QRectF(box.left(), box.top(), box.width(), tools))
        rest = below(box, tools + 2 * GAP)
        if frame.upright:
            height = (rest.height() - 24) / 2
            tiles = [QRectF(rest.left(), rest.top() + at * (height + 24), rest.width(), height)
                     for at in range(2)]  # fmt: skip
        else:
            width = (rest.width() - 32) / 2
            tiles = [QRectF(rest.left() + at * (width + 32), rest.top(), width, rest.height())
                     for at in range(2)]  # fmt: skip
        buy = (
            self.tr("微信、支付宝付款码付款")
            if shown.pays
            else self.tr("线上支付暂停，请到人工窗口")
        )
        items += [
            Touch(tiles[0], Press(Act.BUY), self.tr("购票"), 96, Kind.PRIMARY, shown.pays, buy,
                  "ticket"),
            Touch(tiles[1], Press(Act.PICK_UP), self.tr("取票"), 96, Kind.PLAIN, True,
                  self.tr("网上已买好：身份证、手机号加取票码、二维码"), "printer"),
            Words(frame.foot, self.tr("本机不收现金；现金、优惠、退改请到人工窗口"), 34,
                  tone=Tone.QUIET, align=CENTRE),
        ]  # fmt: skip
        return items

    def _tools(self, box: QRectF) -> list[Item]:
        english = self.language is Language.EN
        third = (box.width() - 2 * GAP) / 3
        keys = [QRectF(box.left() + at * (third + GAP), box.top(), third, box.height())
                for at in range(3)]  # fmt: skip
        return [
            Touch(keys[0], Press(Act.LANGUAGE, text="zh"), "中文", 44,
                  Kind.PLAIN if english else Kind.CHOSEN),
            Touch(keys[1], Press(Act.LANGUAGE, text="en"), "English", 44,
                  Kind.CHOSEN if english else Kind.PLAIN),
            Touch(keys[2], Press(Act.CONTRAST, 1), self.tr("高对比"), 40, Kind.PLAIN),
        ]  # fmt: skip

    def resting(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the page of a machine that serves nobody, in both languages."""
        box = column(frame.whole, 1200)
        top = box.top() + (box.height() - 720) / 2
        starting = shown.rest is Rest.STARTING
        head, say = (_STARTING, _GO) if starting else (_RESTING, _GO)
        why = _WHY[shown.rest]
        sign = QRectF(box.center().x() - 80, top, 160, 160)
        rows = (
            (head.zh, 92, True, Tone.INK, 130),
            (head.en, 52, True, Tone.INK, 90),
            (say.zh, 48, False, Tone.INK, 96),
            (say.en, 34, False, Tone.INK, 60),
            (why.zh, 34, False, Tone.QUIET, 84),
            (why.en, 28, False, Tone.QUIET, 50),
        )
        items: list[Item] = [Sign(sign, "info", Tone.ACCENT)]
        y = sign.bottom() + 24
        for words, pixels, bold, tone, height in rows:
            line = QRectF(box.left(), y, box.width(), height)
            items.append(Words(line, words, pixels, bold=bold, tone=tone, align=CENTRE))
            y += height
        return items
