"""How one thing that happened to a pass is worded."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.lookup.rows import RowFace
from boxoffice.sale.wording import SaleWording
from shared.desktop.tokens import Status
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.money import Money, format_yuan
from shared.passes.find import PassEvent
from shared.passes.keep import HoldReason


class PassEventWords(QObject):
    """Words what happened, where, by whom."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)
        self._words = words

    def face(self, event: PassEvent) -> RowFace:
        """Word a row: when at the left, what, where and who."""
        title, status = self._what(event)
        place = event.place.text(self._words.language)
        return RowFace(
            title=title,
            note=" · ".join(part for part in (place, self._who(event)) if part),
            time=f"{event.at.astimezone(SITE_TIME_ZONE):%y-%m-%d %H:%M}",
            chip=self._chip(event),
            status=status,
        )

    def _who(self, event: PassEvent) -> str:
        unsigned = self._is_mismatch(event) and not event.who
        return self.tr("没有人签名") if unsigned else event.who

    def _is_mismatch(self, event: PassEvent) -> bool:
        return event.what == "held" and event.detail.get("reason") == HoldReason.MISMATCH

    def _what(self, event: PassEvent) -> tuple[str, Status]:
        if self._is_mismatch(event):
            return self.tr("人证不符，暂停"), Status.WARN
        return {
            "sold": (self.tr("售出"), Status.OK),
            "renewed": (self.tr("续卡"), Status.OK),
            "reprint": (self.tr("补打，旧票作废"), Status.WARN),
            "held": (self.tr("暂停"), Status.WARN),
            "released": (self.tr("恢复"), Status.OK),
            "bound": (self.tr("绑卡"), Status.INFO),
            "card_lost": (self.tr("卡挂失"), Status.WARN),
            "card_replaced": (self.tr("换卡，旧卡失效"), Status.WARN),
            "card_returned": (self.tr("退卡"), Status.INFO),
            "photo": (self.tr("拍照"), Status.INFO),
            "admitted": (self.tr("入园"), Status.INFO),
        }.get(event.what, (self.tr("退票或换票"), Status.BAD))

    def _chip(self, event: PassEvent) -> str:
        detail = event.detail
        match event.what:
            case "released":
                return self.tr("顺延 {days} 天").format(days=detail["days"])
            case "sold" | "renewed":
                return str(detail["number"])
        return format_yuan(-Money(detail["amount"])) if "amount" in detail else ""
