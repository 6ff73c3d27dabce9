"""What the chip of a card tells, as the entry that a hand would have typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from boxoffice.sale.naming.entry import Entry
from shared.devices.id_card.protocol import IdCard, PermitKind
from shared.identity.document_number import DocumentKind

_KINDS: Final = {
    PermitKind.RESIDENT: DocumentKind.ID_CARD,
    PermitKind.HMT_RESIDENT: DocumentKind.HMT_RESIDENCE_PERMIT,
    PermitKind.FOREIGNER: DocumentKind.FOREIGN_RESIDENCE_CARD,
}


def entry_of_card(card: IdCard) -> Entry:
    """Give the entry; the birth only where the number does not carry it."""
    entry = Entry(card.name, _KINDS[card.kind], card.number)
    if entry.asks_born and card.born is not None:
        return replace(entry, born=card.born.isoformat())
    return entry
