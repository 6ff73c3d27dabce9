"""What is said in the message bar about coupons, promo codes and flash sales."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from boxoffice.sale.codes.code_wording import CodeWording
from boxoffice.sale.codes.shown import CodeSaid
from boxoffice.sale.codes.worth import CodeWorth
from boxoffice.sale.messages import INPUT, SALE
from boxoffice.sale.stroke import Act
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.money import format_yuan
from shared.kernel.refusal import Refusal
from shared.marketing.queries import TooManyCodes
from shared.marketing.rules import CodeRelief, FlashSale

_SHORT_MS = 8_000


class CodeMessages(QObject):
    """Says which code it is, and what to do next."""

    def __init__(self, bar: MessageBar, words: CodeWording) -> None:
        super().__init__(bar)
        self._bar = bar
        self._words = words

    def say_read(self, said: CodeSaid, worth: CodeWorth | None) -> None:
        """Say what became of a code that was scanned on the sale screen."""
        if said is CodeSaid.REFUSED:
            return  # said already
        if said is not CodeSaid.ADDED or worth is None:
            body = self.tr("也可以按 Ctrl K 输入。")
            self._short(Status.WARN, lambda: self._words.said(said), lambda: body)
        elif worth.idle is not None:
            self._say_idle(worth)
        else:
            self._short(Status.OK, lambda: self._words.name(worth.relief), lambda: _saved(worth))

    def say_idle(self, codes: tuple[CodeWorth, ...]) -> None:
        """Say that another day has made a code of the basket idle; it stays with the sale."""
        if codes:
            self._say_idle(codes[0])

    def say_number_read(self) -> None:
        """Say what to open for a document that was read; a pay code has no use here."""

        def word() -> Message:
            keys = (
                MessageKey(Act.CONCESSION, self.tr("优惠"), "Ctrl U"),
                MessageKey(Act.NAMES, self.tr("实名"), "Ctrl I"),
            )
            head = self.tr("读到一个号码，不是券码")
            body = self.tr("是证件的，先打开再读一次；付款码现在不能收。")
            return Message(Status.INFO, head, body, keys, shown_ms=_SHORT_MS)

        self._bar.post(INPUT, word)

    def say_not_now(self) -> None:
        """Say that the price is held while money is taken."""
        self._short(
            Status.INFO,
            lambda: self.tr("正在收款，没有读券码"),
            lambda: self.tr("要用券请先按 Esc 返回改单，再扫一次。"),
        )

    def say_refused(self, refusal: Refusal) -> None:
        """Say that codes cannot be looked up by this person, or not now."""
        if isinstance(refusal, TooManyCodes):
            self._say_too_many(datetime.fromisoformat(refusal.until))
            return
        self._short(
            Status.WARN,
            lambda: self.tr("不能查券码"),
            lambda: self.tr("此工号没有权限，请找主管。"),
        )

    def _say_too_many(self, until: datetime) -> None:
        self._short(
            Status.WARN,
            lambda: self.tr("试的券码太多"),
            lambda: self.tr("{time} 以后再试；有券的顾客可以改到别的窗口。").format(
                time=f"{until.astimezone(SITE_TIME_ZONE):%H:%M}"
            ),
        )

    def say_coupon_used(self, code: CodeRelief | None) -> None:
        """Say that a coupon was used elsewhere since it was shown."""
        self._gone(lambda: self.tr("{code} 刚被用掉或停用").format(code=self._words.name(code)))

    def say_promo_used_up(self, code: CodeRelief | None, *, by_person: bool) -> None:
        """Say that a promo code was used up since it was shown, in all or by this member."""

        def head() -> str:
            name = self._words.name(code)
            if by_person:
                return self.tr("{code} 这位会员已用满次数").format(code=name)
            return self.tr("{code} 已用完").format(code=name)

        self._gone(head)

    def say_flash_over(self, sale: FlashSale | None) -> None:
        """Say that a flash sale has ended, or has no more."""
        self._gone(lambda: self.tr("{sale} 已结束或售完").format(sale=self._words.flash_sale(sale)))

    def _say_idle(self, worth: CodeWorth) -> None:
        idle = worth.idle
        if idle is not None:
            self._short(
                Status.WARN,
                lambda: self.tr("{code} 没有减价").format(code=self._words.name(worth.relief)),
                lambda: self._words.why(idle, worth.relief),
            )

    def _gone(self, head: Callable[[], str]) -> None:
        def word() -> Message:
            key = MessageKey(Act.CODES, self.tr("券码"), "Ctrl K")
            body = self.tr("本单未售出，已换成现在的价格，请看清应收再收款。")
            return Message(Status.WARN, head(), body, (key,))

        self._bar.post(SALE, word)

    def _short(self, status: Status, head: Callable[[], str], body: Callable[[], str]) -> None:
        self._bar.post(INPUT, lambda: Message(status, head(), body(), shown_ms=_SHORT_MS))


def _saved(worth: CodeWorth) -> str:
    return format_yuan(-worth.saved) if worth.saved else ""
