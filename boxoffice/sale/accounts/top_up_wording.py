"""How an account is shown while money is taken for it, and its newest lines."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.sale.accounts.top_up_sheet import Step, TopUpSaid, TopUpShown
from boxoffice.sale.look_up.face import LookUpFace, RowFace
from boxoffice.sale.wording import SaleWording
from shared.accounts.queries import AccountLine
from shared.desktop.tokens import Status
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.money import format_yuan


class TopUpWording(QObject):
    """Words the sheet."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)
        self._words = words

    def face(self, shown: TopUpShown, *, frozen: bool) -> LookUpFace:
        """Word the sheet."""
        sentence, status = self._sentence(shown)
        title = self.tr("账户收款") if shown.agency else self.tr("储值充值")
        return LookUpFace(
            title=title,
            hint=self.tr("{name} · 余额 {balance}").format(
                name=shown.name, balance=format_yuan(shown.balance)
            ),
            close=self.tr("返回"),
            label=self.tr("末四位或授权号") if shown.step is Step.CARD else self.tr("金额（元）"),
            enter=self.tr("收好了") if shown.step in (Step.CASH, Step.CARD) else self.tr("现金"),
            take_back=self.tr("退格"),
            typed=shown.typed,
            sentence=sentence,
            status=status,
            rows=tuple(self._row(one) for one in shown.lines[:6]),
            numbered=False,
            remove="" if shown.agency else self.tr("余额退现金"),
            removes=shown.pays_out,
            frozen=frozen,
        )

    def _sentence(self, shown: TopUpShown) -> tuple[str, Status]:
        amount = format_yuan(shown.amount)
        room = "" if shown.room is None else format_yuan(shown.room)
        match shown.said:
            case TopUpSaid.TOO_MUCH:
                return self.tr("每位会员最多存 5,000 元，还可充 {room}").format(
                    room=room
                ), Status.WARN
            case TopUpSaid.REFERENCE:
                return self.tr("请照签购单输末四位或授权号"), Status.WARN
            case TopUpSaid.LOST:
                return self.tr("数据库没有回答，按 Enter 再试；不会重复充值"), Status.BAD
            case TopUpSaid.REFUSED:
                return self.tr("没有充值：请看班次是否已开、会员是否有效"), Status.WARN
        match shown.step:
            case Step.CASH:
                return self.tr("收现金 {amount}，收好按 Enter；改金额按 Esc").format(
                    amount=amount
                ), Status.WARN
            case Step.CARD:
                return self.tr("刷卡 {amount}，输单号再按 Enter").format(amount=amount), Status.WARN
            case Step.DONE if shown.receipt is not None:
                return self.tr("已收 {amount}，余额 {balance}，凭条 {number}").format(
                    amount=format_yuan(shown.receipt.amount),
                    balance=format_yuan(shown.receipt.balance),
                    number=shown.receipt.number,
                ), Status.OK
        if shown.room is not None:
            return self.tr("输金额：Enter 收现金，F11 刷卡；还可充 {room}").format(
                room=room
            ), Status.INFO
        return self.tr("输金额：Enter 收现金，F11 刷卡"), Status.INFO

    def _row(self, line: AccountLine) -> RowFace:
        kinds = {
            "top_up": self.tr("充值"),
            "spend": self.tr("付款"),
            "refund": self.tr("退款退回"),
            "pay_out": self.tr("退余额"),
            "merge": self.tr("合并账户"),
        }
        at = f"{line.at.astimezone(SITE_TIME_ZONE):%m-%d %H:%M}"
        note = " · ".join(filter(None, (at, line.order, line.station.text(self._words.language))))
        return RowFace(
            title=kinds.get(line.kind, line.kind),
            note=note,
            value=format_yuan(line.amount),
            value_note=format_yuan(line.balance),
        )
