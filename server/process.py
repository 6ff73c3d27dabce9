"""One process: the web server, the queue's worker and the jobs that repeat, started together."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from procrastinate import App
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool

from server.api.health import health_app
from server.board.latest import LatestBoard
from server.charges.gateway import Gateway
from server.jobs.charges import add_charge_task
from server.jobs.flow import PAUSE_SECONDS as FLOW_PAUSE
from server.jobs.flow import FlowWatch
from server.jobs.news import add_news_task
from server.jobs.partitions import add_partitions_task
from server.jobs.paybacks import THREADS as BACK_THREADS
from server.jobs.personal_data import add_personal_data_task
from server.jobs.purchases import add_purchases_task
from server.jobs.repeat import repeat
from server.jobs.sweeper import PAUSE_SECONDS as SWEEPER_PAUSE
from server.jobs.sweeper import Sweeper
from server.jobs.worker import RESTART_SECONDS, QueueWorker
from server.webs import LocalListener, Webs
from server.works import NOBODY, Outside, Work, sends, works
from shared.database.engine import station_engine
from shared.database.queue import queue_app, queue_pool
from shared.identity.key_file import ServerKeys
from shared.kernel.clock import SystemClock
from shared.kernel.memory import settle

logger = logging.getLogger(__name__)

NAME = "shanmen-server"
STOP_WITHIN_SECONDS = 4.0
# The day's work on members takes minutes at a large site; the others must not wait for it.
JOB_THREADS = 4
# So many customers may be asked at the same moment; each holds a thread until its company answers.
CHARGE_THREADS = 8


async def run_server(
    database_url: str,
    listener: socket.socket,
    stop: asyncio.Event,
    executor: ThreadPoolExecutor,
    person_keys: ServerKeys | None = None,
    outside: Outside = NOBODY,
    local: LocalListener | None = None,
) -> bool:
    """Serve and work until `stop` is set; then return within STOP_WITHIN_SECONDS.

    Without a gateway nobody charges, and windows say that on-line payment is not available; without
    a desk messages to channels wait in their queue. `local` listens to the site's own network: the
    flow board and the handhelds are there, and nowhere else.
    Neither a database that is away at the start nor one that goes later ends the server. True when
    everything has ended; False when something still waits for a database that does not answer.
    """
    pool = queue_pool(database_url, NAME)
    await pool.open(wait=False)
    lines = _Lines(database_url)
    app = await _queue(pool, lines, outside.gateway)
    worker, latest = QueueWorker(app), LatestBoard()
    webs = Webs(database_url, person_keys)
    webs.open_public(listener, health_app(pool, SystemClock(), lambda: worker.running))
    if local is not None:
        webs.open_local(local, latest)
    tasks = _begin(
        *_always(app, worker, lines, executor, latest),
        *works(lines.jobs, executor, person_keys),
        *sends(lines.back, outside, lines.sending),
    )
    ended = await _serve(webs, stop, tasks, pool)
    lines.close()
    logger.info("stopped")
    return ended


async def _serve(
    webs: Webs,
    stop: asyncio.Event,
    tasks: list[asyncio.Task[None]],
    pool: AsyncConnectionPool[AsyncConnection],
) -> bool:
    serving = webs.serve()
    settle()
    webs.say_where()
    await stop.wait()
    logger.info("stopping")
    webs.stop()
    ended = await _end(tasks, serving, pool)
    webs.close()
    return ended


class _Lines:
    """Connections and threads by what they serve: one that waits keeps no other waiting."""

    def __init__(self, database_url: str) -> None:
        self.jobs = station_engine(database_url, NAME, connections=JOB_THREADS)
        self.charges = station_engine(database_url, f"{NAME}-charges", connections=CHARGE_THREADS)
        self.back = station_engine(database_url, f"{NAME}-back", connections=BACK_THREADS)
        self.charging = ThreadPoolExecutor(CHARGE_THREADS, thread_name_prefix="charge")
        self.sending = ThreadPoolExecutor(BACK_THREADS, thread_name_prefix="back")

    def close(self) -> None:
        """Begin nothing more; who waits for a company is not waited for."""
        for threads in (self.charging, self.sending):
            threads.shutdown(wait=False, cancel_futures=True)
        for engine in (self.jobs, self.charges, self.back):
            engine.dispose()


async def _queue(
    pool: AsyncConnectionPool[AsyncConnection], lines: _Lines, gateway: Gateway | None
) -> App:
    app = queue_app()
    await app.connector.open_async(pool)
    add_partitions_task(app, pool)
    add_news_task(app, pool)
    add_purchases_task(app, pool)
    add_personal_data_task(app, pool)
    if gateway is not None:
        add_charge_task(app, lines.charges, gateway, lines.charging)
    return app


def _always(
    app: App,
    worker: QueueWorker,
    lines: _Lines,
    executor: ThreadPoolExecutor,
    latest: LatestBoard,
) -> Iterator[Work]:
    yield "worker", RESTART_SECONDS, worker.run
    yield "sweeper", SWEEPER_PAUSE, Sweeper(app).run
    yield "visitor flow", FLOW_PAUSE, FlowWatch(lines.jobs, executor, latest).run


def _begin(*every: Work) -> list[asyncio.Task[None]]:
    return [asyncio.create_task(repeat(*work)) for work in every]


async def _end(
    tasks: list[asyncio.Task[None]],
    serving: list[asyncio.Task[None]],
    pool: AsyncConnectionPool[AsyncConnection],
) -> bool:
    for task in tasks:
        task.cancel()
    _, late = await asyncio.wait([*tasks, *serving], timeout=STOP_WITHIN_SECONDS - 1)
    closing = asyncio.create_task(pool.close(timeout=1))
    _, open_still = await asyncio.wait([closing], timeout=1)
    return not late and not open_still
