"""How money that goes back is worded: where it stands, tender by tender."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.lookup.reason_words import ReasonWords
from boxoffice.lookup.shown import LookUpShown
from boxoffice.sale.wording import SaleWording
from shared.desktop.tokens import Status
from shared.kernel.money import format_yuan
from shared.payments.paybacks import PaybackState
from shared.sales.look_up import OrderHistory


class BackWords(QObject):
    """Words where money stands."""

    def __init__(self, words: SaleWording, reasons: ReasonWords) -> None:
        super().__init__(words)
        self._reasons = reasons

    def state(self, state: PaybackState, tender: str) -> tuple[str, Status]:
        """Word a state as a chip."""
        match state:
            case PaybackState.SUCCEEDED:
                return self.tr("已退回"), Status.OK
            case PaybackState.FAILED:
                return self.tr("退款失败"), Status.BAD
            case PaybackState.WAITING if tender == "static_code":
                return self.tr("待财务退"), Status.WARN
            case PaybackState.WAITING:
                return self.tr("待领取"), Status.WARN
            case PaybackState.ASKING:
                return self.tr("待确认"), Status.WARN
        return self.tr("退款中"), Status.INFO

    def hints(self, shown: LookUpShown) -> tuple[tuple[str, str], ...]:
        """Word the keys while money is handed out."""
        history, back = shown.history, ("Esc", self.tr("返回"))
        if history is not None and history.at_terminal:
            return (("F11", self.tr("单上已退")), ("Del", self.tr("单上没有退")), back)
        if history is not None and history.card_due:
            return (("F11", self.tr("卡已手工退")), back)
        return (("Enter", self.tr("付给游客")), back)

    def primary(self, shown: LookUpShown) -> str:
        """Word the next key while money is handed out."""
        if shown.history is not None and shown.history.at_terminal:
            return self.tr("再查询刷卡机")
        return self.tr("付给游客")

    def owed(self, history: OrderHistory) -> str:
        """Say what refunds still owe, for the line beside the total."""
        return " · ".join(
            f"{self._reasons.tender(one.tender)} {format_yuan(one.amount)} "
            f"{self.state(one.state, one.tender)[0]}"
            for one in history.owed
        )
