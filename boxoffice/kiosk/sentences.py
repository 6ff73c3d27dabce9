"""The sentences of a kiosk: each says what happened, and what the visitor can do."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from boxoffice.kiosk.scene import Tone
from boxoffice.kiosk.shown import KioskShown, Page, Said
from shared.desktop.translations import Translations
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual

_GOOD = frozenset({Said.PRINTED_SLIP})
_CALM = frozenset({Said.RECORDING, Said.WAIT_LONG, Said.BUSY, Said.PAY_BACK, Said.NOT_TAKEN})


class Sentences(QObject):
    """Words a state of the screen; ask it anew after a change of language."""

    def __init__(self, translations: Translations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translations = translations

    def tone(self, said: Said) -> Tone:
        """Give the colour of a sentence."""
        if said in _GOOD:
            return Tone.OK
        return Tone.INFO if said in _CALM else Tone.WARN

    def text(self, shown: KioskShown) -> str:
        """Give the sentence, "" while there is none."""
        if shown.busy and shown.said is Said.NOTHING:
            return self.tr("请稍候……")
        first = shown.facts[0] if shown.facts else ""
        match shown.said:
            case Said.TOO_MANY:
                return self._too_many(first)
            case Said.WRONG_CODE:
                return self._wrong_code(first)
            case Said.WRONG_END:
                return self._wrong_end(first)
            case Said.TOO_MANY_TRIES:
                return self._too_many_tries(shown.until)
            case Said.COLLECTED:
                return self._collected(shown)
            case Said.LOST:
                return self._lost(shown)
            case Said.PAPER_SHORT:
                return self._paper_short(first)
            case said:
                return self._plain().get(said, "")

    def _plain(self) -> dict[Said, str]:
        return {
            Said.SOLD_OUT: self.tr("刚刚被别人买走，余票不够了。请改张数、时段或日期。"),
            Said.NO_HOUR: self.tr("没有一个时段的余票够。请减少张数，或换一天。"),
            Said.CHANGED: self.tr("价格或余票刚刚变了，请再看一遍。"),
            Said.CLOSED: self.tr("这种票现在不售，请换一种或换一天。"),
            Said.STOPPED: self.tr("已达最大承载量，暂停售票，没有扣款。请换一天，或换一种票。"),
            Said.GROUP: self.tr("这种票的人数不合要求，请到人工窗口。"),
            Said.ID_LIMIT: self.tr("这个证件买的张数已到上限，请减少张数或换证件。"),
            Said.NO_NAMES: self.tr("本机不能登记证件，请到人工窗口。"),
            Said.BAD_NUMBER: self.tr("证件号不对，请核对后再输一次。"),
            Said.BAD_PHONE: self.tr("手机号不对，请核对。"),
            Said.TWICE: self.tr("这个证件已经登记过，请换下一位的证件。"),
            Said.CARD_AWAY: self.tr("还没读完，请把身份证放在读卡区不要动。"),
            Said.NOT_A_CARD: self.tr("读不出这张证件，请重放一次，或手动输入号码。"),
            Said.CHILD_ALONE: self.tr("14 岁以下儿童须和同行的成人一起登记，请先登记成人。"),
            Said.NO_PAY_CODE: self.tr("这不是微信或支付宝的付款码，请打开“付款码”再扫。"),
            Said.PAY_FAILED: self.tr("没有付成，没有扣款。请刷新付款码再扫，或换一种付款。"),
            Said.NOT_TAKEN: self.tr("没有扣款。可以再扫一次付款码。"),
            Said.PAY_BACK: self.tr("如已扣款，会自动原路退回，一般几分钟内到账。"),
            Said.NO_PAYING: self.tr("线上支付暂时不可用，没有扣款。请到人工窗口购票。"),
            Said.WAIT_LONG: self.tr("支付公司还没有答复，请不要重复付款，再等一会儿。"),
            Said.RECORDING: self.tr("钱已付到，正在出票，请不要离开。"),
            Said.NUMBER_CLOSED: self.tr("这个证件号今天试错太多次，请刷身份证，或到人工窗口。"),
            Said.NOT_FOUND: self.tr("没有找到待取的订单。请核对，或到人工窗口。"),
            Said.NOTHING_LEFT: self.tr("没有可以打印的票。纸票丢了请到人工窗口。"),
            Said.WRONG_PIN: self.tr("工号或密码不对，或已被锁定。"),
            Said.NOT_PERMITTED: self.tr("没有这项权限，请由主管操作。"),
            Said.UNSETTLED: self.tr("还有没结清的付款，请过一会儿再结班。"),
            Said.PRINTED_SLIP: self.tr("已打印。"),
        }

    def _too_many(self, most: str) -> str:
        return self.tr("一次最多买 {most} 张，或余票不够。更多请到人工窗口。").format(most=most)

    def _paper_short(self, most: str) -> str:
        if not most:
            return self.tr("打印机没有打出来，请看纸和打印机。")
        return self.tr("纸快用完了，最多还能打 {most} 张。请到人工窗口。").format(most=most)

    def _wrong_code(self, left: str) -> str:
        if not left:
            return self.tr("取票码是 6 位数字。")
        return self.tr("手机号或取票码不对，还可以试 {left} 次。").format(left=left)

    def _wrong_end(self, left: str) -> str:
        words = self.tr("没有找到，证件号或手机尾号不对，还可以试 {left} 次。也可以刷身份证。")
        return words.format(left=left)

    def _too_many_tries(self, until: datetime | None) -> str:
        at = f"{until.astimezone(SITE_TIME_ZONE):%H:%M}" if until else ""
        return self.tr("试错太多次，{at} 以后再试。可以改用二维码、身份证，或到人工窗口。").format(
            at=at
        )

    def _collected(self, shown: KioskShown) -> str:
        at, zh, en = (*shown.facts, "", "", "")[:3]
        time = f"{datetime.fromisoformat(at).astimezone(SITE_TIME_ZONE):%H:%M}" if at else ""
        place = Bilingual(zh, en).text(self._translations.language)
        return self.tr("这个订单已于 {time} 在 {place} 取走。").format(time=time, place=place)

    def _lost(self, shown: KioskShown) -> str:
        if shown.page in (Page.PAYING, Page.PRINTING):
            return self.tr("网络断开，正在恢复。已付的钱不会丢，请不要离开。")
        return self.tr("刚才没有办成，没有扣款。请再试一次，或到人工窗口。")
