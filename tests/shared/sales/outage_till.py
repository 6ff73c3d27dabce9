"""A till of the stage that reserves a block, sells from it by itself, and sends what it sold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.rules import TypedTender
from shared.pricing.rules import Quote
from shared.sales.outage import MadeSale, Taken, replay_sale, reserve_block, sell_from_block
from shared.sales.outage_block import BlockUse, OutageBlock
from tests.shared.stage import WINDOW, SaleStage


@dataclass
class OutageTill:
    """What a window knows without the database: the block and how much of it is used."""

    till: SaleStage
    block: OutageBlock
    use: BlockUse
    made: list[MadeSale] = field(default_factory=list)

    @classmethod
    def reserved(cls, till: SaleStage, places: int = 20, numbers: int = 50) -> OutageTill:
        block = reserve(till, slots(till, places), numbers)
        return cls(till, block, BlockUse(block.first - 1))

    def sell(self, order_id: UUID | None = None, after: int = 0, **quantities: int) -> MadeSale:
        """Sell so many minutes after the block was reserved."""
        return self.sell_for(self.till.quote(**quantities), (), order_id, after)

    def sell_for(
        self,
        quote: Quote,
        tenders: tuple[TypedTender, ...],
        order_id: UUID | None = None,
        after: int = 0,
    ) -> MadeSale:
        """Sell a basket for this money; for none it is cash to the fen."""
        made = sell_from_block(
            self.block,
            self.use,
            quote,
            Money.sum(one.received for one in tenders) if tenders else quote.total,
            sign=self.till.sign,
            order_id=order_id or uuid7(),
            sold_at=max(self.now, quote.basket.priced_at) + timedelta(minutes=after),
            tenders=tenders,
        )
        self.use = made.use
        self.made.append(made)
        return made

    @property
    def now(self) -> datetime:
        now: datetime = self.till.value("SELECT clock_timestamp()")
        return now

    def send(self, made: MadeSale, login: str = WINDOW, token: str = "") -> Taken:
        with self.till.acting(login) as session:
            return replay_sale(session, made.document, token)


def reserve(
    till: SaleStage, places: Mapping[int, int], numbers: int = 50, block_id: UUID | None = None
) -> OutageBlock:
    with till.acting(WINDOW) as session:
        return reserve_block(session, block_id or uuid7(), places, numbers, till.staff)


def slots(till: SaleStage, places: int) -> dict[int, int]:
    """So many places in each timeslot of today that the adult ticket takes."""
    return dict.fromkeys(till.quote(adult=1).lines[0].slots, places)


def rows(till: SaleStage, made: MadeSale) -> Any:
    """How an order stands: its number, state, tickets and what was paid."""
    return till.run(
        "SELECT o.number, o.state::text, (SELECT count(*) FROM ticket WHERE order_id = o.id),"
        " (SELECT sum(amount) FROM payment WHERE order_id = o.id) FROM sales_order AS o"
        " WHERE o.id = :id",
        id=made.receipt.order_id,
    )
