"""Charges when a window asks, and goes after every charge that is not settled."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor
from uuid import UUID

from procrastinate import App
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from server.charges.charging import Charging
from server.charges.gateway import Gateway
from shared.kernel.refusal import Refusal
from shared.payments.settle import wake_due_charges

logger = logging.getLogger(__name__)

TASK = "charge"
PAUSE_SECONDS = 1.0


def add_charge_task(app: App, engine: Engine, gateway: Gateway, executor: Executor) -> None:
    """Register the task by name; it blocks for seconds, so that it has threads of its own."""
    charging = Charging(sessionmaker(engine), gateway)

    @app.task(name=TASK)
    async def task(id: str) -> None:
        loop = asyncio.get_running_loop()
        try:
            await loop.run_in_executor(executor, charging.work, UUID(id))
        except Refusal as refusal:
            logger.warning("charge %s is refused: %r", id, refusal)


class ChargeSweeper:
    """Wakes the worker each second for what is due; jobs are only wake-ups, the rows are true."""

    def __init__(self, engine: Engine, executor: Executor) -> None:
        self._engine = engine
        self._executor = executor

    async def run(self) -> None:
        """Look once."""
        await asyncio.get_running_loop().run_in_executor(self._executor, self.sweep)

    def sweep(self) -> int:
        """Wake the worker; gives for how many charges."""
        with Session(self._engine) as session, session.begin():
            return wake_due_charges(session)
