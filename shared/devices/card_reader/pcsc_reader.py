"""Driver of contactless readers behind the system's smart-card service (devices.md 3)."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from shared.devices.card_reader.protocol import CardTrouble, ContactlessCard
from shared.devices.card_reader.service import (
    CARD_LIFTED,
    CardService,
    ReaderState,
    ServiceCode,
    ServiceError,
)
from shared.devices.card_reader.winscard import WinscardService
from shared.devices.fault import DeviceFault, FaultReason

_Result = TypeVar("_Result")

_ASK_NUMBER: Final = bytes.fromhex("FF CA 00 00 00")
_DONE: Final = b"\x90\x00"
_NUMBER_BYTES: Final = (4, 7, 10)
_RANDOM: Final = 0x08  # ISO 14443-3: a number of four bytes that begins so is made up each time
_LOOK_SECONDS: Final = 0.5
_GONE: Final = ReaderState.UNKNOWN | ReaderState.UNAVAILABLE


class PcscReader:
    """The reader of a name; "" is the only one there is.

    After any error the context is let go and the next call begins a new one: the service may have
    been restarted, and then nothing of the old one works.
    """

    def __init__(
        self,
        name: str = "",
        *,
        open_service: Callable[[], CardService] = WinscardService,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._name = name
        self._open_service = open_service
        self._monotonic = monotonic
        self._service: CardService | None = None
        self._state = ReaderState.UNAWARE
        self._lies_there = False

    def next_card(self, timeout_seconds: float) -> ContactlessCard | CardTrouble | None:
        """Wait for a card; see CardReader."""
        deadline = self._monotonic() + timeout_seconds
        while True:
            left = deadline - self._monotonic()
            card = self._guarded(partial(self._look, max(left, 0.0)))
            if card is not None or left <= 0:
                return card

    def readers(self) -> tuple[str, ...]:
        """List the readers that are plugged in."""
        return self._guarded(lambda: self._opened().readers())

    def close(self) -> None:
        """Let go of the service."""
        if self._service is not None:
            self._service.close()
        self._service = None
        self._state, self._lies_there = ReaderState.UNAWARE, False

    def _look(self, seconds: float) -> ContactlessCard | CardTrouble | None:
        service = self._opened()
        reader = self._reader(service)
        state = service.wait(reader, self._state, min(seconds, _LOOK_SECONDS))
        if state & _GONE:
            raise ServiceError(ServiceCode.NO_READERS, reader)
        self._state = state
        present = bool(state & ReaderState.PRESENT)
        if not present or self._lies_there:
            self._lies_there = present
            return None
        return self._read(service, reader)

    def _read(self, service: CardService, reader: str) -> ContactlessCard | CardTrouble | None:
        try:
            answer = service.exchange(reader, _ASK_NUMBER)
        except ServiceError as error:
            if error.code in CARD_LIFTED:
                self._state = ReaderState.UNAWARE
                return None
            raise
        self._lies_there = True
        return card_of(answer)

    def _reader(self, service: CardService) -> str:
        if self._name:
            return self._name
        names = service.readers()
        if len(names) != 1:
            raise ServiceError(ServiceCode.NO_READERS, f"{len(names)} readers")
        return names[0]

    def _opened(self) -> CardService:
        if self._service is None:
            self._service = self._open_service()
        return self._service

    def _guarded(self, deed: Callable[[], _Result]) -> _Result:
        try:
            return deed()
        except ServiceError as error:
            self.close()
            shared = error.code == ServiceCode.SHARING_VIOLATION
            reason = FaultReason.BROKEN if shared else FaultReason.UNREACHABLE
            raise DeviceFault(self._name or "card reader", reason, str(error)) from error


def card_of(answer: bytes) -> ContactlessCard | CardTrouble:
    """Read the answer to the question for the number; the status before anything else."""
    number = answer[:-2]
    if answer[-2:] != _DONE or len(number) not in _NUMBER_BYTES:
        return CardTrouble.NO_NUMBER
    if len(number) == _NUMBER_BYTES[0] and number[0] == _RANDOM:
        return CardTrouble.RANDOM_NUMBER
    return ContactlessCard(number.hex().upper())
