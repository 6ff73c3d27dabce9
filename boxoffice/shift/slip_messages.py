"""What is said about the slips of a shift: out, waiting for the printer, perhaps out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey
from shared.devices.fault import FaultReason

SLIP: Final = "slip"
AGAIN: Final = "slip_again"


class SlipMessages(QObject):
    """`again` is the key in a message that prints what waits."""

    again = Signal()

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar
        bar.pressed.connect(self._pressed)

    def clear(self) -> None:
        """Take away what was said about slips."""
        self._bar.take_away(SLIP)

    def say_fault(self, reason: FaultReason, waiting: int) -> None:
        """Say what the printer needs; what was done stands, its slips wait."""

        def word() -> Message:
            body = self.tr("账已记好，{count} 张小票待打印").format(count=waiting)
            return Message(Status.BAD, self._fault(reason), body, (self._key(),))

        self._bar.post(SLIP, word)

    def say_waiting(self, waiting: int) -> None:
        """Say that slips of before wait for their paper."""

        def word() -> Message:
            head = self.tr("有 {count} 张小票还没有打印").format(count=waiting)
            return Message(Status.WARN, head, self.tr("备用金、开箱或班次报表。"), (self._key(),))

        self._bar.post(SLIP, word)

    def say_doubt(self) -> None:
        """Say that a slip may be out; printed again it says that it is a copy."""

        def word() -> Message:
            body = self.tr("请看出纸口；再打一张会标明副本。")
            return Message(Status.WARN, self.tr("小票可能没有打好"), body, (self._key(),))

        self._bar.post(SLIP, word)

    def say_database_lost(self, waiting: int) -> None:
        """Say that slips wait because their state cannot be recorded."""

        def word() -> Message:
            body = self.tr("{count} 张小票待打印，恢复后自动打印。").format(count=waiting)
            return Message(Status.BAD, self.tr("数据库连接断开"), body, (self._key(),))

        self._bar.post(SLIP, word)

    def _key(self) -> MessageKey:
        return MessageKey(AGAIN, self.tr("打小票"), "Ctrl P")

    def _fault(self, reason: FaultReason) -> str:
        match reason:
            case FaultReason.PAPER_OUT:
                return self.tr("打印机缺纸，请换纸")
            case FaultReason.COVER_OPEN:
                return self.tr("打印机上盖打开，请合上")
            case FaultReason.OFFLINE:
                return self.tr("打印机脱机，请按联机键")
            case FaultReason.BROKEN | FaultReason.GARBLED:
                return self.tr("打印机故障，请关机再开机")
            case _:
                return self.tr("打印机连不上，请看电源和连线")

    def _pressed(self, subject: str, name: str) -> None:
        if name == AGAIN:
            self.again.emit()
