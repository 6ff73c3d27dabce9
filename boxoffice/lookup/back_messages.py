"""What the message bar says of money that refunds owe."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.lookup.messages import SUBJECT
from boxoffice.lookup.reason_words import ReasonWords
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.kernel.money import format_yuan
from shared.sales.hand_out import HandedOut

_SHOWN_MS = 12_000


class BackMessages(QObject):
    """Words messages; the next key takes them away."""

    def __init__(self, bar: MessageBar, words: ReasonWords) -> None:
        super().__init__(bar)
        self._bar = bar
        self._words = words

    def say_handed_out(self, out: HandedOut) -> None:
        """Say what was handed out, or that somebody else was quicker."""

        def word() -> Message:
            if not out.paid:
                body = self.tr("别的窗口刚付过，请看下面的记录。")
                return Message(Status.WARN, self.tr("没有要付的退款"), body)
            ways = " · ".join(
                f"{self._words.tender(tender)} {format_yuan(amount)}" for tender, amount in out.paid
            )
            head = self.tr("已付退款 {amount}").format(amount=format_yuan(out.amount))
            return Message(Status.OK, head, ways, shown_ms=_SHOWN_MS)

        self._bar.post(SUBJECT, word)

    def say_not_known(self) -> None:
        """Say that the database went away: a retry pays once."""

        def word() -> Message:
            body = self.tr("可能没有记上；请按 Enter 重试，不会重复付。")
            return Message(Status.BAD, self.tr("数据库连接断开"), body)

        self._bar.post(SUBJECT, word)

    def say_no_shift(self) -> None:
        """Say that the shift is no longer open."""

        def word() -> Message:
            body = self.tr("没有付款；请锁屏后重新登录开班。")
            return Message(Status.WARN, self.tr("班次没有打开"), body)

        self._bar.post(SUBJECT, word)
