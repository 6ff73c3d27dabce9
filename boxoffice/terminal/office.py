"""Takes money through the card terminal: the row first, then the terminal, then what it said."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Final, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session, sessionmaker

from boxoffice.terminal.backs import UNREACHABLE, BackOffice
from boxoffice.terminal.slip_facts import facts_of
from shared.database.held import HeldSession
from shared.database.line_watch import LineWatch
from shared.database.lost import DATABASE_LOST
from shared.devices.fault import DeviceFault
from shared.devices.terminal.protocol import Attempt, CardTerminal, Ending, TerminalAnswer
from shared.kernel.money import Money
from shared.payments.charges import ChargeSeen, ChargeState, cancel_charge
from shared.payments.paybacks import PaybackSeen
from shared.payments.settle import Outcome
from shared.payments.terminal_charges import (
    TerminalAsked,
    ask_terminal,
    open_terminal_charges,
    settle_terminal,
)
from shared.payments.terminal_rules import (
    UNKNOWN,
    SlipFacts,
    TerminalCharge,
    reversed_by,
    settled_by_last,
)
from shared.site.sign_in import StaffToken

logger = logging.getLogger(__name__)

Answer = TypeVar("Answer")

_AGAIN_SECONDS: Final = 0.5


class TerminalOffice:
    """Every call blocks and runs on the thread of the terminal, on a connection of its own.

    What the terminal said is written however often the database is lost meanwhile; only `stop` ends
    that, and then the terminal is asked again when the program begins.
    """

    def __init__(
        self,
        terminal: CardTerminal,
        sessions: sessionmaker[Session],
        token: Callable[[], StaffToken],
        *,
        simulated: bool = False,
    ) -> None:
        self._terminal = terminal
        self._held = HeldSession(sessions, LineWatch())
        self._token = token
        self._simulated = simulated
        self._attempt = Attempt()
        self._working = threading.Lock()
        self._closing = threading.Event()
        self._backs = BackOffice(terminal, self._held, self._write, token, simulated=simulated)

    def pay(self, charge_id: UUID, order_id: UUID, amount: Money, attempt: Attempt) -> ChargeSeen:
        """Take money for a held order, and tell how the charge stands then.

        A DeviceFault, and what ask_terminal refuses, mean that the terminal was asked for nothing
        now; the same charge again is TerminalAsked, for it may have been paid already. After a lost
        database it was not asked either, and `resolve` tells whether a row stands.
        """
        with self._working:
            self._attempt = attempt
            last = self._terminal.last()
            with self._held.use() as session:
                mark = last.mark if last else ""
                asked_first = ask_terminal(
                    session, charge_id, order_id, amount, mark, self._token(),
                    simulated=self._simulated,
                )  # fmt: skip
            if not asked_first:
                raise TerminalAsked
            return self._ask_and_settle(charge_id, amount, attempt)

    def resolve(self) -> tuple[ChargeSeen, ...]:
        """Ask once after all that is not settled, and tell how each of it stands then.

        Raises DeviceFault while the terminal does not answer; nothing has changed then.
        """
        with self._working:
            self._backs.resolve()  # before anything is reversed, which prints another slip
            return tuple(self._ask_after(one) for one in self._open())

    def give_back(self, order_id: UUID, attempt: Attempt) -> tuple[PaybackSeen, ...]:
        """Give back what refunds of an order owe to cards; see BackOffice."""
        with self._working:
            self._attempt = attempt
            return self._backs.give_back(order_id, attempt)

    def resolve_backs(self) -> tuple[PaybackSeen, ...]:
        """Ask after what was to go back; see BackOffice."""
        with self._working:
            return self._backs.resolve()

    def settle_backs_by_hand(self, *, went: bool) -> tuple[PaybackSeen, ...]:
        """Write what the paper says of what was to go back; see BackOffice."""
        with self._working:
            return self._backs.settle_by_hand(went=went)

    def settle_by_hand(self, charge_id: UUID, reference: str) -> ChargeSeen:
        """Write what somebody read on the paper: paid, with its number, or nothing was taken.

        Money that is to go back, and was taken back at the terminal by hand, counts as none.
        """
        with self._working:
            going_back = {one.id for one in self._open() if one.state is ChargeState.REVERSING}
            if reference:
                outcome = Outcome(ChargeState.SUCCEEDED, reference)
            elif charge_id in going_back:
                outcome = Outcome(ChargeState.REVERSED)
            else:
                outcome = Outcome(ChargeState.FAILED, reason="BY_HAND")
            return self._settle(charge_id, outcome, by_hand=True)

    def stop(self) -> None:
        """Ask what runs to end soon, from any thread."""
        self._closing.set()
        self._attempt.stop.set()

    def close(self) -> None:
        """Let go of terminal and database once nothing runs any more."""
        self.stop()
        with self._working:
            self._terminal.close()
            self._held.close()

    def _open(self) -> tuple[TerminalCharge, ...]:
        with self._held.use() as session:
            return open_terminal_charges(session)

    def _ask_and_settle(self, charge_id: UUID, amount: Money, attempt: Attempt) -> ChargeSeen:
        """Take money that came although it was not wanted any more back at once."""
        answer = self._asked_for(amount, attempt)
        if answer.ending is Ending.DONE and attempt.stop.is_set():
            self._write(lambda session: cancel_charge(session, charge_id, self._token()))
        facts = facts_of(answer.slip)
        seen = self._settle(charge_id, _outcome(answer), facts)
        return self._give_back_what_is_to(seen, facts.number if facts else "")

    def _asked_for(self, amount: Money, attempt: Attempt) -> TerminalAnswer:
        try:
            return self._terminal.pay(amount, attempt)
        except DeviceFault as fault:
            logger.warning("the terminal was not asked: %s", fault)
            return TerminalAnswer(Ending.REFUSED, UNREACHABLE)

    def _ask_after(self, asked: TerminalCharge) -> ChargeSeen:
        if asked.state is ChargeState.REVERSING:
            return self._give_back(asked.id, asked.amount, asked.slip)
        facts = facts_of(self._terminal.last())
        seen = self._settle(asked.id, settled_by_last(asked, facts), facts)
        return self._give_back_what_is_to(seen, facts.number if facts else "")

    def _give_back_what_is_to(self, seen: ChargeSeen, slip: str) -> ChargeSeen:
        if seen.state is not ChargeState.REVERSING:
            return seen
        return self._give_back(seen.id, seen.amount, slip)

    def _give_back(self, charge_id: UUID, amount: Money, slip: str) -> ChargeSeen:
        """Reverse by the number of the slip; without one somebody has to do it at the terminal."""
        done, reason = False, ""
        if slip:
            try:
                answer = self._terminal.give_back(amount, slip, Attempt())
                done, reason = answer.ending is Ending.DONE, answer.reason
            except DeviceFault as fault:
                logger.warning("charge %s is not reversed yet: %s", charge_id, fault)
        return self._settle(charge_id, reversed_by(done, reason))

    def _settle(
        self,
        charge_id: UUID,
        outcome: Outcome,
        facts: SlipFacts | None = None,
        *,
        by_hand: bool = False,
    ) -> ChargeSeen:
        seen = self._write(
            lambda session: settle_terminal(
                session, charge_id, outcome, self._token(), slip=facts, by_hand=by_hand
            )
        )
        logger.info("charge %s at the terminal is %s", charge_id, seen.state.value)
        return seen

    def _write(self, job: Callable[[Session], Answer]) -> Answer:
        """Write until it is written: money may have moved."""
        while True:
            try:
                with self._held.use() as session:
                    return job(session)
            except DATABASE_LOST:
                if self._closing.wait(_AGAIN_SECONDS):
                    raise


def _outcome(answer: TerminalAnswer) -> Outcome:
    if answer.ending is Ending.DONE and answer.slip is not None:
        return Outcome(ChargeState.SUCCEEDED, answer.slip.reference)
    if answer.ending is Ending.REFUSED:
        return Outcome(ChargeState.FAILED, reason=answer.reason)
    return Outcome(ChargeState.ASKING, reason=UNKNOWN)
