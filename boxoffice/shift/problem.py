"""Why something about a shift was not done, for the message bar; every sentence says what to do."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject

from shared.database.lost import DATABASE_LOST
from shared.database.verb import IdOutOfRange
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.kernel.money import Money, format_yuan
from shared.ledger.closed_day import DayClosed
from shared.shifts.count_shift import (
    CommentMissing,
    CountedAlready,
    CountResult,
    NotCounted,
    NotSettled,
    ShiftElsewhere,
)
from shared.shifts.drawer import NotYourShift
from shared.shifts.open_shift import NoOpenShift
from shared.shifts.report import BeingCounted
from shared.site.sign_in import NotPermitted

logger = logging.getLogger(__name__)

SHIFT = "shift"
_WHILE_COUNTING_MS = 60_000


class ShiftMessages(QObject):
    """Words refusals and results about shifts."""

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar

    def clear(self) -> None:
        """Take away what was said about the shift."""
        self._bar.take_away(SHIFT)

    def say(self, status: Status, head: str, body: str = "") -> None:
        """Say something that was worded already."""
        self._bar.post(SHIFT, lambda: Message(status, head, body))

    def say_error(self, error: Exception) -> None:
        """Say why it was not done; a bug is logged."""
        if not isinstance(error, (*DATABASE_LOST, *_KNOWN)):
            logger.error("something about a shift failed", exc_info=error)
        self._bar.post(SHIFT, lambda: self._word(error))

    def say_basket(self) -> None:
        """Say that the basket is to be finished first."""
        self._bar.post(
            SHIFT,
            lambda: Message(
                Status.INFO, self.tr("本单还没有完成"), self.tr("请先收款，或清空本单，再交班。")
            ),
        )

    def say_blind(self) -> None:
        """Say that it is counted before anything is told."""
        self._bar.post(
            SHIFT,
            lambda: Message(
                Status.INFO,
                self.tr("盲点：请先点清钱箱"),
                self.tr("应有金额在提交后显示。"),
                shown_ms=_WHILE_COUNTING_MS,
            ),
        )

    def say_difference(self, result: CountResult) -> None:
        """Say that a difference is outside the tolerance, and what it takes."""

        def word() -> Message:
            amount = format_yuan(Money(abs(result.difference.fen)))
            over = result.difference.fen > 0
            head = self.tr("长款 {amount}") if over else self.tr("短款 {amount}")
            limit = format_yuan(result.tolerance)
            body = self.tr("超过 {limit}：请写原因，主管签字交班；或签字后重点。")
            return Message(Status.WARN, head.format(amount=amount), body.format(limit=limit))

        self._bar.post(SHIFT, word)

    def say_closed(self, result: CountResult) -> None:
        """Say that the shift has ended and its Z comes out."""

        def word() -> Message:
            head = self.tr("已交班，Z {number:04d}").format(number=result.z or 0)
            body = self.tr("正在打印 Z 报表。请主管复核，或以后复核。")
            return Message(Status.OK, head, body, shown_ms=_WHILE_COUNTING_MS)

        self._bar.post(SHIFT, word)

    def say_reviewed(self) -> None:
        """Say that a second person has checked the shift."""
        self._bar.post(
            SHIFT, lambda: Message(Status.OK, self.tr("已复核"), self.tr("下一位可以登录开班。"))
        )

    def say_drawer(self, kind: str) -> None:
        """Say that an opening of the drawer is recorded."""
        self._bar.post(SHIFT, lambda: Message(Status.OK, self.tr("已记：{kind}").format(kind=kind)))

    def say_no_z(self) -> None:
        """Say that no shift of this window has ended yet."""
        self._bar.post(
            SHIFT,
            lambda: Message(Status.INFO, self.tr("本窗口还没有 Z 报表"), self.tr("交班后才有。")),
        )

    def _word(self, error: Exception) -> Message:
        head, body = self._sentences(error)
        bad = isinstance(error, DATABASE_LOST) or not isinstance(error, _KNOWN)
        return Message(Status.BAD if bad else Status.WARN, head, body)

    def _sentences(self, error: Exception) -> tuple[str, str]:
        if isinstance(error, NotSettled):
            head = self.tr("还有 {count} 笔没有结清").format(count=error.count)
            return head, self.tr("请先收完或取消挂单和支付，补录离线销售（Ctrl 9），再交班。")
        if isinstance(error, NotYourShift):
            head = self.tr("第 {number} 班是别人的班次").format(number=error.number)
            return head, self.tr("请本班售票员交班后，自己开班。")
        if isinstance(error, DATABASE_LOST):
            return self.tr("数据库连接断开"), self.tr("没有记下，请重试；不会记两次。")
        fault = self.tr("程序出错"), self.tr("请重试；再出错请找信息技术人员。")
        return self._plain().get(type(error), fault)

    def _plain(self) -> dict[type[Exception], tuple[str, str]]:
        none_open = self.tr("班次没有打开"), self.tr("请锁屏后重新登录。")
        return {
            CountedAlready: (self.tr("已经提交过点款"), self.tr("再点一次须主管签字。")),
            CommentMissing: (self.tr("请写明差额原因"), self.tr("写好后请主管签字。")),
            NotCounted: (self.tr("还没有点款"), self.tr("请先点清钱箱并提交。")),
            BeingCounted: (self.tr("正在点款，不能看报表"), self.tr("提交点款后打印 Z 报表。")),
            NoOpenShift: none_open,
            ShiftElsewhere: none_open,
            DayClosed: (self.tr("这个营业日已日结"), self.tr("请找财务。")),
            NotPermitted: (self.tr("没有这项权限"), self.tr("请找主管。")),
            IdOutOfRange: (self.tr("这台电脑的时钟不对"), self.tr("请找信息技术人员校准时间。")),
        }


_KNOWN = (
    *(NotSettled, CountedAlready, CommentMissing, NotCounted, BeingCounted, NotYourShift),
    *(NoOpenShift, ShiftElsewhere, DayClosed, NotPermitted, IdOutOfRange),
)
