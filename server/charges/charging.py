"""Charges, asks and reverses, whatever the row says is next; it bears being run twice."""

from __future__ import annotations

import logging
from uuid import UUID

from sqlalchemy.orm import Session, sessionmaker

from server.charges.gateway import USERPAYING, Gateway
from shared.payments.charges import ChargeSeen, ChargeState, charge_now
from shared.payments.settle import Outcome, claim_charge, settle_charge

logger = logging.getLogger(__name__)

# A customer who has not paid after so many questions, two seconds apart, is not waited for.
MOST_QUESTIONS = 20
_ON_ITS_WAY = frozenset({ChargeState.SENT, ChargeState.ASKING})


class Charging:
    """Works on one charge at a time; each step is a transaction of its own.

    The claim is committed before the company is called: whoever dies between the two leaves a row
    that is only ever asked after.
    """

    def __init__(self, sessions: sessionmaker[Session], gateway: Gateway) -> None:
        self._sessions = sessions
        self._gateway = gateway

    def work(self, charge_id: UUID) -> None:
        """Do what is next, and go on to reverse what was asked back."""
        with self._sessions.begin() as session:
            claim = claim_charge(session, charge_id, self._gateway.name)
        seen = (
            self._follow(charge_id)
            if claim is None
            else self._settle(charge_id, self._gateway.charge(claim))
        )
        if seen is not None and seen.state is ChargeState.REVERSING:
            self._settle(charge_id, self._gateway.reverse(charge_id))

    def _follow(self, charge_id: UUID) -> ChargeSeen | None:
        with self._sessions.begin() as session:
            seen = charge_now(session, charge_id)
        if seen is None or seen.state not in _ON_ITS_WAY:
            return seen
        if seen.cancel_requested:
            return self._settle(charge_id, Outcome(ChargeState.REVERSING))
        outcome = self._gateway.ask(charge_id)
        if outcome.reason == USERPAYING and seen.asked >= MOST_QUESTIONS:
            outcome = Outcome(ChargeState.REVERSING, reason=USERPAYING)
        return self._settle(charge_id, outcome)

    def _settle(self, charge_id: UUID, outcome: Outcome) -> ChargeSeen:
        with self._sessions.begin() as session:
            seen = settle_charge(session, charge_id, outcome)
        logger.info("charge %s is %s", charge_id, seen.state.value)
        return seen
