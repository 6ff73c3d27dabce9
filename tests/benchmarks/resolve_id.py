"""`resolve_id`: an identity card on a lane's reader, in a park that has sold a million tickets.

All of them are found by documents today, which no park's day comes near to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import psycopg
from sqlalchemy.orm import Session

from installers.demonstration.stations import GATE, LANE, WINDOW
from installers.gallery.site import Site
from shared.admission.desk import gate_desk
from shared.admission.holders import held_by
from shared.admission.judge import judge_presented
from shared.admission.person_scan import DatabaseIndex
from shared.admission.presented import Presented, PresentedKind
from shared.admission.resolve import resolve
from shared.database.engine import station_engine
from shared.identity.day_key import GateKeys, day_digest, gate_keys
from shared.identity.document_number import check_digit
from shared.identity.key_file import read_station_keys
from shared.kernel.business_date import business_date
from shared.kernel.clock import SystemClock
from shared.kernel.ids import uuid7
from shared.tickets.code import parse_code
from tests.benchmarks.clients import Window
from tests.benchmarks.ground import Ground, give_places
from tests.benchmarks.history_ground import park_with_past
from tests.benchmarks.result import Result
from tests.benchmarks.single import measure_single

TICKETS: Final = 1_000_000
TODAY: Final = 15_000
_EACH_ORDER: Final = 50


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Find whoever lays a card down, then let them in by it, a different one each time."""
    with park_with_past(folder, TICKETS, say) as site:
        keys = gate_keys(
            read_station_keys(site.park.person_keys), business_date(SystemClock().now())
        )
        say(f"resolve_id: {TODAY:,} tickets of today")
        numbers = _sell_to_documents(site, keys)
        engine = station_engine(site.park.station_urls[GATE], "bench", connections=1)
        with Session(engine) as session:
            say("resolve_id: cards are laid down")
            found = _finding(session, numbers, keys)
            yield measure_single("resolve_id", found, place, seconds=4.0, statements=2)
            let_in = _letting_in(session, numbers, keys)
            yield measure_single("admit_id", let_in, place, seconds=4.0, statements=3)
        engine.dispose()


def _sell_to_documents(site: Site, keys: GateKeys) -> list[str]:
    """Sell tickets of today, and have every ticket there is be found by somebody's number."""
    give_places(site.admin_url)
    window = Window(site.park.station_urls[WINDOW], site.park.key_files[WINDOW], _EACH_ORDER)
    codes = window.codes(TODAY // _EACH_ORDER)
    window.close()
    numbers = [_number(at) for at in range(len(codes))]
    rows = [
        (day_digest(number, keys.day_key), parse_code(code).header.ticket_id)
        for number, code in zip(numbers, codes, strict=True)
    ]
    with psycopg.connect(site.admin_url, autocommit=True) as root:
        root.execute("SET session_replication_role = replica")
        root.execute("UPDATE app.ticket_terms SET credentials = credentials || '{id_card}'")
        root.execute(
            "INSERT INTO app.day_look_up (day, digest, ticket_id, person_id, sure)"
            " SELECT %s, substr(sha256(uuid_send(id)), 1, 16), id, id, true FROM app.ticket",
            [keys.day],
        )
        with root.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO app.day_look_up (day, digest, ticket_id, person_id, sure)"
                " VALUES (%s, %s, %s, %s, true)",
                [(keys.day, digest, ticket, ticket) for digest, ticket in rows],
            )
        root.execute("VACUUM ANALYZE app.day_look_up")
    return numbers


def _number(at: int) -> str:
    front = f"{110_000 + at // 1_000 % 300:06d}19800101{at % 1_000:03d}"
    return front + check_digit(front)


def _finding(session: Session, numbers: list[str], keys: GateKeys) -> Callable[[], object]:
    desk = gate_desk(session)
    lane, turn = desk.lanes[LANE], iter(numbers * 10)

    def find() -> None:
        shown = Presented(PresentedKind.DOCUMENT, next(turn))
        held = held_by(shown, keys, DatabaseIndex(session))
        if not held or resolve(session, held[0].ticket_id, lane, desk.terms) is None:
            raise RuntimeError("a ticket was not found by its document")
        session.rollback()

    return find


def _letting_in(session: Session, numbers: list[str], keys: GateKeys) -> Callable[[], object]:
    desk = gate_desk(session)
    lane, turn = desk.lanes[LANE], iter(numbers)

    def let_in() -> None:
        shown = Presented(PresentedKind.DOCUMENT, next(turn), checked=True)
        answer = judge_presented(session, shown, lane, desk, uuid7(), keys)
        if not answer.admitted:
            raise RuntimeError(f"not admitted: {answer.verdict}")
        session.commit()

    return let_in
