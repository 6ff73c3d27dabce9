"""Gives jobs back that a worker took and died over."""

from __future__ import annotations

import logging

from procrastinate import App

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 5.0
# A worker says that it lives every 10 s; one that missed this many is dead.
DEAD_AFTER_SECONDS = 30


class Sweeper:
    """Sets every stalled job back to waiting; the tasks bear being run twice."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def run(self) -> None:
        """Sweep once."""
        manager = self._app.job_manager
        for job in await manager.get_stalled_jobs(seconds_since_heartbeat=DEAD_AFTER_SECONDS):
            await manager.retry_job(job=job)
            logger.warning("job %s (%s) of a dead worker waits again", job.id, job.task_name)
