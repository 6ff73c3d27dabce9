"""What a window knows by heart: its block, the page of today, and who may sell here."""

from __future__ import annotations

import hashlib
import hmac
import os
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from boxoffice.entry import Entry
from boxoffice.sale.desk import SalePage
from shared.journal.journal import Journal
from shared.journal.packing import packed, unpacked
from shared.sales.outage_block import BlockUse, OutageBlock
from shared.shifts.open_shift import CurrentShift
from shared.site.proof import SALT_BYTES, prove_pin
from shared.site.queries import StationFacts
from shared.site.sign_in import StaffToken

MOST_TRIES: Final = 5


@dataclass(frozen=True, slots=True)
class Keeper:
    """The cashier of the shift, as far as needed to tell them by their PIN. Holds no token."""

    token: StaffToken
    station: StationFacts
    salt: str
    digest: str
    tries: int = 0

    @classmethod
    def of(cls, entry: Entry, pin: str) -> Keeper:
        """Remember somebody who has signed in with this PIN."""
        salt = os.urandom(SALT_BYTES)
        token = replace(entry.token, value="")
        return cls(token, entry.station, salt.hex(), _digest(pin, salt))

    def knows(self, number: str, pin: str) -> bool:
        """Tell whether number and PIN are theirs."""
        proved = hmac.compare_digest(_digest(pin, bytes.fromhex(self.salt)), self.digest)
        return proved and number == self.token.number


@dataclass(frozen=True, slots=True)
class Known:
    """All of it, as the journal keeps it for the program that is started after a power cut."""

    page: SalePage | None = None
    keeper: Keeper | None = None
    shift: CurrentShift | None = None


def may_sell(known: Known, block: OutageBlock | None, now: datetime) -> bool:
    """Tell whether a window may sell by itself: it knows somebody, and the page of the day."""
    if known.page is None or known.keeper is None or block is None:
        return False
    return (
        known.page.days[0].day == block.business_date and block.reserved_at <= now < block.ends_at
    )


def read_known(journal: Journal) -> Known:
    """Read what the program before this one knew."""
    document = journal.kept("known")
    found = unpacked(document["packed"], Known) if document else None
    return found or Known()


def known_document(known: Known) -> dict[str, Any]:
    """Write it."""
    return {"packed": packed(known)}


def read_block(journal: Journal) -> tuple[OutageBlock, BlockUse] | None:
    """Read the block and how much of it is used."""
    document = journal.kept("block")
    if document is None:
        return None
    return OutageBlock.read(document["block"]), BlockUse.read(document["use"])


def block_document(block: OutageBlock, use: BlockUse) -> dict[str, Any]:
    """Write them; they go into the journal together with the sale that changes them."""
    told = {
        "id": str(block.id),
        "number": block.number,
        "first": block.first,
        "last": block.last,
        "shift": str(block.shift),
        "business_date": block.business_date.isoformat(),
        "reserved_at": block.reserved_at.isoformat(),
        "ends_at": block.ends_at.isoformat(),
        "station": block.station,
        "places": {str(slot): places for slot, places in block.places.items()},
    }
    return {"block": told, "use": use.document()}


def _digest(pin: str, salt: bytes) -> str:
    return hashlib.sha256(prove_pin(pin, salt)).hexdigest()
