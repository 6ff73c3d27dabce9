"""Sends money back, and asks until it is known what became of it; it bears being run twice."""

from __future__ import annotations

import logging
from uuid import UUID

from sqlalchemy.orm import Session, sessionmaker

from server.charges.gateway import Gateway
from shared.payments.paybacks import PaybackSeen, PaybackState
from shared.payments.send_back import BackOutcome, claim_payback, payback_now, settle_payback

logger = logging.getLogger(__name__)

_ON_ITS_WAY = frozenset({PaybackState.SENT, PaybackState.ASKING})


class PayingBack:
    """Works on one payback at a time; each step is a transaction of its own.

    The claim is committed before the company is called. Whoever dies between the two leaves a row
    that is asked after; what the company never heard of is sent again, under the same number, which
    the company pays once.
    """

    def __init__(self, sessions: sessionmaker[Session], gateway: Gateway) -> None:
        self._sessions = sessions
        self._gateway = gateway

    def work(self, payback_id: UUID) -> None:
        """Do what is next."""
        with self._sessions.begin() as session:
            claimed = claim_payback(session, payback_id, self._gateway.name)
        if claimed is not None:
            self._settle(claimed, self._gateway.pay_back(claimed))
            return
        with self._sessions.begin() as session:
            seen = payback_now(session, payback_id)
        if seen is not None and seen.state in _ON_ITS_WAY:
            self._settle(seen, self._ask(seen))

    def _ask(self, seen: PaybackSeen) -> BackOutcome:
        outcome = self._gateway.ask_back(seen.id)
        return self._gateway.pay_back(seen) if outcome.unseen else outcome

    def _settle(self, seen: PaybackSeen, outcome: BackOutcome) -> None:
        with self._sessions.begin() as session:
            then = settle_payback(session, seen, outcome)
        logger.info("payback %s is %s", then.id, then.state.value)
