"""What a distributor pays for a line: the price of its contract, never more than anybody pays."""

from __future__ import annotations

from datetime import date

from shared.distribution.rules import ContractList
from shared.kernel.money import Money
from shared.marketing.rules import Source
from shared.pricing.discount import Discount


def contract_discounts(
    contract: ContractList, ticket_type_id: int, visit_day: date, unit: Money, quantity: int
) -> tuple[Discount, ...] | None:
    """Give what the contract takes off the price of the day; None for a type it does not sell.

    The price of the day stands where it is the lower one (settlement ≤ selling price, DST-1).
    """
    price = contract.price(ticket_type_id, visit_day)
    if price is None:
        return None
    if price >= unit:
        return ()
    off = (unit - price) * quantity
    return (Discount(Source.CONTRACT, contract.contract_id, contract.name, off, quantity),)
