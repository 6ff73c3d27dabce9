"""What is taken off a line of a basket, and by what."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.rules import Source


@dataclass(frozen=True, slots=True)
class Discount:
    """What one source takes off a line, on so many of its tickets; see Promotion for the rest.

    `agreed` is the id of an agreed price.
    """

    source: Source
    source_id: int
    name: Bilingual
    amount: Money
    tickets: int
    digest: str = field(default="", repr=False)
    person: str = field(default="", repr=False)
    agreed: UUID | None = None
