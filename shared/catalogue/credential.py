"""What a visitor may hold against a lane: the words that terms and lanes use for it."""

from __future__ import annotations

from enum import StrEnum


class Credential(StrEnum):
    """A way to show a ticket; terms list what the type admits by, a lane may differ."""

    QR = "qr"
    ID_CARD = "id_card"
    FACE = "face"
    CARD = "card"  # an RFID card or wristband bound to the ticket
