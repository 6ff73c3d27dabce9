"""What the keys of the tender do to the cash that is entered."""

from __future__ import annotations

from boxoffice.sale.cash import CashEntry, round_up
from boxoffice.sale.stroke import Act, Stroke
from shared.kernel.money import FEN_PER_YUAN, Money


def press_cash(cash: CashEntry, stroke: Stroke, total: Money) -> CashEntry:
    """Give the cash after a stroke; a stroke that is not about cash changes nothing."""
    match stroke.act:
        case Act.DIGIT:
            return cash.type(stroke.text)
        case Act.NOTE:
            return cash.add_note(stroke.number)
        case Act.BACKSPACE:
            return cash.take_back()
        case Act.CLEAR | Act.EXACT:
            return CashEntry()
        case Act.ROUND_UP:
            usual = round_up(total)
            return CashEntry(typed=str(usual.fen // FEN_PER_YUAN)) if usual else cash
        case _:
            return cash
