"""What the page for another price shows of the line that it is about."""

from __future__ import annotations

from dataclasses import dataclass

from boxoffice.sale.signed_sheet import SigningShown
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money


@dataclass(frozen=True, slots=True)
class PriceShown:
    """So many tickets at `shown` each."""

    name: Bilingual
    quantity: int
    shown: Money
    signing: SigningShown
