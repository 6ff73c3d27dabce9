"""The simulated ZVT terminal: takes invented money, word by word, and fails as it is told to."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Final

from shared.devices.simulated.deeds import Deeds
from shared.devices.simulated.peer import Peer, TcpPeer, send_as_a_wire_does
from shared.devices.terminal.simulated.book import CANCELLED, DONE, Book, Entry, Kind
from shared.devices.terminal.simulated.faults import Moment, TerminalFaults
from shared.devices.terminal.simulated.words import amount_told, slip_told, stage_word, status_word
from shared.devices.terminal.simulated.zvt_bytes import (
    COMPLETION,
    OK,
    apdu,
    framed,
    unframed,
    whole_apdus,
)

_CARD_STAGE, _HOST_STAGE, _REMOVE_STAGE = 0x0A, 0x04, 0x0B
_SLIPS_TO_US: Final = 0x06
_VERSION: Final = b"\xf0\xf0\xf0\xf7SIM 1.0"


@dataclass(frozen=True, slots=True)
class _Pause:
    seconds: float


_Step = bytes | _Pause | Moment


class SimulatedTerminal:
    """Speaks ZVT on a TCP port, or with `serial` in frames on the `peer` given.

    `code` is how the bank takes the next payments: 00 pays, 6C is the customer who cancels, any
    other a refusal. `customer_seconds` pass before the card is there, `host_seconds` until the bank
    has answered. `book` is the bank's; `commands` keeps each command that was heard, `copies`
    counts the slips that it has printed a second time.
    """

    def __init__(self, port: int = 0, *, peer: Peer | None = None, serial: bool = False) -> None:
        self.faults = TerminalFaults()
        self.code = DONE
        self.customer_seconds = 0.0
        self.host_seconds = 0.0
        self.book = Book()
        self.commands: list[bytes] = []
        self.copies = 0
        self._config = 0
        self._serial = serial
        self._heard = bytearray()
        self._said_last = b""
        self._pauses = 0
        self._steps: Iterator[_Step] | None = None
        self._waits_for_card = self._waits_for_confirmation = False
        self._deeds = Deeds("simulated-terminal")
        self._peer = peer or TcpPeer(port)
        self._peer.start(lambda data: self._deeds.do(lambda: self._hear(data)))

    @property
    def url(self) -> str:
        """Where a driver finds it."""
        return self._peer.url

    @property
    def waits_for_card(self) -> bool:
        """Tell whether it shows an amount and waits."""
        return self._waits_for_card

    def send_bytes(self, data: bytes) -> Future[None]:
        """Say exactly these bytes."""
        return self._deeds.do(lambda: self._peer.send(data))

    def pay_by_hand(self, fen: int, code: int = DONE) -> Future[Entry]:
        """Take a payment that was typed at the terminal itself."""
        return self._deeds.do(lambda: self.book.write(Kind.PAYMENT, fen, code))

    def lay_card(self) -> Future[None]:
        """Lay the card that it waits for."""
        return self._deeds.do(self._card_laid)

    def vanish(self) -> Future[None]:
        """Be unplugged from the line; what runs goes on."""
        return self._deeds.do(self._peer.vanish)

    def come_back(self) -> Future[None]:
        """Be plugged in again."""
        return self._deeds.do(self._come_back)

    def close(self) -> None:
        """Go away for good."""
        self._deeds.close()
        self._peer.close()

    def _come_back(self) -> None:
        self._heard.clear()
        self._peer.come_back()

    # What it hears.

    def _hear(self, data: bytes) -> None:
        self._heard += data
        if not self._serial:
            for one in whole_apdus(self._heard):
                self._obey(one)
            return
        for found in unframed(self._heard):
            self._hear_frame(found)

    def _hear_frame(self, found: bytes | None) -> None:
        if found == b"\x15":
            self._peer.send(self._said_last)
        elif found is None or self.faults.hears_badly:
            self.faults.hears_badly = max(self.faults.hears_badly - 1, 0)
            self._peer.send(b"\x15")
        elif found != b"\x06" and not self.faults.silent:
            self._peer.send(b"\x06")
            self._obey(found)

    def _obey(self, heard: bytes) -> None:
        if heard[0] in (0x80, 0x84):
            self._confirmed()
            return
        self.commands.append(heard)
        if self.faults.silent:
            return
        command = heard[:2]
        if command == b"\x06\x00":
            self._config = heard[6]
        if command == b"\x06\xb0":
            self._leave_off()
        elif self._steps is not None and not self._waits_for_confirmation:
            self._say(b"\x84\xa0\x00")
        else:
            self._begin(self._answer(command, heard[3:]))

    def _answer(self, command: bytes, data: bytes) -> Iterator[_Step]:
        match command:
            case b"\x06\x01":
                return self._authorise(amount_told(data))
            case b"\x06\x30":
                return self._reverse(int(data[4:6].hex()))
            case b"\x06\x31":
                return self._refund(amount_told(data[3:]))
            case b"\x06\x20":
                return self._repeat()
            case b"\x05\x01":
                return iter((OK, apdu(b"\x06\x0f", _VERSION + b"\x00")))
            case b"\x06\x00":
                return iter((OK, COMPLETION))
            case b"\x06\x50":
                return self._settle()
            case _:
                return iter((b"\x84\x83\x00",))

    # What it does.

    def _authorise(self, fen: int) -> Iterator[_Step]:
        yield Moment.ASKED
        for _ in range(self.faults.wants_time):
            yield b"\x84\x9c\x00"
        yield OK
        yield from self._card_asked_for()
        if self.code == CANCELLED:
            yield apdu(b"\x06\x1e", bytes((CANCELLED,)))
            return
        yield stage_word(_HOST_STAGE)
        yield _Pause(self.host_seconds)
        entry = self.book.write(Kind.PAYMENT, fen, self.code)
        yield from slip_told(entry, stage_word(_REMOVE_STAGE))

    def _card_asked_for(self) -> Iterator[_Step]:
        yield stage_word(_CARD_STAGE)
        yield Moment.CARD
        self._waits_for_card = True
        yield _Pause(self.customer_seconds)
        self._waits_for_card = False

    def _reverse(self, number: int) -> Iterator[_Step]:
        yield OK
        yield Moment.ASKED
        code = self.book.reverse(number)
        entry = self.book.last
        if code != DONE or entry is None:
            yield apdu(b"\x06\x1e", bytes((code,)))
            return
        yield from slip_told(entry)

    def _refund(self, fen: int) -> Iterator[_Step]:
        yield OK
        yield from self._card_asked_for()
        if self.code == CANCELLED:
            yield apdu(b"\x06\x1e", bytes((CANCELLED,)))
            return
        yield from slip_told(self.book.write(Kind.REFUND, fen, self.code))

    def _settle(self) -> Iterator[_Step]:
        self.book.close_day()
        yield from (OK, COMPLETION)

    def _repeat(self) -> Iterator[_Step]:
        yield OK
        entry = self.book.last
        if entry is None:
            yield b"\x06\x1e\x01\x83"
            return
        if not self._config & _SLIPS_TO_US:
            self.copies += 1
        yield status_word(entry)
        yield COMPLETION

    def _leave_off(self) -> None:
        """End what waits for a card; what the bank has been asked cannot be stopped."""
        if self._steps is None:
            self._say(OK)
        elif self._waits_for_card or self._waits_for_confirmation:
            self._steps, self._waits_for_card, self._waits_for_confirmation = None, False, False
            self._say(OK)
            self._say(apdu(b"\x06\x1e", bytes((CANCELLED,))))
        else:
            self._say(b"\x84\x83\x00")

    # Step by step.

    def _begin(self, steps: Iterator[_Step]) -> None:
        self._steps, self._waits_for_confirmation = steps, False
        if self.faults.late_seconds:
            self._deeds.after(self.faults.late_seconds, lambda: self._go_on(steps))
        else:
            self._go_on(steps)

    def _go_on(self, steps: Iterator[_Step]) -> None:
        """Do one step after the other, until one has to be waited for."""
        while self._steps is steps:
            step = next(steps, None)
            if step is None:
                self._steps = None
            elif isinstance(step, Moment):
                self._reach(step)
            elif isinstance(step, _Pause):
                self._pause(step.seconds, steps)
                return
            elif self._wait_after(step):
                return

    def _wait_after(self, word: bytes) -> bool:
        """Say a word and tell whether it waits to be confirmed."""
        last = word[:2] in (b"\x06\x0f", b"\x06\x1e")
        self._say(word)
        unasked = word[0] in (0x80, 0x84) or last or self.faults.glued
        if unasked or not self._peer.connected.is_set():
            return False
        self._waits_for_confirmation = True
        return True

    def _confirmed(self) -> None:
        if self._waits_for_confirmation and self._steps is not None:
            self._waits_for_confirmation = False
            self._go_on(self._steps)

    def _pause(self, seconds: float, steps: Iterator[_Step]) -> None:
        self._pauses += 1
        pause = self._pauses
        self._deeds.after(seconds, lambda: self._resume(pause, steps))

    def _resume(self, pause: int, steps: Iterator[_Step]) -> None:
        if pause == self._pauses:
            self._pauses += 1
            self._go_on(steps)

    def _card_laid(self) -> None:
        if self._waits_for_card and self._steps is not None:
            self._resume(self._pauses, self._steps)

    def _reach(self, moment: Moment) -> None:
        if self.faults.cut_at is not moment:
            return
        self.faults.cut_at = None
        self._peer.vanish()
        if self.faults.cut_seconds:
            self._deeds.after(self.faults.cut_seconds, self._come_back)
        last = self.book.last
        if self.faults.takes_back_unheard and moment is Moment.PAID and last is not None:
            self.book.take_back_unheard(last.number)

    def _say(self, word: bytes) -> None:
        data = framed(word) if self._serial else word
        self._said_last = data
        if self._serial and self.faults.wrong_checksums:
            self.faults.wrong_checksums -= 1
            data = data[:-1] + bytes((data[-1] ^ 0xFF,))
        garbage, self.faults.garbage = self.faults.garbage, b""
        send_as_a_wire_does(self._peer, garbage + data, fragment_bytes=self.faults.fragment_bytes)
