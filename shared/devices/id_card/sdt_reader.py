"""Driver of the readers that speak SDT (devices.md 1) over a serial line or a network box."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.id_card.protocol import CardTrouble, IdCard
from shared.devices.id_card.sdt_frames import Reply, ReplyHunter, Request, Status, request_frame
from shared.devices.id_card.sdt_text import card_of_text, text_of_reading

POLL_SECONDS: Final = 0.3
# A card that trembles on the reader is still the same one.
SAME_CARD_SECONDS: Final = 2.0
_QUIET_SECONDS: Final = 0.2
_NUMBER_BYTES: Final = 16
_SERIAL_BYTES: Final = 8

_TROUBLES: Final = {
    Status.CARD_REFUSED: CardTrouble.NOT_GENUINE,
    Status.MODULE_REFUSED: CardTrouble.NOT_GENUINE,
    Status.NOT_VERIFIED: CardTrouble.NOT_GENUINE,
    Status.WRONG_CARD: CardTrouble.NOT_AN_ID_CARD,
}


@dataclass(frozen=True, slots=True)
class ReaderDeadlines:
    """How long to wait for an answer: to a short request, and to a reading of text and photo."""

    answer_seconds: float = 1.0
    reading_seconds: float = 4.0


class SdtReader:
    """A reader on `connection`; asks for a card every 0.3 s while somebody waits for one."""

    def __init__(
        self,
        connection: Connection,
        *,
        deadlines: ReaderDeadlines | None = None,
        poll_seconds: float = POLL_SECONDS,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._connection = connection
        self._deadlines = deadlines or ReaderDeadlines()
        self._poll = poll_seconds
        self._monotonic = monotonic
        self._hunter = ReplyHunter()
        self._lies_there = False
        self._last_number = ""
        self._last_seen = 0.0
        self._garbled_before = False

    def next_card(self, timeout_seconds: float) -> IdCard | CardTrouble | None:
        """Wait for a card; see IdCardReader."""
        deadline = self._monotonic() + timeout_seconds
        while True:
            found = self._look_through_noise()
            left = deadline - self._monotonic()
            if found is not None or left <= 0:
                return found
            self._connection.read_available(min(left, self._poll))

    def module_number(self) -> str:
        """Give the number of the module as its maker writes it (devices.md 1.3)."""
        reply = self._ask(Request.MODULE_NUMBER, self._deadlines.answer_seconds)
        if reply.status != Status.DONE or len(reply.data) < _NUMBER_BYTES:
            raise self._broken(reply.status)
        parts = [int.from_bytes(reply.data[at : at + size], "little")
                 for at, size in ((0, 2), (2, 2), (4, 4), (8, 4), (12, 4))]  # fmt: skip
        return "{:02d}.{:02d}-{:08d}-{:010d}-{:010d}".format(*parts)

    def close(self) -> None:
        """Let go of the wire; the next call opens it again."""
        self._hunter.forget()
        self._lies_there = False
        self._connection.close()

    # One look at the reader.

    def _look_through_noise(self) -> IdCard | CardTrouble | None:
        """Look once; an answer that nobody can read is asked for again before it is a fault."""
        try:
            found = self._look()
        except DeviceFault as fault:
            noise = fault.reason is FaultReason.GARBLED
            if not noise or self._garbled_before:
                raise
            self._garbled_before = True
            return None
        self._garbled_before = False
        return found

    def _look(self) -> IdCard | CardTrouble | None:
        reply = self._ask(Request.FIND, self._deadlines.answer_seconds)
        if reply.status == Status.FOUND:
            if self._lies_there:
                self._last_seen = self._monotonic()
                return None
            return self._read()
        if reply.status == Status.NO_CARD:
            self._lies_there = False
            return None
        return self._unable(reply)

    def _read(self) -> IdCard | CardTrouble | None:
        """Select and read; a card that is gone by then is told of only once it was selected."""
        selected = self._ask(Request.SELECT, self._deadlines.answer_seconds)
        if selected.status in (Status.NOT_SELECTED, Status.NO_CARD):
            return None
        if selected.status != Status.DONE:
            return self._unable(selected)
        try:
            reply = self._ask(Request.READ, self._deadlines.reading_seconds)
        except DeviceFault as fault:
            if fault.reason is not FaultReason.TIMEOUT:
                raise
            # Silence is a card that was taken away, or a dead reader: that one is silent again.
            self._ask(Request.FIND, self._deadlines.answer_seconds)
            return CardTrouble.TAKEN_AWAY
        if reply.status == Status.DONE:
            return self._card(reply)
        taken = reply.status in (Status.READING_FAILED, Status.NO_CARD, Status.NOT_SELECTED)
        return CardTrouble.TAKEN_AWAY if taken else self._unable(reply)

    def _card(self, reply: Reply) -> IdCard | CardTrouble | None:
        text = text_of_reading(reply.data)
        card = None if text is None else card_of_text(text)
        self._lies_there = True
        if card is None:
            return CardTrouble.UNREADABLE
        now = self._monotonic()
        again = card.number == self._last_number and now - self._last_seen < SAME_CARD_SECONDS
        self._last_number, self._last_seen = card.number, now
        return None if again else card

    def _unable(self, reply: Reply) -> CardTrouble | None:
        """Deal with a status that is no card: a trouble of the card is told once, until lifted."""
        trouble = _TROUBLES.get(_known(reply.status))
        if trouble is not None:
            self._lies_there = True
            return trouble
        match reply.status:
            case Status.SELF_TEST_FAILED | Status.UNKNOWN_ERROR:
                self._reset()
            case Status.NOT_AUTHORISED:
                raise self._broken(reply.status)
        return None  # anything else begins again with the next look

    def _reset(self) -> None:
        self._ask(Request.RESET, self._deadlines.answer_seconds)
        status = self._ask(Request.STATUS, self._deadlines.answer_seconds).status
        if status != Status.DONE:
            raise self._broken(status)

    def _broken(self, status: int) -> DeviceFault:
        return DeviceFault(self._connection.device, FaultReason.BROKEN, f"status {status:02X}")

    # One question and its answer.

    def _ask(self, request: Request, seconds: float) -> Reply:
        """Ask and wait for the answer; one more time where the module heard us badly."""
        reply = self._exchange(request, seconds)
        if reply.status == Status.OUR_CHECKSUM:
            reply = self._exchange(request, seconds)
        return reply

    def _exchange(self, request: Request, seconds: float) -> Reply:
        self._connection.discard()
        self._hunter.forget()
        dropped = self._hunter.dropped_bytes
        try:
            self._connection.write(request_frame(request))
        except DeviceFault as fault:
            fault.may_have_acted = False  # a question moves nothing
            raise
        deadline = self._monotonic() + seconds
        while (left := deadline - self._monotonic()) > 0:
            for reply in self._hunter.feed(self._connection.read_available(left)):
                if _answers(reply, request):
                    return reply
        heard = self._hunter.forget() + self._hunter.dropped_bytes - dropped
        self._wait_for_quiet()
        reason = FaultReason.GARBLED if heard else FaultReason.TIMEOUT
        raise DeviceFault(self._connection.device, reason, f"no answer to {request.name}")

    def _wait_for_quiet(self) -> None:
        """Let a late answer pass: it has no number that would tell which question it is of."""
        deadline = self._monotonic() + 5 * _QUIET_SECONDS
        while self._monotonic() < deadline and self._connection.read_available(_QUIET_SECONDS):
            pass


def _known(status: int) -> Status:
    return Status(status) if status in list(Status) else Status.NO_CARD


def _answers(reply: Reply, request: Request) -> bool:
    """Tell by its shape whether a reply can be the answer; a late one to another cannot."""
    if reply.status not in (Status.DONE, Status.FOUND):
        return not reply.data
    match request:
        case Request.FIND:
            return reply.status == Status.FOUND
        case Request.SELECT:
            return reply.status == Status.DONE and len(reply.data) == _SERIAL_BYTES
        case Request.READ:
            return reply.status == Status.DONE and len(reply.data) > _NUMBER_BYTES
        case Request.MODULE_NUMBER:
            return reply.status == Status.DONE and len(reply.data) == _NUMBER_BYTES
        case _:
            return reply.status == Status.DONE
