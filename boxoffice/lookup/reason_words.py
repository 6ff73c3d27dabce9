"""The words of reasons, of what is not taken back, and of tenders."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.sale.wording import SaleWording
from shared.reporting.names import tender_name
from shared.sales.approvals import RejectReason
from shared.sales.refund import RefundReason
from shared.sales.reprint import ReprintReason
from shared.sales.rules import NotBack


class ReasonWords(QObject):
    """Words reasons in the language of the moment."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)
        self._words = words

    def of_refunds(self) -> tuple[str, ...]:
        """Word the reasons of a refund in the order of their digits."""
        return tuple(self.refund(reason) for reason in RefundReason)

    def of_reprints(self) -> tuple[str, ...]:
        """Word the reasons of a reprint in the order of their digits."""
        return tuple(self.reprint(reason) for reason in ReprintReason)

    def of_rejections(self) -> tuple[str, ...]:
        """Word the reasons of a rejection in the order of their digits."""
        return tuple(self.rejection(reason) for reason in RejectReason)

    def rejection(self, reason: str) -> str:
        """Word one reason of a rejection."""
        return {
            RejectReason.PROOF: self.tr("凭据不足"),
            RejectReason.RULES: self.tr("不合退票规定"),
            RejectReason.VISITOR: self.tr("请再与游客确认"),
            RejectReason.OTHER: self.tr("其他"),
        }[RejectReason(reason)]

    def refund(self, reason: str) -> str:
        """Word one reason of a refund."""
        return {
            RefundReason.PLANS: self.tr("行程有变"),
            RefundReason.WRONG: self.tr("买错票"),
            RefundReason.WEATHER: self.tr("天气"),
            RefundReason.ILLNESS: self.tr("身体不适"),
            RefundReason.DOUBLE: self.tr("重复购票"),
            RefundReason.SITE: self.tr("景区原因"),
            RefundReason.OTHER: self.tr("其他"),
        }[RefundReason(reason)]

    def reprint(self, reason: str) -> str:
        """Word one reason of a reprint; a print in doubt is none that is chosen."""
        if reason == "doubt":
            return self.tr("没有出纸")
        return {
            ReprintReason.JAM: self.tr("卡纸、打坏"),
            ReprintReason.DAMAGED: self.tr("票面损坏"),
            ReprintReason.LOST: self.tr("遗失"),
            ReprintReason.OTHER: self.tr("其他"),
        }[ReprintReason(reason)]

    def not_back(self, why: str) -> str:
        """Word why a ticket is not taken back."""
        return {
            NotBack.NOT_ISSUED: self.tr("已退或已改"),
            NotBack.ON_HOLD: self.tr("年卡暂停中，请先恢复"),
            NotBack.BLOCKED: self.tr("已冻结"),
            NotBack.RENEWED: self.tr("已续卡，请先退续卡"),
            NotBack.ELSEWHERE: self.tr("由售票渠道退"),
            NotBack.NOT_REFUNDABLE: self.tr("此票不退"),
            NotBack.USED: self.tr("已使用"),
            NotBack.EXPIRED: self.tr("已过期"),
            NotBack.TOO_LATE: self.tr("已过退改时限"),
            NotBack.NO_CHANGES_LEFT: self.tr("已不能再改签"),
            NotBack.A_PASS: self.tr("年卡不能抵扣"),
        }[NotBack(why)]

    def tender(self, tender: str) -> str:
        """Name a tender."""
        return tender_name(tender).text(self._words.language)
