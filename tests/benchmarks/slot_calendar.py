"""`calendar`: a preview of 90 days, the places of every series and the price of every type."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import psycopg
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from shared.capacity.lay_slots import lay_slots
from shared.capacity.queries import slot_calendar
from shared.catalogue.plain_prices import plain_prices
from shared.database.engine import office_engine, station_engine
from shared.kernel.business_date import business_date
from shared.kernel.clock import SystemClock
from tests.benchmarks.ground import Ground
from tests.benchmarks.result import Result
from tests.benchmarks.single import measure_single

DAYS = 90
STATEMENTS = 2


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Read the calendar of the park's types and series again and again."""
    url = _copy(place.admin_url)
    today = business_date(SystemClock().now())
    _lay(url, today)
    engine = station_engine(url, "bench", connections=1)
    with Session(engine) as session:

        def read() -> None:
            days = slot_calendar(session, today, DAYS, "window")
            prices = plain_prices(session, "window", today, DAYS)
            if len({one.day for one in days}) < DAYS or not prices:
                raise RuntimeError("the calendar has gaps")

        types = len({type_id for type_id, _ in plain_prices(session, "window", today, DAYS)})
        say(f"calendar: {DAYS} days of {types} types")
        yield measure_single("calendar", read, place, statements=STATEMENTS)
    engine.dispose()


def _copy(admin_url: str) -> str:
    """Copy the park: laying its days anew would take the sellers' plenty of places away."""
    park = make_url(admin_url)
    root_url = park.set(database="postgres").render_as_string(hide_password=False)
    with psycopg.connect(root_url, autocommit=True) as root:
        root.execute(f'CREATE DATABASE calendar TEMPLATE "{park.database}"')
        root.execute("ALTER DATABASE calendar SET search_path = app")
    return park.set(database="calendar").render_as_string(hide_password=False)


def _lay(url: str, today: date) -> None:
    engine = office_engine(url, "bench", connections=1)
    with Session(engine) as session, session.begin():
        lay_slots(session, today, DAYS)
    with psycopg.connect(url, autocommit=True) as root:
        root.execute("ANALYZE")
    engine.dispose()
