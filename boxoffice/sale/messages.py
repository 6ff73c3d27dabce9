"""What the sale screen says in the message bar: what happened, what to do, the key that does it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from boxoffice.sale.stroke import Act, Stroke
from boxoffice.sale.wording import SaleWording
from shared.catalogue.offer import TicketOffer
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey

SALE = "sale"
INPUT = "input"
UNDO = "undo"
SYSTEM = "system"
_UNDO_MS = 10_000


class SaleMessages(QObject):
    """Words what happened at the sale; `stroke` carries the keys that stand in a message."""

    stroke = Signal(object)

    def __init__(self, bar: MessageBar, words: SaleWording) -> None:
        super().__init__(bar)
        self._bar = bar
        self._words = words
        bar.pressed.connect(self._pressed)

    def clear_input(self) -> None:
        """Take what was said about the last key away: the next key has answered it."""
        self._bar.take_away(INPUT)

    def clear_sale(self) -> None:
        """Take what was said about the sale away: it went through, or another began."""
        for subject in (SALE, INPUT):
            self._bar.take_away(subject)

    def dismiss(self) -> bool:
        """Take the shown message away; False when there is none that Esc may take."""
        return self._bar.dismiss()

    # About a key.

    def say_sold_out(self, offer: TicketOffer, day: date, today: date) -> None:
        """Say that a ticket type has no place left, before anything is sold."""

        def word() -> Message:
            name = offer.name.text(self._words.language)
            head = self.tr("{name} {day}已售完").format(
                name=name, day=self._words.day_name(day, today)
            )
            key = MessageKey(Act.NEXT_DAY, self.tr("看下一天"), "Ctrl T")
            return Message(Status.WARN, head, self.tr("可以改日期，或换一种票。"), (key,))

        self._bar.post(INPUT, word)

    def say_too_few(self, offer: TicketOffer, wanted: int) -> None:
        """Say that fewer places are left than wanted."""

        def word() -> Message:
            name = offer.name.text(self._words.language)
            body = self.tr("要 {wanted} 位，请减少数量或改日期。").format(wanted=wanted)
            head = self.tr("{name} 只余 {left} 位").format(name=name, left=offer.left)
            return Message(Status.WARN, head, body)

        self._bar.post(INPUT, word)

    def say_no_such_ticket(self, cap: str) -> None:
        """Say that a ticket key has no ticket type."""
        self._bar.post(
            INPUT,
            lambda: Message(Status.INFO, self.tr("{cap} 没有票种").format(cap=cap), shown_ms=4_000),
        )

    def say_too_many(self, most: int) -> None:
        """Say that a line holds no more than so many tickets."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.INFO, self.tr("一行最多 {most} 张").format(most=most), shown_ms=4_000
            ),
        )

    def say_not_at_this_hour(self, offer: TicketOffer) -> None:
        """Say that a ticket type has no price for the chosen hour or number."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.WARN,
                self.tr("{name} 在所选时段不售").format(name=offer.name.text(self._words.language)),
                self.tr("请改时段或数量。"),
            ),
        )

    def say_scan_ignored(self, length: int) -> None:
        """Say that a scan means nothing here."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.INFO,
                self.tr("读到一个码，没有改变本单"),
                self.tr("{length} 个字符；验票请到检票口。").format(length=length),
            ),
        )

    def say_not_here(self) -> None:
        """Say that a ticket of the basket is not sold on the chosen day."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.WARN,
                self.tr("有的票当天不卖，已从本单取出"),
                self.tr("请看清本单再收款。"),
            ),
        )

    def say_removed_line(self, offer: TicketOffer | None) -> None:
        """Say that a line is gone and can come back."""
        self._post_undo(
            lambda: self.tr("已删除 {name}").format(
                name=offer.name.text(self._words.language) if offer else ""
            )
        )

    def say_removed_all(self) -> None:
        """Say that the basket is empty and can come back."""
        self._post_undo(lambda: self.tr("本单已清空"))

    def _post_undo(self, head: Callable[[], str]) -> None:
        def word() -> Message:
            undo = MessageKey(Act.UNDO, self.tr("撤销"), "Ctrl Z")
            return Message(Status.INFO, head(), "", (undo,), shown_ms=_UNDO_MS)

        self._bar.post(UNDO, word)

    def clear_undo(self) -> None:
        """Take the offer to undo away."""
        self._bar.take_away(UNDO)

    # About the sale.

    def say_database_lost(self, *, dropped_keys: bool) -> None:
        """Say that the database went away: the sale may be recorded, and a retry sells it once."""

        def word() -> Message:
            body = self.tr("本单可能未记账，请重试，不会重复售出")
            if dropped_keys:
                body = self.tr("本单可能未记账，等待时按的键没有执行，请重试，不会重复售出")
            key = MessageKey(Act.ENTER, self.tr("重试"), "Enter")
            return Message(Status.BAD, self.tr("数据库连接断开"), body, (key,))

        self._bar.post(SALE, word)

    def say_page_lost(self, *, busy: bool = False) -> None:
        """Say that the page of a day cannot be had: the database is lost, or `busy`."""
        if self._bar.has(SYSTEM) or self._bar.has(SALE):
            return  # said already, or there is something more pressing to say

        def word() -> Message:
            if busy:
                body = self.tr("正在再读，余票可能不是最新的。")
                return Message(Status.WARN, self.tr("数据库正忙"), body)
            body = self.tr("正在重连，余票可能不是最新的。")
            return Message(Status.BAD, self.tr("数据库连接断开"), body)

        self._bar.post(SYSTEM, word)

    def clear_page_lost(self) -> None:
        """Take that away: the database answers again."""
        self._bar.take_away(SYSTEM)

    def say_refused_places(self, offers: tuple[TicketOffer, ...]) -> None:
        """Say that the last places went to somebody else meanwhile."""

        def word() -> Message:
            names = (offer.name.text(self._words.language) for offer in offers)
            what = " · ".join(names) or self.tr("所选的票")
            return Message(
                Status.WARN,
                self.tr("{what} 余票不足").format(what=what),
                self.tr("本单未售出，余票已更新，请改数量或日期。"),
            )

        self._bar.post(SALE, word)

    def say_price_changed(self) -> None:
        """Say that the price shown is no longer in force."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.WARN,
                self.tr("票价刚有变动"),
                self.tr("本单未售出，已换成新票价，请看清应收后再收款。"),
            ),
        )

    def say_sales_closed(self) -> None:
        """Say that nothing is sold for the chosen day."""
        key_word = "Ctrl T"
        self._bar.post(
            SALE,
            lambda: Message(
                Status.WARN,
                self.tr("这一天停止售票"),
                self.tr("本单未售出，请改日期。"),
                (MessageKey(Act.NEXT_DAY, self.tr("下一天"), key_word),),
            ),
        )

    def say_hold_over(self) -> None:
        """Say that the places of the order are not kept any more."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.WARN,
                self.tr("保留的位置已过期"),
                self.tr("本单未售出，请看清余票和应收后再收款。"),
            ),
        )

    def say_no_shift(self) -> None:
        """Say that the shift is no longer open."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.BAD, self.tr("班次没有打开"), self.tr("本单未售出，请锁屏后重新登录开班。"),
                (MessageKey(Act.LOCK, self.tr("锁屏"), "Ctrl L"),),
            ),
        )  # fmt: skip

    def say_key_not_active(self) -> None:
        """Say that the key of this window may not sign tickets."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.BAD, self.tr("本窗口的签票密钥未启用"), self.tr("本单未售出，请联系 IT。")
            ),
        )

    def say_not_permitted(self) -> None:
        """Say that the staff member may not sell."""
        self._bar.post(
            SALE,
            lambda: Message(Status.BAD, self.tr("没有售票权限"), self.tr("本单未售出，请找主管。")),
        )

    def say_wrong_clock(self) -> None:
        """Say that the clock of this computer is more than a day wrong."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.BAD,
                self.tr("这台电脑的时钟不对"),
                self.tr("本单未售出，请找信息技术人员校准时间。"),
            ),
        )

    def say_no_reports(self) -> None:
        """Say that the staff member may not read reports."""
        self._bar.post(
            INPUT,
            lambda: Message(Status.WARN, self.tr("没有查看报表的权限"), self.tr("请找主管。")),
        )

    def say_fault(self) -> None:
        """Say that the program failed; the log has the trace."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.BAD,
                self.tr("程序出错"),
                self.tr("请看上一单和待打印的票，再决定是否重试。"),
            ),
        )

    def _pressed(self, subject: str, name: str) -> None:
        if name in list(Act):
            self.stroke.emit(Stroke(Act(name)))
