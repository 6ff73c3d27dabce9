"""How rows are worded: orders that were found, tickets, what can be had instead, what waits."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.lookup.band_words import BandWords
from boxoffice.lookup.reason_words import ReasonWords
from boxoffice.lookup.rows import RowFace
from boxoffice.lookup.shown import LookUpShown, Stage
from boxoffice.sale.wording import SaleWording
from shared.desktop.tokens import Status
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.money import format_yuan
from shared.sales.approvals import Request
from shared.sales.look_up import FoundOrder, TicketShown

_TICKS: Final = frozenset({Stage.ORDER, Stage.REFUND, Stage.CHANGE})


class RowWords(QObject):
    """Words rows in the language of the moment."""

    def __init__(self, words: SaleWording, reason_words: ReasonWords) -> None:
        super().__init__(words)
        self._words = words
        self.reason_words = reason_words
        self._bands = BandWords(words)

    def found(self, at: int, order: FoundOrder) -> RowFace:
        """Word an order that was found."""
        language = self._words.language
        what = " · ".join(f"{name.text(language)} ×{quantity}" for name, quantity in order.what)
        person = f" · {order.person.name}" if order.person else ""
        chip, status = self.order_state(order)
        return RowFace(
            title=f"{order.number}  {what}",
            note=f"{time_of(order.sold_at)} · {order.station.text(language)}{person}",
            value=format_yuan(order.total),
            chip=chip,
            status=status,
            number=str(at),
        )

    def ticket(self, ticket: TicketShown, shown: LookUpShown) -> RowFace:
        """Word a ticket of the order."""
        chip, status = self._ticket_state(ticket)
        choosing = shown.stage in _TICKS and ticket.state == "ISSUED"
        value, note = format_yuan(ticket.price), ""
        back = shown.plan.tickets.get(ticket.id) if shown.plan else None
        if shown.stage in (Stage.REFUND, Stage.VOID) and back is not None:
            if back.why_not is not None:
                chip, status = self.reason_words.not_back(back.why_not), Status.WARN
            else:
                value, chip = format_yuan(back.amount), ""
                note = self.tr("手续费 {fee}").format(fee=format_yuan(back.fee))
        band = ""
        if ticket.band is not None or (shown.stage is Stage.BAND and ticket.takes_band):
            band = self._bands.of_ticket(bound=ticket.band is not None)
        who = " ".join(f"{one.name} {one.document}" for one in ticket.visitors)
        day = _validity(ticket)
        return RowFace(
            title=ticket.name.text(self._words.language),
            note=" · ".join(part for part in (ticket.number, day, band, who) if part),
            value=value,
            value_note=note,
            tick=ticket.id in shown.ticked if choosing else None,
            letter=ticket.ticket_class,
            chip=chip,
            status=status,
            quiet=ticket.state != "ISSUED",
        )

    def request(self, request: Request, shown: LookUpShown) -> RowFace:
        """Word a refund that waits for approval."""
        at = f"{time_of(request.asked_at)} · {request.station.text(self._words.language)}"
        own = self.tr("本人申请") if request.own else ""
        return RowFace(
            title=f"{request.number} · {self.reason_words.refund(request.reason)}",
            note=f"{at} · {request.asked_by}",
            value=format_yuan(request.amount),
            value_note=own or self.tr("{count} 张").format(count=request.tickets),
            tick=None if request.own else request.id in shown.ticked,
            quiet=request.own,
        )

    def order_state(self, order: FoundOrder) -> tuple[str, Status]:
        """Word how an order stands."""
        return {
            "PAID": (self.tr("已付"), Status.OK),
            "PARTLY_REFUNDED": (self.tr("部分已退"), Status.WARN),
            "REFUNDED": (self.tr("已退"), Status.BAD),
            "VOIDED": (self.tr("已作废"), Status.BAD),
        }.get(order.state, (order.state, Status.INFO))

    def _ticket_state(self, ticket: TicketShown) -> tuple[str, Status]:
        if ticket.blocked:
            return self.tr("已冻结"), Status.BAD
        gone = {
            "REFUNDED": self.tr("已退票"),
            "VOIDED": self.tr("已作废"),
            "EXCHANGED": self.tr("已换票"),
            "RESCHEDULED": self.tr("已改签"),
        }
        if ticket.state in gone:
            return gone[ticket.state], Status.BAD
        if ticket.state == "ON_HOLD":
            return self.tr("暂停中"), Status.WARN
        if ticket.used:
            return self.tr("已使用"), Status.INFO
        return self.tr("未使用"), Status.OK


def time_of(instant: datetime) -> str:
    """Write an instant as the site's month, day, hour and minute."""
    return f"{instant.astimezone(SITE_TIME_ZONE):%m-%d %H:%M}"


def _validity(ticket: TicketShown) -> str:
    starts = f" {ticket.starts:%H:%M}" if ticket.starts else ""
    if ticket.valid_days > 1:
        return f"{_day(ticket.visit_day)} +{ticket.valid_days}"
    return f"{_day(ticket.visit_day)}{starts}"


def _day(day: date) -> str:
    return f"{day:%m-%d}"
