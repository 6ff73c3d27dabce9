"""How parked orders are shown: from which window, since when, how long still."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.sale.look_up.face import LookUpFace, RowFace
from boxoffice.sale.parking.shown import ParkedShown
from boxoffice.sale.wording import SaleWording
from shared.desktop.tokens import Status
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.money import format_yuan
from shared.sales.held_orders import ParkedOrder

_SECONDS = 60


class ParkingWording(QObject):
    """Words the sheet of parked orders."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)
        self._words = words

    def face(self, shown: ParkedShown, *, frozen: bool) -> LookUpFace:
        """Word the sheet."""
        sentence, status = self.tr("Enter 取最近的一单；或按 1–9 再按 Enter"), Status.INFO
        if shown.lost:
            sentence, status = self.tr("数据库没有回答，请重试"), Status.BAD
        return LookUpFace(
            title=self.tr("取单"),
            hint=self.tr("所有窗口挂起的单"),
            close=self.tr("返回"),
            label=self.tr("序号"),
            enter=self.tr("取单"),
            take_back=self.tr("退格"),
            typed=shown.typed,
            sentence=sentence,
            status=status,
            rows=tuple(self._row(one, shown) for one in shown.orders),
            marked=shown.marked,
            more=self.tr("更多") if shown.pages else "",
            remove=self.tr("删除"),
            removes=False,
            frozen=frozen,
            answers=shown.answers,
        )

    def _row(self, order: ParkedOrder, shown: ParkedShown) -> RowFace:
        clock = f"{order.held_at.astimezone(SITE_TIME_ZONE):%H:%M}"
        left = max(0, int((order.until - shown.now).total_seconds()) // _SECONDS)
        return RowFace(
            title=self.tr("{window} · {clock} 挂起").format(
                window=order.station.text(self._words.language), clock=clock
            ),
            note=self.tr("{tickets} 张 · 位置还保留 {minutes} 分钟").format(
                tickets=order.tickets, minutes=left
            ),
            value=format_yuan(order.total),
        )
