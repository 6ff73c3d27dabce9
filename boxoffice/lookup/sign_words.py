"""How it is worded what a supervisor signs for at the window."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.lookup.shown import LookUpShown, Stage
from boxoffice.sale.wording import SaleWording
from shared.kernel.money import Money, format_yuan
from shared.sales.refund import MoneyDoubt


class SignWords(QObject):
    """Words titles of the signing card."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)

    def title(self, shown: LookUpShown) -> str:
        """Say what is signed for: answers to requests, or a refund that the rules do not give."""
        if shown.requests:
            what = self.tr("拒绝") if shown.stage is Stage.REJECT else self.tr("批准")
            return self.tr("主管签字：{what} {count} 笔退款，共 {amount}").format(
                what=what, count=len(shown.ticked), amount=format_yuan(shown.ticked_total)
            )
        if shown.change is not None and shown.chosen is not None:
            return self.tr("主管授权：改签，原票抵 {amount}").format(
                amount=format_yuan(shown.change.given(shown.chosen).amount)
            )
        plan = shown.plan
        amount = format_yuan(plan.amount if plan else Money(0))
        if plan is None or shown.allowed:
            word = self.tr("主管授权：全额退 {amount}，不收手续费")
        elif plan.doubt is MoneyDoubt.LOST:
            word = self.tr("主管签字：账单上没有收款，仍退 {amount}")
        else:
            word = self.tr("主管签字：收款未对账，仍退 {amount}")
        return word.format(amount=amount)

    def keys(self) -> tuple[str, str]:
        """Word the keys beside the digits."""
        return self.tr("退格"), self.tr("清除")
