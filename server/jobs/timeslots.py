"""Keeps the timeslots of the days that are sold as the patterns in force make them."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from shared.capacity.lay_slots import Laid, days_on_sale, laying_document, record_laying

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 5.0


class TimeslotLayer:
    """Lays timeslots whenever what they follow from has changed.

    That is the day, the editions in force, their patterns, the holidays, how far ahead the site
    sells. All of it is in the document to be recorded, so an unchanged document is not recorded
    again; after a start the first one always is, which changes nothing if all is laid.
    """

    def __init__(self, engine: Engine, executor: Executor) -> None:
        self._engine = engine
        self._executor = executor
        self._recorded: dict[str, Any] | None = None

    async def run(self) -> None:
        """Look once, and lay if there is something new."""
        loop = asyncio.get_running_loop()
        laid = await loop.run_in_executor(self._executor, self.lay)
        if laid is None:
            return
        logger.info(
            "timeslots: %d made, %d changed, %d unwanted", laid.made, laid.changed, laid.unwanted
        )
        for one in laid.conflicts:
            logger.warning(
                "timeslot %d of %s: %s, %d taken, pattern wants %s",
                *(one.timeslot_id, one.day, one.kind, one.taken, one.wanted),
            )

    def lay(self) -> Laid | None:
        """Lay what has changed; None when nothing has."""
        with Session(self._engine) as session:
            document = laying_document(session, *days_on_sale(session))
            if document == self._recorded:
                return None
            laid = record_laying(session, document)
        self._recorded = document
        return laid
