"""Gives money back through the card terminal: the row first, then the terminal, then its word."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Final, Protocol, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from boxoffice.terminal.slip_facts import facts_of
from shared.database.held import HeldSession
from shared.devices.fault import DeviceFault
from shared.devices.terminal.protocol import Attempt, CardTerminal, Ending, TerminalAnswer
from shared.payments.paybacks import PaybackSeen, PaybackState
from shared.payments.terminal_paybacks import (
    ask_terminal_back,
    open_backs,
    settle_terminal_back,
    waiting_backs,
)
from shared.payments.terminal_rules import (
    NOT_REVERSIBLE,
    BackOutcome,
    TerminalBack,
    back_answered,
    back_by_last,
)
from shared.site.sign_in import StaffToken

logger = logging.getLogger(__name__)

UNREACHABLE: Final = "UNREACHABLE"
BY_HAND: Final = "BY_HAND"

Answer = TypeVar("Answer")


class Writes(Protocol):
    """Writes until it is written: money may have moved."""

    def __call__(self, job: Callable[[Session], Answer], /) -> Answer:
        """Do the job in a transaction, again while the database is gone."""
        ...


class BackOffice:
    """A part of TerminalOffice, which calls it while nobody else asks the terminal anything."""

    def __init__(
        self,
        terminal: CardTerminal,
        held: HeldSession,
        write: Writes,
        token: Callable[[], StaffToken],
        *,
        simulated: bool,
    ) -> None:
        self._terminal = terminal
        self._held = held
        self._write = write
        self._token = token
        self._simulated = simulated

    def give_back(self, order_id: UUID, attempt: Attempt) -> tuple[PaybackSeen, ...]:
        """Give back what refunds of an order owe to cards, and tell how each of it stands.

        What comes behind one that did not go back is not asked for. A DeviceFault means that the
        terminal was asked for nothing. Raises TerminalAsked, NoOpenShift, PaybackStands.
        """
        done: list[PaybackSeen] = []
        with self._held.use() as session:
            waiting = waiting_backs(session, order_id)
        for one in waiting:
            seen = self._give_back(one, attempt)
            if seen.state is PaybackState.WAITING and seen.reason == NOT_REVERSIBLE:
                # For certain nothing has moved: after its day-end it pays to the card.
                seen = self._give_back(replace(one, reason=NOT_REVERSIBLE), attempt)
            done.append(seen)
            if seen.state is not PaybackState.SUCCEEDED:
                break
        return tuple(done)

    def resolve(self) -> tuple[PaybackSeen, ...]:
        """Ask after what was not heard of, and tell how it stands. Raises DeviceFault."""
        with self._held.use() as session:
            left = open_backs(session)
        return tuple(
            self._settle(one.id, back_by_last(one, facts_of(self._terminal.last()))) for one in left
        )

    def settle_by_hand(self, *, went: bool) -> tuple[PaybackSeen, ...]:
        """Take what the paper says for the answer that was not heard."""
        with self._held.use() as session:
            left = open_backs(session)
        outcome = (
            BackOutcome(PaybackState.SUCCEEDED)
            if went
            else BackOutcome(PaybackState.WAITING, reason=BY_HAND)
        )
        return tuple(self._settle(one.id, outcome, by_hand=True) for one in left)

    def _give_back(self, one: TerminalBack, attempt: Attempt) -> PaybackSeen:
        last = self._terminal.last()
        with self._held.use() as session:
            ask_terminal_back(
                session,
                one.id,
                last.mark if last else "",
                self._token(),
                simulated=self._simulated,
            )
        answer = self._asked_for(one, attempt)
        outcome = back_answered(answer.ending.value, answer.reason, facts_of(answer.slip))
        return self._settle(one.id, outcome)

    def _asked_for(self, one: TerminalBack, attempt: Attempt) -> TerminalAnswer:
        try:
            return self._terminal.give_back(one.amount, one.reverses, attempt)
        except DeviceFault as fault:
            logger.warning("the terminal was not asked to give back: %s", fault)
            return TerminalAnswer(Ending.REFUSED, UNREACHABLE)

    def _settle(
        self, payback_id: UUID, outcome: BackOutcome, *, by_hand: bool = False
    ) -> PaybackSeen:
        seen = self._write(
            lambda session: settle_terminal_back(
                session, payback_id, outcome, self._token(), by_hand=by_hand
            )
        )
        logger.info("payback %s at the terminal is %s", payback_id, seen.state.value)
        return seen
