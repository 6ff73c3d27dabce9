"""What the window says about selling without the database: in what state, and what is refused."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.outage.left_unprinted import JournalRefused
from boxoffice.sale.messages import INPUT, SALE
from boxoffice.sale.stroke import Act
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey
from shared.kernel.refusal import Refusal
from shared.sales.outage_block import NothingReserved, NumbersUsedUp, OnlyOnline

_OUTAGE = "outage"
_BACK_MS = 12_000


class OutageMessages(QObject):
    """Words the outage in the message bar."""

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar

    def say_back(self, sent: int) -> None:
        """Say that the database is back and has everything."""

        def word() -> Message:
            body = self.tr("离线售出的 {count} 单已全部补传。").format(count=f"{sent:,}")
            return Message(Status.OK, self.tr("数据库已恢复"), body, shown_ms=_BACK_MS)

        self._bar.post(_OUTAGE, word)

    def say_late(self, late: int) -> None:
        """Say that some of it waits for a supervisor."""

        def word() -> Message:
            head = self.tr("{count} 单离线销售待主管补录").format(count=late)
            key = MessageKey(Act.LATE, self.tr("清单"), "Ctrl 9")
            return Message(Status.WARN, head, self.tr("请主管逐单决定，交班前办完。"), (key,))

        self._bar.post(_OUTAGE, word)

    def clear_late(self) -> None:
        """Take that away."""
        self._bar.take_away(_OUTAGE)

    def say_only_cash(self) -> None:
        """Say that nothing but cash can be taken now."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.WARN,
                self.tr("离线时只收现金和银行卡"),
                self.tr("银行卡按 F11，输入终端小票的号码；其他等数据库恢复后再收。"),
            ),
        )

    def say_not_sent(self, waiting: int) -> None:
        """Say that a shift does not end before its sales are recorded."""

        def word() -> Message:
            head = self.tr("还有 {count} 单离线销售没有补传").format(count=waiting)
            body = self.tr("数据库恢复后自动补传，传完再交班。")
            return Message(Status.WARN, head, body)

        self._bar.post(INPUT, word)

    def say_refused(self, refusal: Refusal) -> bool:
        """Say why the window does not sell this by itself; False when it is about other things."""
        words = self._refused(refusal)
        if words is None:
            return False
        self._bar.post(SALE, lambda: self._refused(refusal) or words)
        return True

    def _refused(self, refusal: Refusal) -> Message | None:
        not_sold = self.tr("本单未售出，没有出票。")
        match refusal:
            case JournalRefused():
                head = self.tr("本机磁盘已满") if refusal.full else self.tr("本机磁盘写不进去")
                return Message(Status.BAD, head, not_sold + self.tr("请退还现金，找信息技术人员。"))
            case NothingReserved():
                head = self.tr("本窗口没有可以离线卖的票")
                return Message(Status.BAD, head, not_sold + self.tr("请等数据库恢复。"))
            case NumbersUsedUp():
                head = self.tr("本窗口的离线单号已用完")
                return Message(Status.BAD, head, not_sold + self.tr("请等数据库恢复。"))
            case OnlyOnline():
                return Message(Status.WARN, self._only_online(refusal.what), not_sold)
        return None

    def _only_online(self, what: str) -> str:
        return {
            "member": self.tr("离线时不能用会员价，请按 F9 取消会员"),
            "discount": self.tr("离线时不能用优惠和改价，请删去再收款"),
        }.get(what, self.tr("离线时只收现金和银行卡"))
