"""What the process does again and again: each work with its name and the pause after it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from sqlalchemy import Engine

from server.channels.desk import ChannelDesk
from server.charges.gateway import Gateway
from server.jobs.charges import PAUSE_SECONDS as CHARGES_PAUSE
from server.jobs.charges import ChargeSweeper
from server.jobs.closures import PAUSE_SECONDS as CLOSURES_PAUSE
from server.jobs.closures import Closures
from server.jobs.day_look_ups import PAUSE_SECONDS as DAY_PAUSE
from server.jobs.day_look_ups import DayLookUps
from server.jobs.editions import PAUSE_SECONDS as EDITIONS_PAUSE
from server.jobs.editions import EditionFollower
from server.jobs.look_ups import PAUSE_SECONDS as LOOK_UPS_PAUSE
from server.jobs.look_ups import LookUpRenewal
from server.jobs.members import PAUSE_SECONDS as MEMBERS_PAUSE
from server.jobs.members import MemberWork
from server.jobs.passes import PAUSE_SECONDS as PASSES_PAUSE
from server.jobs.passes import PassRevenue
from server.jobs.paybacks import PAUSE_SECONDS as PAYBACKS_PAUSE
from server.jobs.paybacks import PaybackSender
from server.jobs.places import PAUSE_SECONDS as PLACES_PAUSE
from server.jobs.places import PlaceSweeper
from server.jobs.plain_answers import PAUSE_SECONDS as PLAIN_PAUSE
from server.jobs.plain_answers import PlainAnswers
from server.jobs.recognition import PAUSE_SECONDS as RECOGNITION_PAUSE
from server.jobs.recognition import Recognition
from server.jobs.stock import PAUSE_SECONDS as STOCK_PAUSE
from server.jobs.stock import StockSender
from server.jobs.timeslots import PAUSE_SECONDS as TIMESLOTS_PAUSE
from server.jobs.timeslots import TimeslotLayer
from shared.identity.key_file import ServerKeys

# Its name, the pause in seconds, the work.
Work = tuple[str, float, Callable[[], Awaitable[None]]]


@dataclass(frozen=True, slots=True)
class Outside:
    """Whom the server speaks to: who pays, and channels that sell elsewhere; None is nobody."""

    gateway: Gateway | None = None
    desk: ChannelDesk | None = None


NOBODY = Outside()


def works(
    engine: Engine, executor: ThreadPoolExecutor, person_keys: ServerKeys | None
) -> Iterator[Work]:
    """List what is done on the day's connections; without keys nothing that opens personal data."""
    yield "recognition", RECOGNITION_PAUSE, Recognition(engine, executor).run
    yield "timeslots", TIMESLOTS_PAUSE, TimeslotLayer(engine, executor).run
    yield "editions", EDITIONS_PAUSE, EditionFollower(engine, executor).run
    yield "charges", CHARGES_PAUSE, ChargeSweeper(engine, executor).run
    yield "places", PLACES_PAUSE, PlaceSweeper(engine, executor).run
    yield "closures", CLOSURES_PAUSE, Closures(engine, executor).run
    yield "members", MEMBERS_PAUSE, MemberWork(engine, executor).run
    yield "passes", PASSES_PAUSE, PassRevenue(engine, executor).run
    if person_keys is not None:
        yield "plain answers", PLAIN_PAUSE, PlainAnswers(engine, executor, person_keys).run
        yield "day look-ups", DAY_PAUSE, DayLookUps(engine, executor, person_keys).run
        yield "look-ups", LOOK_UPS_PAUSE, LookUpRenewal(engine, executor, person_keys).run


def sends(engine: Engine, outside: Outside, executor: ThreadPoolExecutor) -> Iterator[Work]:
    """List what is sent to those whom the server speaks to."""
    if outside.gateway is not None:
        yield "paybacks", PAYBACKS_PAUSE, PaybackSender(engine, outside.gateway, executor).run
    if outside.desk is not None:
        yield "stock", STOCK_PAUSE, StockSender(engine, outside.desk, executor).run
