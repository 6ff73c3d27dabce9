"""One process: the web server, the queue's worker and the jobs that repeat, started together."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool
from sqlalchemy import Engine

from server.api.health import health_app
from server.jobs.editions import PAUSE_SECONDS as EDITIONS_PAUSE
from server.jobs.editions import EditionFollower
from server.jobs.look_ups import PAUSE_SECONDS as LOOK_UPS_PAUSE
from server.jobs.look_ups import LookUpRenewal
from server.jobs.members import PAUSE_SECONDS as MEMBERS_PAUSE
from server.jobs.members import MemberWork
from server.jobs.partitions import add_partitions_task
from server.jobs.personal_data import add_personal_data_task
from server.jobs.places import PAUSE_SECONDS as PLACES_PAUSE
from server.jobs.places import PlaceSweeper
from server.jobs.plain_answers import PAUSE_SECONDS as PLAIN_PAUSE
from server.jobs.plain_answers import PlainAnswers
from server.jobs.purchases import add_purchases_task
from server.jobs.recognition import PAUSE_SECONDS as RECOGNITION_PAUSE
from server.jobs.recognition import Recognition
from server.jobs.repeat import repeat
from server.jobs.sweeper import PAUSE_SECONDS as SWEEPER_PAUSE
from server.jobs.sweeper import Sweeper
from server.jobs.timeslots import PAUSE_SECONDS as TIMESLOTS_PAUSE
from server.jobs.timeslots import TimeslotLayer
from server.jobs.worker import RESTART_SECONDS, QueueWorker
from shared.database.engine import station_engine
from shared.database.queue import queue_app, queue_pool
from shared.identity.key_file import ServerKeys
from shared.kernel.clock import SystemClock
from shared.kernel.memory import settle

logger = logging.getLogger(__name__)

# What is done again and again: its name, the pause in seconds, the work.
Work = tuple[str, float, Callable[[], Awaitable[None]]]

NAME = "shanmen-server"
STOP_WITHIN_SECONDS = 4.0
# The day's work on members takes minutes at a large site; the others must not wait for it.
JOB_THREADS = 4


class _Web(uvicorn.Server):
    """uvicorn without hands on the signals: the process decides when all of it stops."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def run_server(
    database_url: str,
    listener: socket.socket,
    stop: asyncio.Event,
    executor: ThreadPoolExecutor,
    person_keys: ServerKeys | None = None,
) -> bool:
    """Serve and work until `stop` is set; then return within STOP_WITHIN_SECONDS.

    Neither a database that is away at the start nor one that goes later ends the server. True when
    everything has ended; False when something still waits for a database that does not answer.
    """
    pool = queue_pool(database_url, NAME)
    await pool.open(wait=False)
    engine = station_engine(database_url, NAME, connections=JOB_THREADS)
    app = queue_app()
    await app.connector.open_async(pool)
    add_partitions_task(app, pool)
    add_purchases_task(app, pool)
    add_personal_data_task(app, pool)
    worker = QueueWorker(app)
    web = _web(health_app(pool, SystemClock(), lambda: worker.running))
    tasks = [
        asyncio.create_task(repeat(*work))
        for work in (
            ("worker", RESTART_SECONDS, worker.run),
            ("sweeper", SWEEPER_PAUSE, Sweeper(app).run),
            *_works(engine, executor, person_keys),
        )
    ]
    serving = asyncio.create_task(web.serve(sockets=[listener]))
    settle()
    logger.info("serving http://%s:%d/healthz", *listener.getsockname()[:2])
    await stop.wait()
    logger.info("stopping")
    web.should_exit = True
    ended = await _end(tasks, serving, pool)
    engine.dispose()
    logger.info("stopped")
    return ended


def _works(
    engine: Engine, executor: ThreadPoolExecutor, person_keys: ServerKeys | None
) -> Iterator[Work]:
    yield "recognition", RECOGNITION_PAUSE, Recognition(engine, executor).run
    yield "timeslots", TIMESLOTS_PAUSE, TimeslotLayer(engine, executor).run
    yield "editions", EDITIONS_PAUSE, EditionFollower(engine, executor).run
    yield "places", PLACES_PAUSE, PlaceSweeper(engine, executor).run
    yield "members", MEMBERS_PAUSE, MemberWork(engine, executor).run
    if person_keys is not None:
        yield "plain answers", PLAIN_PAUSE, PlainAnswers(engine, executor, person_keys).run
        yield "look-ups", LOOK_UPS_PAUSE, LookUpRenewal(engine, executor, person_keys).run


def _web(app: FastAPI) -> _Web:
    return _Web(
        uvicorn.Config(
            app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=1
        )
    )


async def _end(
    tasks: list[asyncio.Task[None]],
    serving: asyncio.Task[None],
    pool: AsyncConnectionPool[AsyncConnection],
) -> bool:
    for task in tasks:
        task.cancel()
    _, late = await asyncio.wait([*tasks, serving], timeout=STOP_WITHIN_SECONDS - 1)
    closing = asyncio.create_task(pool.close(timeout=1))
    _, open_still = await asyncio.wait([closing], timeout=1)
    return not late and not open_still
