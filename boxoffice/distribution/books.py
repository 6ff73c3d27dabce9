"""What the room of distributors shows, read from the departments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.catalogue.models import TicketType
from shared.catalogue.plain_prices import plain_prices
from shared.distribution.queries import list_contracts, list_distributors
from shared.distribution.rules import ContractFacts, DistributorFacts
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

# What visitors pay: the lowest plain price of these next days at the window.
_CHANNEL: Final = "window"
_DAYS: Final = 60


@dataclass(frozen=True, slots=True)
class Books:
    """Everything the room shows, read in one transaction."""

    distributors: tuple[DistributorFacts, ...] = ()
    contracts: tuple[ContractFacts, ...] = ()
    types: Mapping[int, Bilingual] = field(default_factory=dict)


def read_books(session: Session) -> Books:
    """Read distributors, contracts and the names of all ticket types by id."""
    types = session.execute(
        select(TicketType.id, TicketType.name_zh, TicketType.name_en).order_by(TicketType.id)
    )
    names = {row.id: Bilingual(row.name_zh, row.name_en) for row in types}
    return Books(list_distributors(session), list_contracts(session), names)


def selling_prices(session: Session, today: date) -> dict[int, Money]:
    """Give the lowest price of each type (by id) that the window asks in the next days."""
    lowest: dict[int, Money] = {}
    for (kind, _), price in plain_prices(session, _CHANNEL, today, _DAYS).items():
        lowest[kind] = min(price, lowest.get(kind, price))
    return lowest
