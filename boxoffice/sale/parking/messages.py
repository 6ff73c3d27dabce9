"""What the sale screen says about baskets that are put aside and taken up."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from boxoffice.sale.messages import INPUT, SALE
from boxoffice.sale.stroke import Act
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey
from shared.kernel.business_date import SITE_TIME_ZONE


class ParkingMessages(QObject):
    """Words holding and recalling."""

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar

    def say_parked(self, until: datetime) -> None:
        """Say that a basket waits, how long, and how it is taken up."""
        clock = f"{until.astimezone(SITE_TIME_ZONE):%H:%M}"
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.OK,
                self.tr("已挂单，位置保留到 {clock}").format(clock=clock),
                self.tr("任何窗口都可以取单。"),
                (MessageKey(Act.RECALL, self.tr("取单"), "Ctrl R"),),
                shown_ms=8_000,
            ),
        )

    def say_nothing_to_park(self) -> None:
        """Say that there is no basket to put aside."""
        self._bar.post(
            INPUT,
            lambda: Message(Status.INFO, self.tr("没有可挂的单"), self.tr("请先选票。"),
                            shown_ms=4_000),
        )  # fmt: skip

    def say_basket_first(self) -> None:
        """Say that the counter is taken."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.WARN,
                self.tr("本单还没有结束"),
                self.tr("请先收款，或先把本单挂起，再取别的单。"),
                (MessageKey(Act.PARK, self.tr("挂单"), "Ctrl H"),),
            ),
        )

    def say_none_parked(self) -> None:
        """Say that nothing waits to be taken up."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.INFO,
                self.tr("没有挂起的单"),
                self.tr("过了保留时间的单已自动取消。"),
                shown_ms=4_000,
            ),
        )

    def say_taken_already(self) -> None:
        """Say that somebody else was quicker, or that its time was over."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.WARN,
                self.tr("这一单已被取走或已过期"),
                self.tr("请看列表里还有没有，或重新选票。"),
            ),
        )

    def say_taken_up(
        self,
        *,
        shown_again: bool,
        missing: bool,
        signed_again: bool = False,
        no_contract: bool = False,
    ) -> None:
        """Say that a basket is on the counter again, and what of it has to be done again."""

        def word() -> Message:
            if missing:
                return Message(
                    Status.WARN,
                    self.tr("已取单，有的票现在不卖"),
                    self.tr("请看清本单再收款。"),
                )
            body = self.tr("会员和券码请顾客重新出示。") if shown_again else ""
            if signed_again:
                body += self.tr("改过的价请主管重新签字。")
            if no_contract:
                body += self.tr("旅行社的合同现在不能用，按窗口价；Ctrl 3 重选。")
            status = Status.WARN if body else Status.OK
            return Message(status, self.tr("已取单"), body, shown_ms=8_000)

        self._bar.post(INPUT, word)

    def say_not_parked(self) -> None:
        """Say that the database does not answer; the basket is still on the counter."""
        self._bar.post(
            SALE,
            lambda: Message(Status.BAD, self.tr("数据库连接断开"), self.tr("没有挂单，请重试。")),
        )
