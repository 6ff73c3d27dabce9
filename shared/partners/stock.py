"""What channels elsewhere are told of their stock, as it stands at the moment it is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from shared.capacity.models import Timeslot
from shared.capacity.stops import StopScope, standing_stops
from shared.database.verb import record, refusal_of
from shared.kernel.refusal import Refusal
from shared.partners.rules import Product, SlotTime, StockState, stock_state
from shared.site.sign_in import StaffToken


@refusal_of("SM250")
@dataclass(eq=False)
class StandInWhereLive(Refusal):
    """A stand-in for a channel is to be told something where the site is live."""


@refusal_of("SM251")
@dataclass(eq=False)
class NothingOfThat(Refusal):
    """There is no such message to tell again, or no such refused order."""


class ToldState(StrEnum):
    """What became of a message: taken by the channel, refused by it, or to be tried again."""

    DELIVERED = "DELIVERED"
    REFUSED = "REFUSED"
    QUEUED = "QUEUED"


@dataclass(frozen=True, slots=True)
class Told:
    """The answer of a channel; `trouble` is in its words, or ours where it did not answer."""

    state: ToldState
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class StockNotice:
    """A message of the queue, with what the channel may sell of the day `as_of` now (aware).

    It says how things stand and not what changed: told twice, or after another one, it is no less
    true. Of two, the one with the later `as_of` counts.
    """

    stop_id: UUID
    channel: str
    kind: str
    day: date
    as_of: datetime
    stock: StockState


_PRODUCTS = text("""
    SELECT t.code, z.zone_id, z.series_id, k.persons
      FROM edition AS e JOIN ticket_terms AS k ON k.edition_id = e.id
      JOIN ticket_type AS t ON t.id = k.ticket_type_id
      JOIN terms_zone AS z ON z.terms_id = k.id
     WHERE e.id = (SELECT id FROM edition WHERE state = 'IN_FORCE'
                      AND in_force_from <= clock_timestamp() ORDER BY in_force_from DESC LIMIT 1)
       AND :channel = ANY (k.channels)
""")


def due_notices(
    session: Session, desk: str, channels: Sequence[str], batch: int
) -> tuple[StockNotice, ...]:
    """Take the messages that are due for the channels that a desk serves; to be committed.

    Raises StandInWhereLive.
    """
    asked = {"desk": desk, "channels": list(channels), "batch": batch}
    due = record(session, "due_stock", asked)
    states: dict[tuple[str, date], StockState] = {}
    now = session.scalars(select(func.clock_timestamp())).one()
    notices = []
    for one in due:
        day = date.fromisoformat(one["day"])
        about = (one["channel"], day)
        if about not in states:
            states[about] = read_stock(session, *about)
        notices.append(
            StockNotice(UUID(one["stop"]), about[0], one["kind"], day, now, states[about])
        )
    return tuple(notices)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a channel sells of a day by its code, the stops that stand, and the slots they name."""

    products: Mapping[str, Product]
    stops: tuple[StopScope, ...]
    slots: Mapping[int, SlotTime]


def read_stock(session: Session, channel: str, day: date) -> StockState:
    """Read what a channel may sell of a day by the stops that stand now."""
    shelf = read_shelf(session, channel, day)
    return stock_state(shelf.products.values(), shelf.stops, shelf.slots)


def read_shelf(session: Session, channel: str, day: date) -> Shelf:
    """Read what a channel sells of a day, and what stops it now."""
    zones: dict[str, dict[int, int | None]] = defaultdict(dict)
    persons: dict[str, int] = {}
    for row in session.execute(_PRODUCTS, {"channel": channel}):
        zones[row.code][row.zone_id] = row.series_id
        persons[row.code] = row.persons
    stops = tuple(stop.scope for stop in standing_stops(session, day))
    named = [stop.timeslot_id for stop in stops if stop.timeslot_id is not None]
    slots = {
        slot.id: SlotTime(slot.series_id, slot.starts)
        for slot in session.scalars(select(Timeslot).where(Timeslot.id.in_(named)))
    }
    products = {code: Product(code, opened, persons[code]) for code, opened in zones.items()}
    return Shelf(products, stops, slots)


def settle_notice(session: Session, notice: StockNotice, told: Told) -> None:
    """Write what the channel said; what it did not take is tried again later."""
    document = {
        "stop": str(notice.stop_id),
        "channel": notice.channel,
        "kind": notice.kind,
        "state": told.state.value,
        "trouble": told.trouble,
    }
    record(session, "settle_stock", document)


def resend_stock(
    session: Session, stop_id: UUID, channel: str, kind: str, *, token: StaffToken
) -> None:
    """Tell a channel again what it has refused. Raises NothingOfThat, NotPermitted."""
    document = {"stop": str(stop_id), "channel": channel, "kind": kind}
    record(session, "resend_stock", document, token.value)
