"""Runs the queue's worker, and runs it anew when an outage has stopped it."""

from __future__ import annotations

import logging

from procrastinate import App

from server.jobs.partitions import TASK as PARTITIONS
from shared.database.queue import defer_once

logger = logging.getLogger(__name__)

# A worker that lost the database stops itself, and its LISTEN is dead: a new one listens first.
RESTART_SECONDS = 1.0
CONCURRENCY = 12  # eight charges wait for customers, the others have work
FINISH_WITHIN_SECONDS = 2.0


class QueueWorker:
    """One worker in this process; `running` while it fetches jobs."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.running = False

    async def run(self) -> None:
        """Work until cancelled; returns or raises when the database went away."""
        await self._app.check_connection_async()
        await defer_once(self._app, PARTITIONS)
        self.running = True
        logger.info("the worker takes jobs")
        try:
            await self._app.run_worker_async(
                name="server",
                concurrency=CONCURRENCY,
                delete_jobs="successful",
                install_signal_handlers=False,
                shutdown_graceful_timeout=FINISH_WITHIN_SECONDS,
            )
        finally:
            self.running = False
            logger.info("the worker has stopped")
