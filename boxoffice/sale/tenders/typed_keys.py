"""What the keys of the tender do to the reference that is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from boxoffice.sale.stroke import Act, Stroke
from boxoffice.sale.tenders.settlement import Method, Settlement

METHOD_OF: Final = {
    Act.BANK_CARD: Method.CARD,
    Act.PAY_CODE: Method.CODE,
    Act.STATIC_CODE: Method.STATIC,
    Act.CASH: Method.CASH,
    Act.OTHER_TENDER: Method.OTHER,
}


def press_typed(settlement: Settlement, stroke: Stroke) -> Settlement:
    """Give the settlement after a stroke; a stroke that is not about typing changes nothing.

    Escape clears what is typed first, and then goes back to cash.
    """
    match stroke.act:
        case Act.DIGIT:
            return settlement.type(stroke.text)
        case Act.BACKSPACE:
            return settlement.take_back_digit()
        case Act.CLEAR:
            return replace(settlement, typed="")
        case Act.ESCAPE if settlement.typed:
            return replace(settlement, typed="")
        case Act.ESCAPE:
            return settlement.cash_again()
        case _:
            return settlement
