"""The way of wristbands to the departments: each call blocks, on the thread of the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from boxoffice.lookup.desk import BandDesk
from boxoffice.sale.desk import NoPersonKeys
from shared.database.held import HeldSession
from shared.identity.person import StationKeys
from shared.passes.bands import bind_band
from shared.passes.keep import CardEnd, end_card
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class BandOffice:
    """Works with whoever is signed in at the moment, on the window's own connection."""

    held: HeldSession
    keys: StationKeys | None
    signed_in: Callable[[], StaffToken]

    def desk(self) -> BandDesk:
        """Give the calls of the screen."""
        return BandDesk(self.bind, self.lose)

    def bind(self, ticket_id: UUID, number: str) -> None:
        """Have a card stand for a ticket. Raises NoPersonKeys, CardBound, TicketTakesNoBand."""
        if self.keys is None:
            raise NoPersonKeys
        with self.held.use() as session:
            bind_band(session, ticket_id, number, self.keys, self.signed_in())

    def lose(self, card_id: UUID) -> None:
        """Have a lost card open nothing from now on."""
        with self.held.use() as session:
            end_card(session, card_id, CardEnd.LOST, self.signed_in())
