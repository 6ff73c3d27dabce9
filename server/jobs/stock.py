"""Tells channels elsewhere what they may sell, as soon as a stop begins or ends."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from server.channels.desk import ChannelDesk
from shared.kernel.refusal import Refusal
from shared.partners.stock import StockNotice, due_notices, settle_notice

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 0.5
# A batch ends before its messages are due again, however slowly the channel answers.
BATCH = 3


class StockSender:
    """Takes what is due, a batch at a time and one after another: a channel hears in order."""

    def __init__(self, engine: Engine, desk: ChannelDesk, executor: Executor) -> None:
        self._engine = engine
        self._desk = desk
        self._executor = executor
        self._said_no = False

    async def run(self) -> None:
        """Work until nothing is due."""
        loop = asyncio.get_running_loop()
        while await loop.run_in_executor(self._executor, self.step):
            pass

    def step(self) -> int:
        """Tell a batch; gives how many messages."""
        due = self._due()
        for notice in due:
            told = self._desk.tell_stock(notice)
            with Session(self._engine) as session, session.begin():
                settle_notice(session, notice, told)
            said = (notice.channel, notice.kind, notice.day, told.state.value, told.trouble)
            logger.info("stock of %s: %s %s is %s %s", *said)
        return len(due)

    def _due(self) -> tuple[StockNotice, ...]:
        try:
            with Session(self._engine) as session, session.begin():
                due = due_notices(session, self._desk.name, self._desk.channels, BATCH)
        except Refusal as refusal:
            if not self._said_no:
                logger.warning("channels elsewhere are told nothing: %r", refusal)
            self._said_no = True
            return ()
        self._said_no = False
        return due
