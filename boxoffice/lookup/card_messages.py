"""What the message bar says of money that the card terminal gives back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from boxoffice.lookup.messages import SUBJECT
from boxoffice.sale.tenders.wording import TenderWording
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.kernel.money import Money, format_yuan

_SHOWN_MS = 12_000


class CardBackMessages(QObject):
    """Words messages; the next key takes them away."""

    def __init__(self, bar: MessageBar, words: TenderWording) -> None:
        super().__init__(bar)
        self._bar = bar
        self._words = words

    def say_asked(self) -> None:
        """Say that the terminal gives back, and may want the card."""
        self._post(
            Status.INFO,
            lambda: (
                self.tr("正在刷卡机上退款"),
                self.tr("刷卡机要卡时，请顾客放上付款的那张卡；按 Del 取消。"),
            ),
        )

    def say_asking(self) -> None:
        """Say that the terminal is asked what became of it."""
        self._post(Status.INFO, lambda: (self.tr("正在查询刷卡机"), ""))

    def say_gone(self, amount: Money) -> None:
        """Say that it has gone back."""
        self._post(
            Status.OK,
            lambda: (
                self.tr("刷卡机已退回卡里 {amount}").format(amount=format_yuan(amount)),
                "",
            ),
            shown_ms=_SHOWN_MS,
        )

    def say_nothing(self) -> None:
        """Say that nothing is owed to a card any more."""
        self._post(Status.WARN, lambda: (self.tr("没有要退回卡里的钱"), ""))

    def say_refused(self, reason: str) -> None:
        """Say why nothing went back, and what to do."""

        def word() -> tuple[str, str]:
            head, _ = self._words.terminal_refused(reason)
            return (
                self.tr("没有退成：{why}").format(why=head),
                self.tr("按 F7 再退；或在刷卡机上手工退好后按 F7、F11 记上。"),
            )

        self._post(Status.WARN, word)

    def say_noted(self) -> None:
        """Say that it is noted, by the paper, that nothing went back."""
        self._post(
            Status.WARN,
            lambda: (self.tr("已按签购单记为没有退"), self.tr("按 F7 再退一次。")),
        )

    def say_unknown(self) -> None:
        """Say that nobody knows whether it went back, and how to find out."""
        self._post(
            Status.BAD,
            lambda: (
                self.tr("退款结果未知，请不要再退"),
                self.tr("按 F7 再查询刷卡机；查不到请看签购单。"),
            ),
        )

    def say_other_unknown(self) -> None:
        """Say that the terminal is not asked while another answer of it is not known."""
        self._post(
            Status.WARN,
            lambda: (
                self.tr("刷卡机的上一笔结果未知，这一笔没有退"),
                self.tr("请先在售票页面等上一笔查清，再按 F7。"),
            ),
        )

    def say_absent(self) -> None:
        """Say that the terminal does not answer."""
        self._post(
            Status.WARN,
            lambda: (
                self.tr("刷卡机没有应答，没有退款"),
                self.tr("请看刷卡机的电源和线，再按 F7；或手工退好后按 F7、F11 记上。"),
            ),
        )

    def say_no_shift(self) -> None:
        """Say that the shift is no longer open."""
        self._post(
            Status.WARN,
            lambda: (self.tr("班次没有打开"), self.tr("没有退款；请锁屏后重新登录开班。")),
        )

    def say_lost(self) -> None:
        """Say that the database went away."""
        self._post(
            Status.BAD,
            lambda: (self.tr("数据库连接断开"), self.tr("恢复后按 F7 看这一笔退到了哪一步。")),
        )

    def _post(self, status: Status, word: Callable[[], tuple[str, str]], shown_ms: int = 0) -> None:
        def message() -> Message:
            head, body = word()
            return Message(status, head, body, shown_ms=shown_ms or None)

        self._bar.post(SUBJECT, message)
