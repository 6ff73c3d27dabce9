"""Driver of the terminals that speak ZVT (devices.md 7.2), over TCP or a serial line."""

from __future__ import annotations

import logging
from typing import Final

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.terminal.protocol import (
    Attempt,
    Ending,
    Reason,
    Slip,
    TerminalAnswer,
    TerminalStatus,
)
from shared.devices.terminal.zvt_apdu import (
    ACCEPTED,
    AUTHORISATION,
    CURRENCY,
    END_OF_DAY,
    REFUND,
    REGISTRATION,
    REPEAT_RECEIPT,
    REVERSAL,
    STATUS_ENQUIRY,
    STOP,
    Apdu,
    amount_field,
    fields_of,
    reason_of,
)
from shared.devices.terminal.zvt_dialogue import Heard, ZvtDeadlines, ZvtDialogue
from shared.devices.terminal.zvt_wire import SerialWire, TcpWire, ZvtWire
from shared.devices.transport import is_tcp
from shared.kernel.money import Money

logger = logging.getLogger(__name__)

# Only bit 3: it tells its stages. It prints its slips itself and can be used by hand as well, so
# that a window whose cable is cut goes on taking cards.
CONFIG: Final = 0x08
# Bits 1 and 2 as well: while it tells its last slip again, no paper is wasted on it.
SILENT_CONFIG: Final = 0x0E
NO_PASSWORD: Final = "000000"  # noqa: S105 - what terminals are delivered with


class ZvtTerminal:
    """A terminal on `wire`; signs on before the first command of a connection.

    Whatever may still run there, from before the line was cut or this program began, is ended
    before the last slip is asked for.
    """

    def __init__(
        self,
        wire: ZvtWire,
        *,
        deadlines: ZvtDeadlines | None = None,
        password: str = NO_PASSWORD,
    ) -> None:
        self._wire = wire
        self._deadlines = deadlines or ZvtDeadlines()
        self._password = bytes.fromhex(password)
        self._signed_on: int | None = None
        self._calm = False

    def pay(self, amount: Money, attempt: Attempt) -> TerminalAnswer:
        """Take money; see CardTerminal."""
        return self._move(Apdu(AUTHORISATION, amount_field(amount) + CURRENCY), attempt)

    def give_back(self, amount: Money, number: str, attempt: Attempt) -> TerminalAnswer:
        """Reverse the payment with this slip number, or refund to a card."""
        if number:
            slip = b"\x87" + bytes.fromhex(number.zfill(4)[-4:])
            return self._move(Apdu(REVERSAL, self._password + slip), attempt)
        body = self._password + amount_field(amount) + CURRENCY
        return self._move(Apdu(REFUND, body), attempt)

    def last(self) -> Slip | None:
        """End what still runs there, sign on anew and have the last slip told again.

        A payment whose line was cut may still wait for its card: it would go through after we had
        heard of the slip before it.
        """
        if not self._calm:
            self._end_what_runs()
        self._sign_on(SILENT_CONFIG)
        heard = self._ask(Apdu(REPEAT_RECEIPT, self._password))
        self._calm = True
        return heard.slip if heard.completed is not None else None

    def status(self) -> TerminalStatus:
        """Sign on and ask how it is."""
        self._signed_on = None
        self._sign_on()
        data = self._ask(Apdu(STATUS_ENQUIRY, self._password)).completed or b""
        version = dict(fields_of(data)).get(0xF0, b"").decode("ascii", "replace")
        return TerminalStatus(f"{data[-1]:02X}" if data else "00", version)

    def end_of_day(self) -> TerminalAnswer:
        """Have it settle with the bank."""
        return self._move(Apdu(END_OF_DAY, self._password), Attempt(), moves_money=False)

    def close(self) -> None:
        """Let go of the wire; the next call opens it again."""
        self._signed_on, self._calm = None, False
        self._wire.close()

    # One command.

    def _move(self, command: Apdu, attempt: Attempt, *, moves_money: bool = True) -> TerminalAnswer:
        """Send a command that moves money, once, and judge what came of it."""
        self._sign_on()
        if attempt.stop.is_set():
            return TerminalAnswer(Ending.REFUSED, Reason.CANCELLED)
        heard = ZvtDialogue(self._wire, self._deadlines, attempt).run(command)
        answer = _judged(heard, moves_money=moves_money)
        if answer.ending is Ending.UNKNOWN:
            logger.warning("%s: unknown what became of it: %s", self._wire.device, heard.fault)
            self.close()
        return answer

    def _sign_on(self, config: int = CONFIG) -> None:
        if self._signed_on == config:
            return
        self._ask(Apdu(REGISTRATION, self._password + bytes((config,)) + CURRENCY[1:]))
        self._signed_on = config

    def _ask(self, command: Apdu) -> Heard:
        """Ask what moves nothing; a fault where there is no answer."""
        heard = ZvtDialogue(self._wire, self._deadlines, Attempt()).run(command)
        if heard.fault is not None:
            self.close()
            heard.fault.may_have_acted = False
            raise heard.fault
        if not heard.accepted:
            code = heard.code or 0
            raise DeviceFault(self._wire.device, FaultReason.OFFLINE, f"busy, code {code:02X}")
        return heard

    def _end_what_runs(self) -> None:
        """Ask it to leave off, and confirm what it still says until it is quiet."""
        self.close()
        self._wire.discard()
        try:
            self._wire.send(Apdu(STOP))
            while (apdu := self._wire.receive(self._deadlines.quiet_seconds)) is not None:
                if not apdu.accepts and apdu.refusal is None:
                    self._wire.send(ACCEPTED)
        except DeviceFault as fault:
            fault.may_have_acted = False  # it is only asked to stop
            self.close()
            raise


def zvt_terminal(connection: Connection) -> ZvtTerminal:
    """Give the driver for an address: framed on a serial line, bare on TCP."""
    wire = TcpWire(connection) if is_tcp(connection.url) else SerialWire(connection)
    return ZvtTerminal(wire)


def _judged(heard: Heard, *, moves_money: bool) -> TerminalAnswer:
    """Judge: money has moved only where the status says so and the completion came as well."""
    slip = heard.slip
    if not heard.sent and heard.fault is not None:
        raise heard.fault
    paid = slip is not None and slip.paid
    if heard.completed is not None and (paid or (not moves_money and slip is None)):
        return TerminalAnswer(Ending.DONE, slip=slip)
    if heard.completed is not None and slip is not None:
        return TerminalAnswer(Ending.REFUSED, slip.reason, slip)
    if heard.code is not None and not paid:
        return TerminalAnswer(Ending.REFUSED, reason_of(heard.code))
    return TerminalAnswer(Ending.UNKNOWN)
