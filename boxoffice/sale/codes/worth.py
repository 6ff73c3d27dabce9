"""What each code of the basket takes off, or why it lowers nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from boxoffice.sale.draft import Draft
from shared.kernel.money import Money
from shared.marketing.rules import CodeRelief
from shared.pricing.codes import Idle
from shared.pricing.rules import Quote


@dataclass(frozen=True, slots=True)
class CodeWorth:
    """A code; `idle` says why it lowers nothing, None where it does or nothing is chosen yet."""

    relief: CodeRelief = field(repr=False)
    saved: Money
    idle: Idle | None = None


def worth_of(draft: Draft, quote: Quote | None) -> tuple[CodeWorth, ...]:
    """Tell of each code what it does to a quote."""
    return tuple(_worth(relief, quote) for relief in draft.codes)


def code_at(draft: Draft, source: str, source_id: int) -> CodeRelief | None:
    """Find the code of a coupon, or of a promotion."""
    return next(
        (one for one in draft.codes if (one.source, one.source_id) == (source, source_id)), None
    )


def _worth(relief: CodeRelief, quote: Quote | None) -> CodeWorth:
    lines = quote.lines if quote else ()
    saved = Money.sum(
        one.amount
        for line in lines
        for one in line.discounts
        if (one.source, one.source_id) == (relief.source, relief.source_id)
    )
    idle = quote.idle if quote else ()
    return CodeWorth(
        relief, saved, next((one.why for one in idle if one.code == relief.code), None)
    )
