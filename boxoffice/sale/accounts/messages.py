"""What the sale screen says about accounts, contracts, vouchers and points."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.sale.messages import INPUT, SALE
from boxoffice.sale.stroke import Act
from boxoffice.sale.wording import SaleWording
from shared.accounts.refusals import AccountShort, ContractOver, VoucherNotGood
from shared.accounts.top_up import AccountReceipt
from shared.catalogue.offer import TicketOffer
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey
from shared.kernel.money import Money, format_yuan
from shared.kernel.refusal import Refusal
from shared.members.refusals import PointsShort


class AccountMessages(QObject):
    """Words what an account does not pay, and what a contract does not sell."""

    def __init__(self, bar: MessageBar, words: SaleWording) -> None:
        super().__init__(bar)
        self._bar = bar
        self._words = words

    def say_nobody(self) -> None:
        """Say whose account is wanted first."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.INFO,
                self.tr("先选会员或旅行社"),
                self.tr("会员按 F9，旅行社按 Ctrl 3。"),
                (MessageKey(Act.MEMBER, self.tr("会员"), "F9"),),
            ),
        )

    def say_not_agreed(self, offer: TicketOffer) -> None:
        """Say that a contract does not sell a type on this day."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.WARN,
                self.tr("{name} 不在这家旅行社的合同内").format(
                    name=offer.name.text(self._words.language)
                ),
                self.tr("请换票种，或按 Ctrl 3、Del 改为散客价。"),
            ),
        )

    def say_not_all_agreed(self) -> None:
        """Say that lines have left the basket."""
        self._bar.post(
            INPUT,
            lambda: Message(
                Status.WARN,
                self.tr("合同外的票已从本单去掉"),
                self.tr("请核对本单；散客价另开一单。"),
            ),
        )

    def say_paid_out(self, receipt: AccountReceipt) -> None:
        """Say what to hand over, and what is left."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.OK,
                self.tr("请付现金 {amount}").format(amount=format_yuan(-receipt.amount)),
                self.tr("凭条 {number} 请会员签收；余额 {balance}。").format(
                    number=receipt.number, balance=format_yuan(receipt.balance)
                ),
            ),
        )

    def say_not_paid_out(self) -> None:
        """Say that nothing was paid out."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.WARN,
                self.tr("没有退余额"),
                self.tr("请看班次是否已开、会员是否有效，再按 Del。"),
            ),
        )

    def say_pay_out_lost(self) -> None:
        """Say that the database went away: a retry pays once."""
        self._bar.post(
            SALE,
            lambda: Message(
                Status.BAD,
                self.tr("数据库没有回答"),
                self.tr("先不要付现金：流水里有“退余额”才付，没有就再按 Del。"),
            ),
        )

    def say_refused(self, refusal: Refusal) -> bool:
        """Say why something did not pay; False for what is none of it."""
        match refusal:
            case AccountShort():
                head = self.tr("余额或信用额度不够")
                body = self.tr("可用 {available}，本单要 {wanted}；请换一种方式或分开付。").format(
                    available=format_yuan(Money(refusal.available)),
                    wanted=format_yuan(Money(refusal.wanted)),
                )
            case ContractOver():
                head = self.tr("合同已到期，或分销商已冻结")
                body = self.tr("请按散客价售票，或找主管。")
            case VoucherNotGood():
                head = self.tr("代金券不能用于本单")
                body = self.tr("已用、过期或金额不符；请换一种方式收款。")
            case PointsShort():
                head, body = self.tr("积分不够"), self.tr("请重选会员看积分，或换一种方式。")
            case _:
                return False
        self._bar.post(SALE, lambda: Message(Status.WARN, head, body))
        return True
