"""What the sale screen says about cards, pay codes and payments in several parts."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.sale.messages import INPUT, SALE
from boxoffice.sale.stroke import Act
from boxoffice.sale.tenders.settlement import Method, Settlement
from boxoffice.sale.tenders.wording import TenderWording
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey
from shared.kernel.money import Money, format_yuan
from shared.payments.charges import ChargeSeen


class TenderMessages(QObject):
    """Words what became of money that does not lie in the drawer."""

    def __init__(self, bar: MessageBar, words: TenderWording) -> None:
        super().__init__(bar)
        self._bar = bar
        self._words = words

    def clear(self) -> None:
        """Take what was said about the last payment away."""
        for subject in (SALE, INPUT):
            self._bar.take_away(subject)

    def say_too_much(self, due: Money) -> None:
        """Say that a method takes no more than what is due."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.WARN,
                self.tr("最多 {amount}").format(amount=format_yuan(due)),
                self.tr("只有现金可以多收再找零，请按 Esc 清除后重输。"),
            ),
        )

    def say_nothing_due(self) -> None:
        """Say that a free sale needs no tender."""
        self._bar.post(
            INPUT,
            lambda: Message(Status.INFO, self.tr("本单不用收款"), self.tr("按 Enter 出票。"),
                            shown_ms=4_000),
        )  # fmt: skip

    def say_short(self, missing: Money) -> None:
        """Say that the cash does not cover what is due, and how to take it as a part."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.WARN,
                self.tr("还差 {amount}").format(amount=format_yuan(missing)),
                self.tr("请补收现金；其余用别的方式付，先收下这些。"),
                (MessageKey(Act.PLUS, self.tr("先收这些"), "+"),),
            ),
        )

    def say_reference(self, method: Method) -> None:
        """Say which number is still to be typed."""

        def word() -> Message:
            if method is Method.STATIC:
                head = self.tr("请输入六位数字")
                body = self.tr("顾客手机付款凭证上交易单号的末六位。")
            else:
                head = self.tr("请输入末四位或授权号")
                body = self.tr("在刷卡机打出的签购单上，至少四位。")
            return Message(Status.WARN, head, body)

        self._bar.post(INPUT, word)

    def say_no_pay_code(self) -> None:
        """Say that a scan is no code of WeChat Pay or Alipay."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.WARN,
                self.tr("这不是付款码"),
                self.tr("请顾客打开微信或支付宝的付款码，再扫一次。"),
            ),
        )

    def say_scan_first(self) -> None:
        """Say that the pay code is still to be scanned."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.INFO, self.tr("请扫顾客的付款码"), self.tr("或按 Esc 改用其他方式。"),
                shown_ms=4_000,
            ),
        )  # fmt: skip

    def say_wait(self) -> None:
        """Say that nothing else can be done while the answer is not known."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.INFO,
                self.tr("正在等待付款结果"),
                self.tr("结果未知前不能换收款方式；不收了请按 Esc。"),
                shown_ms=4_000,
            ),
        )

    def say_unavailable(self) -> None:
        """Say that nobody charges now, that nothing was charged, and what is left to pay with."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.BAD,
                self.tr("在线支付暂时不可用，没有扣款"),
                self.tr("请收现金，或改用刷卡机、静态码。"),
                (
                    MessageKey(Act.BANK_CARD, self.tr("银行卡"), "F11"),
                    MessageKey(Act.STATIC_CODE, self.tr("静态码"), "Ctrl S"),
                ),
            ),
        )

    def say_not_paid(self, charge: ChargeSeen) -> None:
        """Say why a customer did not pay; nothing was charged."""
        reason = charge.reason

        def word() -> Message:
            head, body = self._words.not_paid(reason)
            key = MessageKey(Act.PAY_CODE, self.tr("再扫"), "F12")
            return Message(Status.WARN, head, body, (key,))

        self._bar.post(SALE, word)

    def say_given_back(self) -> None:
        """Say that a charge was taken back, and that nothing was kept."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.INFO, self.tr("付款已撤销，没有收到钱"), self.tr("请换一种方式收款。")
            ),
        )

    def say_taking_back(self) -> None:
        """Say that a charge is being taken back, and how to leave before that is known."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.WARN,
                self.tr("正在撤销付款"),
                self.tr("顾客若已付款会自动退回；不等了再按 Esc，本单放弃。"),
            ),
        )

    def say_left(self) -> None:
        """Say that a sale was left while its charge was not known to have ended."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.WARN,
                self.tr("本单没有售出"),
                self.tr("顾客若已付款，服务器会自动退回；重新收款请先看顾客手机。"),
            ),
        )

    def say_give_back(self, settlement: Settlement) -> None:
        """Ask once more before a sale is left for which money was taken already."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.WARN,
                self.tr("已收 {parts}").format(parts=self._words.parts(settlement)),
                self.tr("再按 Esc 放弃本单：扫码款自动退回，现金和刷卡请当面退。"),
            ),
        )

    def say_hand_back(self, settlement: Settlement) -> None:
        """Say what was taken of a sale that was refused, if anything, and goes back."""
        if settlement.money_taken:
            self._bar.post(
                INPUT,
                lambda: Message(
                    Status.WARN,
                    self.tr("已收 {parts}").format(parts=self._words.parts(settlement)),
                    self.tr("本单未售出：扫码款自动退回，现金和刷卡请当面退。"),
                ),
            )

    def say_finished_left(self, recorded: int, dropped: int) -> None:
        """Say what became of orders that were being paid when the program ended, if there were."""
        if not recorded + dropped:
            return

        def word() -> Message:
            told = []
            if recorded:
                told.append(self.tr("{count} 单已收款，现已补记出票").format(count=recorded))
            if dropped:
                told.append(self.tr("{count} 单没有收齐，已收的扫码款退回").format(count=dropped))
            return Message(Status.WARN, self.tr("上次有单没有收完"), " · ".join(told))

        self._bar.post(SALE, word)

    def say_lost(self) -> None:
        """Say that the answer cannot be heard because the database does not answer."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.BAD,
                self.tr("数据库连接断开"),
                self.tr("付款结果恢复后自动查询，请不要重复收款。"),
            ),
        )
