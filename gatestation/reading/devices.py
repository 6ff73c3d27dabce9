"""Makes credentials of what the drivers read."""

from __future__ import annotations

from gatestation.reading.protocol import ReadTrouble
from shared.admission.presented import Presented, PresentedKind
from shared.devices.card_reader.protocol import CardReader, ContactlessCard
from shared.devices.id_card.protocol import IdCard, IdCardReader
from shared.devices.scanner.protocol import Scanner


class CodeSource:
    """Codes from a scanner."""

    def __init__(self, scanner: Scanner) -> None:
        self._scanner = scanner

    def read(self, timeout_seconds: float) -> Presented | ReadTrouble | None:
        """Wait for a code."""
        text = self._scanner.read_code(timeout_seconds)
        return None if text is None else Presented(PresentedKind.CODE, text)

    def close(self) -> None:
        """Let go of the scanner."""
        self._scanner.close()


class IdCardSource:
    """Documents with a chip from an identity card reader; only their number goes on."""

    def __init__(self, reader: IdCardReader) -> None:
        self._reader = reader

    def read(self, timeout_seconds: float) -> Presented | ReadTrouble | None:
        """Wait for a document."""
        card = self._reader.next_card(timeout_seconds)
        if isinstance(card, IdCard):
            return Presented(PresentedKind.DOCUMENT, card.number)
        return None if card is None else ReadTrouble[card.name]

    def close(self) -> None:
        """Let go of the reader."""
        self._reader.close()


class CardSource:
    """Passes and wristbands from a contactless reader."""

    def __init__(self, reader: CardReader) -> None:
        self._reader = reader

    def read(self, timeout_seconds: float) -> Presented | ReadTrouble | None:
        """Wait for a card."""
        card = self._reader.next_card(timeout_seconds)
        if isinstance(card, ContactlessCard):
            return Presented(PresentedKind.CARD, card.number)
        return None if card is None else ReadTrouble[card.name]

    def close(self) -> None:
        """Let go of the reader."""
        self._reader.close()
