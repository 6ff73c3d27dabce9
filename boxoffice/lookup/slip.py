"""Words the slip of a refund from what is shown and what was recorded."""

from __future__ import annotations

from dataclasses import dataclass

from shared.kernel.locale import Bilingual, Language
from shared.paper.refund_slip import RefundPaper, SlipLine
from shared.sales.look_up import OrderHistory
from shared.sales.refund import Refunded

VOID = "void"


@dataclass(frozen=True, slots=True)
class SlipPlace:
    """Where a slip is printed, and who gives the money back."""

    site_name: Bilingual
    station_name: Bilingual
    staff_number: str
    language: Language
    training: bool


def refund_paper(history: OrderHistory, refunded: Refunded, place: SlipPlace) -> RefundPaper:
    """Give everything that stands on the slip of a refund of an order as it was shown."""
    amounts = dict(refunded.tickets)
    return RefundPaper(
        site_name=place.site_name,
        station_name=place.station_name,
        number=refunded.number,
        order=history.order.number,
        at=refunded.at,
        staff_number=place.staff_number,
        lines=tuple(
            SlipLine(one.name, one.number.rsplit("-", 1)[-1], amounts[one.id])
            for one in history.tickets
            if one.id in amounts
        ),
        gross=refunded.gross,
        fee=refunded.fee,
        amount=refunded.amount,
        tenders=refunded.tenders,
        void=refunded.kind == VOID,
        language=place.language,
        training=place.training,
    )
