"""What the screen of orders says in the message bar: what happened, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.lookup.reason_words import ReasonWords
from boxoffice.sale.naming.entry import Entry
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.identity.masks import mask_name
from shared.kernel.money import Money, format_yuan
from shared.sales.refund import MoneyDoubt, Refunded
from shared.sales.rules import OVERRIDABLE, NotBack

SUBJECT: Final = "lookup"
_SENT_BACK: Final = frozenset({"wechat", "alipay"})


class LookUpMessages(QObject):
    """Words messages; the next key takes them away."""

    def __init__(self, bar: MessageBar, words: ReasonWords) -> None:
        super().__init__(bar)
        self._bar = bar
        self._words = words

    def clear(self) -> None:
        """Say nothing more about orders."""
        self._bar.take_away(SUBJECT)

    def say_choose_reason(self) -> None:
        """Say that a reason is missing."""
        self._warn(lambda: (self.tr("还没有选原因"), self.tr("请按数字键选，再按 Enter。")))

    def say_not_back(self, number: str, why: str) -> None:
        """Say why a ticket is not taken back, and who may allow it."""

        def word() -> tuple[str, str]:
            head = self.tr("{number} 不能退：{why}").format(
                number=number, why=self._words.not_back(why)
            )
            if NotBack(why) in OVERRIDABLE:
                return head, self.tr("可去掉勾选，或按 F8 请主管授权。")
            return head, self.tr("请去掉勾选。")

        self._warn(word)

    def say_not_changed(self, number: str, why: str, *, may_allow: bool = False) -> None:
        """Say why a ticket is not changed, and who may allow it."""
        next_step = self.tr("请去掉勾选；需要时按 F7 退票。")
        if may_allow:
            next_step = self.tr("可按 F8 请主管授权改签，或去掉勾选。")
        self._warn(
            lambda: (
                self.tr("{number} 不能改签：{why}").format(
                    number=number, why=self._words.not_back(why)
                ),
                next_step,
            )
        )

    def say_no_options(self) -> None:
        """Say that there is nothing to change for."""
        self._warn(
            lambda: (
                self.tr("没有可改的日期或时段"),
                self.tr("都已售完；或勾选的票不是同一种、同一天，请分开改。"),
            )
        )

    def say_place_gone(self) -> None:
        """Say that somebody else took the place that was chosen."""
        self._warn(
            lambda: (
                self.tr("所选的时段刚被售出"),
                self.tr("没有改签，原票仍有效；已换成新的余票。"),
            )
        )

    def say_needs_approval(self, limit: Money) -> None:
        """Say that so much is only paid back once somebody else has approved it."""
        self._warn(
            lambda: (
                self.tr("超过 {limit} 的退款须经批准").format(limit=format_yuan(limit)),
                self.tr("没有退款；按 F5 送批，或按 F8 请主管当场签字。"),
            )
        )

    def say_doubtful(self, doubt: MoneyDoubt) -> None:
        """Say that nobody knows that the money came, before any of it goes back."""

        def word() -> tuple[str, str]:
            body = self.tr("先请游客出示付款记录；退款须主管签字：选原因后按 Enter。")
            if doubt is MoneyDoubt.LOST:
                return self.tr("财务账单上没有这笔静态码收款"), body
            return self.tr("这笔静态码收款还没有对上账单"), body

        self._warn(word)

    def say_asked(self) -> None:
        """Say that the refund waits for approval."""

        def word() -> Message:
            body = self.tr("批准后再查这一单，按 F7、Enter 即退。")
            return Message(Status.INFO, self.tr("已送批"), body, shown_ms=12_000)

        self._bar.post(SUBJECT, word)

    def say_decided(self, count: int, *, approved: bool) -> None:
        """Say how many refunds were approved or rejected."""

        def word() -> Message:
            head = self.tr("已批准 {count} 笔") if approved else self.tr("已拒绝 {count} 笔")
            return Message(Status.OK, head.format(count=count), shown_ms=12_000)

        self._bar.post(SUBJECT, word)

    def say_nothing_ticked(self) -> None:
        """Say that no ticket is chosen that could be given back."""
        self._warn(lambda: (self.tr("没有勾选可退的票"), self.tr("用上下键和空格勾选，再按 F7。")))

    def say_given_back(self, refunded: Refunded) -> None:
        """Say what went back, and by what."""

        def word() -> Message:
            ways = " · ".join(
                f"{self._words.tender(tender)} {format_yuan(amount)}"
                for tender, amount in refunded.tenders
            )
            head = self.tr("{number} 已退 {amount}").format(
                number=refunded.number, amount=format_yuan(refunded.amount)
            )
            if any(tender in _SENT_BACK for tender, _ in refunded.tenders):
                ways += " · " + self.tr("原路退回，这一单里看得到几时到账")
            elif any(tender == "static_code" for tender, _ in refunded.tenders):
                ways += " · " + self.tr("由财务在商户平台退回")
            return Message(Status.OK, head, ways, shown_ms=12_000)

        self._bar.post(SUBJECT, word)

    def say_fee_changed(self) -> None:
        """Say that the fee shown has run out."""
        self._warn(
            lambda: (self.tr("手续费刚有变动"), self.tr("没有退款；已换成新金额，请看清再退。"))
        )

    def say_other_way(self, tender: str) -> None:
        """Say that money only goes back the way it came."""
        self._warn(
            lambda: (
                self.tr("付款方式是{tender}，不能退现金").format(tender=self._words.tender(tender)),
                self.tr("没有退款；须按原路退回，请找主管。"),
            )
        )

    def say_not_last(self) -> None:
        """Say that only the last sale of the shift can be void."""
        self._warn(
            lambda: (self.tr("只能作废本班最后一单"), self.tr("没有退款；其他订单请按 F7 退票。"))
        )

    def say_no_shift(self) -> None:
        """Say that the shift is no longer open."""
        self._warn(lambda: (self.tr("班次没有打开"), self.tr("没有退款；请锁屏后重新登录开班。")))

    def say_not_permitted(self) -> None:
        """Say that the staff member may not do it."""
        self._warn(lambda: (self.tr("没有权限"), self.tr("没有退款；请找主管。")))

    def say_cannot_reprint(self) -> None:
        """Say that a ticket cannot be printed again."""
        self._warn(
            lambda: (self.tr("这张票不能补打"), self.tr("它已退、已作废，或刚在别处补打过。"))
        )

    def say_reprinted(self, number: str) -> None:
        """Say that the old paper is worth nothing."""

        def word() -> Message:
            head = self.tr("{number} 已换新码补打").format(number=number)
            return Message(Status.OK, head, self.tr("旧票立即作废，请收回。"), shown_ms=12_000)

        self._bar.post(SUBJECT, word)

    def say_slip_not_printed(self) -> None:
        """Say that the slip did not come out."""
        self._warn(
            lambda: (
                self.tr("退款凭条没有打出"),
                self.tr("款已退、账已记；打印机好了以后按 Ctrl P 重打凭条。"),
            )
        )

    def say_database_lost(self) -> None:
        """Say that the database went away: a retry gives back once."""

        def word() -> Message:
            body = self.tr("可能没有记上；请按 Enter 重试，不会重复退。")
            return Message(Status.BAD, self.tr("数据库连接断开"), body)

        self._bar.post(SUBJECT, word)

    def say_fault(self) -> None:
        """Say that the program failed; the log has the trace."""

        def word() -> Message:
            body = self.tr("请再查这一单，看清记录后再操作。")
            return Message(Status.BAD, self.tr("程序出错"), body)

        self._bar.post(SUBJECT, word)

    def say_read(self, entry: Entry) -> None:
        """Say whose card was read, by nothing that the queue may not read."""

        def word() -> Message:
            head = self.tr("已读 {name} 的证件").format(name=mask_name(entry.name))
            return Message(Status.INFO, head, entry.mask, shown_ms=12_000)

        self.post(word)

    def tender(self, tender: str) -> str:
        """Name a tender."""
        return self._words.tender(tender)

    def post(self, word: Callable[[], Message]) -> None:
        """Say something about the order that is shown."""
        self._bar.post(SUBJECT, word)

    def _warn(self, words: Callable[[], tuple[str, str]]) -> None:
        self._bar.post(SUBJECT, lambda: Message(Status.WARN, *words()))
