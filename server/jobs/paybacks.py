"""Sends back what refunds owe by payment companies, and goes after all that is not settled.

Not by jobs of the queue: a closed day owes thousands at once, and customers who pay must not wait
behind them.
"""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from server.charges.gateway import Gateway
from server.charges.paying_back import PayingBack
from shared.kernel.refusal import Refusal
from shared.payments.send_back import due_paybacks

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 0.5
THREADS = 4
# A batch ends before its paybacks are due again, however slowly the company answers.
BATCH = 4


class PaybackSender:
    """Takes what is due, a batch at a time; each payback blocks a thread of `executor`."""

    def __init__(self, engine: Engine, gateway: Gateway, executor: Executor) -> None:
        self._engine = engine
        self._executor = executor
        self._paying = PayingBack(sessionmaker(engine), gateway)

    async def run(self) -> None:
        """Work until nothing is due."""
        loop = asyncio.get_running_loop()
        while due := await loop.run_in_executor(self._executor, self._due):
            work = [loop.run_in_executor(self._executor, self._work, one) for one in due]
            await asyncio.gather(*work)

    def _due(self) -> tuple[UUID, ...]:
        with Session(self._engine) as session, session.begin():
            return due_paybacks(session, BATCH)

    def _work(self, payback_id: UUID) -> None:
        try:
            self._paying.work(payback_id)
        except Refusal as refusal:
            logger.warning("payback %s is refused: %r", payback_id, refusal)
