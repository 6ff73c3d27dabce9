"""What the sale screen says about paper: printed, waiting, in doubt, and the key that reprints."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from boxoffice.sale.stroke import Act
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey
from shared.devices.fault import FaultReason

PRINTING = "printing"
DRAWER = "drawer"


class PrintMessages(QObject):
    """Words what became of the paper."""

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar

    def clear(self) -> None:
        """Take what was said about paper away."""
        self._bar.take_away(PRINTING)

    def say_printed(self, count: int) -> None:
        """Say that tickets came out."""
        self._post(lambda: Message(Status.OK, self.tr("已打印 {count} 张").format(count=count)))

    def say_nothing_to_print(self) -> None:
        """Say that every ticket has its paper."""
        self._post(
            lambda: Message(
                Status.INFO,
                self.tr("没有待打印的票"),
                self.tr("已出的票不能再打。"),
                shown_ms=4_000,
            )
        )

    def say_fault(self, reason: FaultReason, waiting: int) -> None:
        """Say what the printer needs; the tickets wait."""

        def word() -> Message:
            head, body = self._fault(reason)
            rest = self.tr("{what}（{count} 张票待打印）").format(what=body, count=waiting)
            return Message(Status.BAD, head, rest, (self._again(),))

        self._post(word)

    def say_database_lost(self, waiting: int) -> None:
        """Say that tickets wait because their state cannot be recorded."""
        self._post(
            lambda: Message(
                Status.BAD,
                self.tr("数据库连接断开"),
                self.tr("{count} 张票待打印，恢复后自动打印。").format(count=waiting),
            )
        )

    def say_waiting(self, waiting: int) -> None:
        """Say that tickets of before wait for their paper."""
        self._post(
            lambda: Message(
                Status.WARN,
                self.tr("有 {count} 张票还没有打印").format(count=waiting),
                self.tr("已售出，票款已入账。"),
                (self._again(),),
            )
        )

    def ask_whether_printed(self, number: str) -> None:
        """Ask whether the paper of a ticket came out."""
        self._post(
            lambda: Message(
                Status.WARN,
                self.tr("{number} 出纸了吗？").format(number=number),
                self.tr("打印机没有确认，请看出纸口。"),
                (
                    MessageKey(Act.YES, self.tr("已出纸"), "Y"),
                    MessageKey(Act.NO, self.tr("没有出纸"), "N"),
                ),
            )
        )

    def say_reissued(self, number: str) -> None:
        """Say that a ticket has a new code and the old paper is worth nothing."""
        self._bar.post(
            DRAWER,
            lambda: Message(
                Status.INFO,
                self.tr("{number} 已换新码重打").format(number=number),
                self.tr("若找到旧票请收回，旧码不能入园。"),
            ),
        )

    def say_drawer(self) -> None:
        """Say that the drawer did not open."""
        self._bar.post(
            DRAWER,
            lambda: Message(
                Status.WARN, self.tr("钱箱没有打开"), self.tr("请用钥匙打开，并看打印机连线。"),
                shown_ms=8_000,
            ),
        )  # fmt: skip

    def say_no_slip(self) -> None:
        """Say that the slip of a top-up did not come out; the money is booked."""
        self._bar.post(
            DRAWER,
            lambda: Message(
                Status.WARN,
                self.tr("充值已入账，凭条没有打印"),
                self.tr("请看打印机；账户流水按 Ctrl Q 可查。"),
            ),
        )

    def _post(self, word: Callable[[], Message]) -> None:
        self._bar.post(PRINTING, word)

    def _again(self) -> MessageKey:
        return MessageKey(Act.REPRINT, self.tr("重打"), "Ctrl P")

    def _fault(self, reason: FaultReason) -> tuple[str, str]:
        match reason:
            case FaultReason.PAPER_OUT:
                return self.tr("打印机缺纸"), self.tr("请换纸")
            case FaultReason.COVER_OPEN:
                return self.tr("打印机上盖打开"), self.tr("请合上盖子")
            case FaultReason.OFFLINE:
                return self.tr("打印机脱机"), self.tr("请按打印机的联机键")
            case FaultReason.BROKEN | FaultReason.GARBLED:
                return self.tr("打印机故障"), self.tr("请关机再开机")
            case _:
                return self.tr("打印机连不上"), self.tr("请看电源和连线")
