"""How one thing that happened to an order is worded."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from boxoffice.lookup.back_words import BackWords
from boxoffice.lookup.reason_words import ReasonWords
from boxoffice.lookup.rows import RowFace
from boxoffice.sale.wording import SaleWording
from shared.desktop.tokens import Status
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Language
from shared.kernel.money import Money, format_yuan
from shared.payments.paybacks import PaybackState
from shared.sales.look_up import OrderEvent


class EventWords(QObject):
    """Words what happened, where, by whom."""

    def __init__(self, words: SaleWording, reasons: ReasonWords, backs: BackWords) -> None:
        super().__init__(words)
        self._words = words
        self._reasons = reasons
        self._backs = backs

    def face(self, event: OrderEvent) -> RowFace:
        """Word a row: when at the left, what and which ticket, where and who, what chip."""
        title, chip, status = self._what(event)
        local = event.at.astimezone(SITE_TIME_ZONE)
        at = event.place.text(self._words.language)
        number = f"{event.ticket[-2:]} · " if event.ticket else ""
        return RowFace(
            title=f"{number}{title}",
            value="",
            value_note="",
            note=" · ".join(part for part in (at, event.who) if part),
            time=f"{local:%m-%d %H:%M:%S}",
            chip=chip,
            status=status,
        )

    def _what(self, event: OrderEvent) -> tuple[str, str, Status]:
        detail = event.detail
        match event.what:
            case "sold":
                return self.tr("售出"), format_yuan(Money(detail["total"])), Status.OK
            case "printed":
                return self.tr("出票"), self.tr("已打印"), Status.OK
            case "reprint":
                reason = self._reasons.reprint(detail["reason"])
                return self.tr("补打：{reason}").format(reason=reason), self._old(), Status.WARN
            case "collected":
                return self.tr("取票"), self.tr("已取走"), Status.OK
            case "band":
                return self.tr("绑腕带"), self.tr("可凭腕带入园"), Status.OK
            case "band_ended":
                lost = detail["why"] == "lost"
                title = self.tr("腕带挂失") if lost else self.tr("换腕带")
                return title, self.tr("旧腕带作废"), Status.WARN
            case "admitted":
                return self._admitted(detail)
            case "payback":
                return self._payback(detail)
        return self._given_back(event.what, detail)

    def _old(self) -> str:
        return self.tr("旧票作废")

    def _admitted(self, detail: Any) -> tuple[str, str, Status]:
        chinese = self._words.language is Language.ZH
        zone = detail["zone"] if chinese else detail["zone_en"]
        title = self.tr("检票 {zone}，{persons} 人").format(zone=zone, persons=detail["persons"])
        match detail["outcome"]:
            case "PASSED":
                return title, self.tr("已入园"), Status.INFO
            case "GIVEN_BACK":
                return title, self.tr("未通过，已退还"), Status.WARN
            case "KEPT":
                return title, self.tr("未通过，已计一次"), Status.WARN
        return title, self.tr("等待通过"), Status.INFO

    def _payback(self, detail: Any) -> tuple[str, str, Status]:
        amount = format_yuan(Money(detail["amount"]))
        way = self._reasons.tender(detail["tender"])
        title = self.tr("退款 {way} {amount}").format(way=way, amount=amount)
        if detail["reference"]:
            title += f" · {detail['reference']}"
        return title, *self._backs.state(PaybackState(detail["state"]), detail["tender"])

    def _given_back(self, what: str, detail: Any) -> tuple[str, str, Status]:
        words = {
            "void": self.tr("作废"),
            "change": self.tr("改签"),
            "closure": self.tr("闭园退票"),
            "exchange": self.tr("换票"),
            "upgrade": self.tr("升级年卡"),
        }
        verb = words.get(what, self.tr("退票"))
        reason = self._reasons.refund(detail["reason"])
        title = f"{verb}：{reason} · {detail['number']}"
        if detail["fee"]:
            title += " · " + self.tr("手续费 {fee}").format(fee=format_yuan(Money(detail["fee"])))
        if detail["approver"]:
            title += " · " + self.tr("主管 {name}").format(name=detail["approver"])
        return title, format_yuan(-Money(detail["amount"])), Status.BAD
