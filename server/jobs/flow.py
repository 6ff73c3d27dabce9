"""Looks at visitor flow twice a second: alerts, stops, the night's reset, the board's figures."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from server.board.latest import LatestBoard
from shared.capacity.board import FlowBoard, FlowCourse, read_board, read_course
from shared.capacity.flow import FlowFigures
from shared.capacity.watch_flow import settle_days, watch_flow

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 0.5


class FlowWatch:
    """Watches the counters of the lanes; the statements block, so they run on `executor`."""

    def __init__(self, engine: Engine, executor: Executor, latest: LatestBoard) -> None:
        self._engine = engine
        self._executor = executor
        self._latest = latest
        self._sampled: FlowFigures | None = None
        self._course = FlowCourse((), {})

    async def run(self) -> None:
        """Look once, and give the board what was seen."""
        loop = asyncio.get_running_loop()
        self._latest.show(*await loop.run_in_executor(self._executor, self.look))

    def look(self) -> tuple[FlowBoard, FlowCourse]:
        """Settle days that are over, record what follows from the figures, read the board."""
        with Session(self._engine) as session:
            settled = settle_days(session)
            if settled is not None:
                logger.info("visitor flow: %s is settled", settled)
            figures, steps, sampled = watch_flow(session, self._sampled)
            for one in steps:
                said = (one.do, one.measure, one.area_id, one.persons, one.capacity)
                logger.warning("visitor flow: %s %s of area %d: %d of %d", *said)
            if sampled:
                self._sampled = figures
                self._course = read_course(session, figures.today)
            return read_board(session, figures), self._course
