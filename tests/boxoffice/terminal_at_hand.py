"""Stands in for the office that asks a card terminal: it answers what a test tells it to."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from uuid import UUID

from boxoffice.sale.tenders.desk import TerminalDesk
from shared.devices.terminal.protocol import Attempt, Stage
from shared.kernel.money import Money
from shared.payments.charges import ChargeSeen, ChargeState


@dataclass
class TerminalAtHand:
    """`state` and `reason` are what a payment comes to once `answered` is set.

    `error` is raised instead; `later` is what asking again brings, None where nobody answers.
    """

    there: bool = False
    state: ChargeState = ChargeState.SUCCEEDED
    reason: str = ""
    error: Exception | None = None
    later: ChargeState | None = None
    left: tuple[ChargeSeen, ...] = ()
    stages: tuple[Stage, ...] = ()
    answered: threading.Event = field(default_factory=threading.Event)
    asked: list[Money] = field(default_factory=list)
    stopped: list[bool] = field(default_factory=list)
    by_hand: list[str] = field(default_factory=list)
    _open: dict[UUID, ChargeSeen] = field(default_factory=dict)

    def desk(self) -> TerminalDesk:
        return TerminalDesk(
            bound=lambda: self.there,
            pay=self.pay,
            resolve=self.resolve,
            by_hand=self.settle_by_hand,
        )

    def pay(self, charge_id: UUID, order_id: UUID, amount: Money, attempt: Attempt) -> ChargeSeen:
        if self.error is not None:
            raise self.error
        self.asked.append(amount)
        for stage in self.stages:
            attempt.told(stage)
        while not (self.answered.wait(0.005) or attempt.stop.is_set()):
            pass
        stopped = attempt.stop.is_set()
        self.stopped.append(stopped)
        state, reason = self.state, self.reason
        if stopped and state is ChargeState.SUCCEEDED:
            state, reason = ChargeState.FAILED, "CANCELLED"
        return self._seen(charge_id, amount, state, reason)

    def resolve(self) -> tuple[ChargeSeen, ...]:
        if self.later is None:
            return (*self._open.values(), *self.left)
        later = [*self._open.values(), *self.left]
        self._open, self.left = {}, ()
        return tuple(ChargeSeen(one.id, "card", one.amount, self.later, "AB1234") for one in later)

    def settle_by_hand(self, charge_id: UUID, reference: str) -> ChargeSeen:
        self.by_hand.append(reference)
        self.left = tuple(one for one in self.left if one.id != charge_id)
        asked = self._open.pop(charge_id, None)
        state = ChargeState.SUCCEEDED if reference else ChargeState.FAILED
        amount = Money(0) if asked is None else asked.amount
        return ChargeSeen(
            charge_id, "card", amount, state, reference, "" if reference else "BY_HAND"
        )

    def _seen(self, charge_id: UUID, amount: Money, state: ChargeState, reason: str) -> ChargeSeen:
        reference = "AB1234" if state is ChargeState.SUCCEEDED else ""
        seen = ChargeSeen(charge_id, "card", amount, state, reference, reason)
        if not seen.settled:
            self._open[charge_id] = seen
        return seen
