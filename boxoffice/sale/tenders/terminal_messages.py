"""What the sale screen says about the card terminal."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.sale.messages import INPUT, SALE
from boxoffice.sale.stroke import Act
from boxoffice.sale.tenders.wording import TenderWording
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey
from shared.kernel.money import format_yuan
from shared.payments.charges import ChargeSeen, ChargeState

LEFT = "terminal left"


class TerminalMessages(QObject):
    """Words what a terminal said, and what to do where it says nothing."""

    def __init__(self, bar: MessageBar, words: TenderWording) -> None:
        super().__init__(bar)
        self._bar = bar
        self._words = words

    def say_absent(self) -> None:
        """Say that the terminal does not answer and was asked for nothing; the card is typed."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.WARN,
                self.tr("刷卡机没有应答，没有扣款"),
                self.tr("请在刷卡机上输金额刷卡，再输末四位或授权号；或按 Esc 换一种方式。"),
            ),
        )

    def say_asked(self) -> None:
        """Say that the terminal waits for a card, and how to type it instead."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.INFO,
                self.tr("请顾客在刷卡机上付款"),
                "",
                (MessageKey(Act.BANK_CARD, self.tr("改为手工"), "F11"),),
            ),
        )

    def clear(self) -> None:
        """Take what was said of this payment away."""
        self._bar.take_away(SALE)

    def say_other_unknown(self) -> None:
        """Say that the terminal is not asked while another payment is not known."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.WARN,
                self.tr("刷卡机的上一笔结果未知，这一笔没有扣款"),
                self.tr("正在查询上一笔；这一笔请换一种方式，或手工刷卡后输末四位。"),
            ),
        )

    def say_not_paid(self, reason: str) -> None:
        """Say why the terminal took nothing."""

        def word() -> Message:
            head, body = self._words.terminal_refused(reason)
            key = MessageKey(Act.BANK_CARD, self.tr("再刷"), "F11")
            return Message(Status.WARN, head, body, (key,))

        self._bar.post(SALE, word)

    def say_reversed(self) -> None:
        """Say that the terminal gave the money back."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.INFO, self.tr("刷卡已撤销，钱已退回卡里"), self.tr("请换一种方式收款。")
            ),
        )

    def say_stopping(self) -> None:
        """Say that the terminal is being left off."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.WARN,
                self.tr("正在取消刷卡"),
                self.tr("若已扣款会自动撤销；不等了再按 Esc，本单放弃。"),
            ),
        )

    def say_unknown(self, *, reversing: bool = False) -> None:
        """Say that the answer was not heard, and how to settle it by the paper."""

        def word() -> Message:
            keys = (
                MessageKey(Act.BANK_CARD, self.tr("已刷成"), "F11"),
                MessageKey(Act.DELETE, self.tr("没有扣款"), "Del"),
            )
            if reversing:
                return Message(
                    Status.BAD,
                    self.tr("这笔刷卡还没有撤销"),
                    self.tr("正在再次撤销；或请在刷卡机上撤销，办好后按 Del。"),
                    (MessageKey(Act.DELETE, self.tr("已撤销"), "Del"),),
                )
            return Message(
                Status.BAD,
                self.tr("刷卡结果未知，请不要再刷"),
                self.tr("正在查询刷卡机；等不及请看签购单。"),
                keys,
            )

        self._bar.post(SALE, word)

    def say_left(self, charge: ChargeSeen) -> None:
        """Say that a payment of before is not settled yet."""
        amount = format_yuan(charge.amount)

        def word() -> Message:
            if charge.state is ChargeState.REVERSING:
                head = self.tr("上一笔刷卡 {amount} 还没有撤销").format(amount=amount)
                body = self.tr("刷卡机有应答后自动撤销；已在刷卡机上撤销的，请按“已核对”。")
            else:
                head = self.tr("上一笔刷卡 {amount} 结果未知").format(amount=amount)
                body = self.tr("正在查询；看签购单没有扣款，或已在刷卡机上撤销的，请按“已核对”。")
            return Message(
                Status.WARN, head, body, (MessageKey(Act.CHECKED, self.tr("已核对"), "Ctrl W"),)
            )

        self._bar.post(LEFT, word)

    def clear_left(self) -> None:
        """Take the message about a payment of before away."""
        self._bar.take_away(LEFT)

    def say_reference(self) -> None:
        """Say which number of the paper is still to be typed."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.WARN,
                self.tr("请输入末四位或授权号"),
                self.tr("在刷卡机打出的签购单上，至少四位；按 Esc 回到等待。"),
            ),
        )

    def say_lost(self) -> None:
        """Say that the database is lost before the terminal was asked."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.BAD,
                self.tr("数据库连接断开，没有叫刷卡机扣款"),
                self.tr("恢复后自动核对，请不要重复收款。"),
            ),
        )
