"""Reads from a loaded park what a history has to know of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

import numpy as np
from sqlalchemy import text
from sqlalchemy.orm import Session

from installers.demonstration.history.facts import Channel, Counter, ParkFacts, Places, Shelf
from installers.demonstration.history.postgres_time import EPOCH
from shared.catalogue.offer import TicketOffer
from shared.catalogue.sale_page import sale_page

WINDOW: Final = "window"
_CHANNEL_SHARES: Final = {WINDOW: 0.42, "online": 0.31, "ota": 0.22, "agency": 0.05}
_CLASS_WEIGHTS: Final = {
    "A": 50.0, "B": 13.0, "C": 8.0, "F": 7.0, "P": 14.0, "S": 5.0, "G": 4.0, "V": 3.0, "E": 4.0,
}  # fmt: skip
_ADDONS: Final = "SGVE"

_COUNTERS = text("""
    SELECT s.id, s.code, s.kind, (SELECT min(id) FROM staff) AS staff_id,
           coalesce(k.id, (SELECT min(id) FROM signing_key)) AS key_id
      FROM station AS s LEFT JOIN signing_key AS k ON k.station_id = s.id
     WHERE s.kind IN ('window', 'server') ORDER BY s.kind, s.id
""")

# Days of one weekday, one kind of holiday and the same periods of prices are alike.
_DAYS = text("""
    SELECT d.day, dense_rank() OVER (ORDER BY alike.sign) AS kind
      FROM (SELECT CAST(generate_series(CAST(:first AS date), CAST(:last AS date),
                                        interval '1 day') AS date) AS day) AS d
      LEFT JOIN holiday AS h ON h.day = d.day
      CROSS JOIN LATERAL (
          SELECT concat_ws(' ', extract(isodow FROM d.day), h.kind,
                           (SELECT string_agg(CAST(d.day <@ r.visit_days AS text), ''
                                              ORDER BY r.visit_days)
                              FROM (SELECT DISTINCT visit_days FROM price) AS r)) AS sign
      ) AS alike
""")


def read_park(session: Session, first: date, days: int, today: date) -> ParkFacts:
    """Read channels, prices of each kind of day, lanes and counters, for days from `first` on."""
    codes = {row.code: row.id for row in session.execute(text("SELECT id, code FROM channel"))}
    channels = _channels(codes)
    last = first + timedelta(days=days - 1)
    rows = session.execute(_DAYS, {"first": first, "last": last}).all()
    examples = {row.kind: row.day for row in rows}
    uses = _uses(session)
    shelves = {
        (channel.code, kind): _shelf(sale_page(session, channel.code, day), uses)
        for channel in channels
        for kind, day in examples.items()
    }
    return ParkFacts(
        counters=_counters(session, channels),
        places=Places((today - EPOCH).days, _lanes(session)),
        shelves=shelves,
        kind_of_day={(row.day - EPOCH).days: row.kind for row in rows},
    )


def read_holidays(session: Session) -> dict[date, int]:
    """Give the number of each day within its holiday; 0 for a weekend day that is worked."""
    rows = session.execute(text("SELECT day, kind, number FROM holiday"))
    return {row.day: row.number if row.kind == "holiday" else 0 for row in rows}


def _channels(codes: Mapping[str, int]) -> list[Channel]:
    shares = {code: share for code, share in _CHANNEL_SHARES.items() if code in codes}
    whole = sum(shares.values())
    return [
        Channel(codes[code], code, share / whole, ahead=code != WINDOW)
        for code, share in shares.items()
    ]


def _counters(session: Session, channels: Sequence[Channel]) -> tuple[Counter, ...]:
    rows = session.execute(_COUNTERS).all()
    windows = [row for row in rows if row.kind == WINDOW]
    at_window = tuple(channel for channel in channels if not channel.ahead)
    ahead = tuple(channel for channel in channels if channel.ahead)
    counters = [
        Counter(row.id, row.code, row.staff_id, row.key_id, at_window, 1 / len(windows))
        for row in windows
    ]
    server = next(row for row in rows if row.kind == "server")
    counters.append(Counter(server.id, server.code, server.staff_id, server.key_id, ahead, 1.0))
    return tuple(counters)


def _lanes(session: Session) -> dict[int, np.ndarray[tuple[int], np.dtype[np.int64]]]:
    rows = session.execute(text("SELECT zone_id, id FROM lane ORDER BY id")).all()
    zones = {row.zone_id for row in rows}
    return {zone: np.array([row.id for row in rows if row.zone_id == zone]) for zone in zones}


def _uses(session: Session) -> dict[tuple[int, int], int]:
    rows = session.execute(text("SELECT terms_id, zone_id, uses FROM terms_zone"))
    return {(row.terms_id, row.zone_id): row.uses for row in rows if row.uses is not None}


def _shelf(offers: Iterable[TicketOffer], uses: Mapping[tuple[int, int], int]) -> Shelf:
    # Passes come and go any number of times: they are sold in the demonstration, not in a history.
    shown = [
        offer for offer in offers if all((offer.terms_id, z.zone_id) in uses for z in offer.zones)
    ]
    zones = [(offer, zone) for offer in shown for zone in offer.zones]
    return Shelf(
        type_id=_column(offer.ticket_type_id for offer in shown),
        terms_id=_column(offer.terms_id for offer in shown),
        price_id=_column(offer.price_id for offer in shown),
        persons=_column(offer.persons for offer in shown),
        valid_days=_column(offer.valid_days for offer in shown),
        unit=_column(offer.price.fen for offer in shown),
        list_unit=_column(offer.list_price.fen for offer in shown),
        weights=_weights(shown, "".join(_CLASS_WEIGHTS)),
        addon_weights=_weights(shown, _ADDONS),
        zone_start=np.cumsum([0, *(len(offer.zones) for offer in shown)]),
        zone_id=_column(zone.zone_id for _, zone in zones),
        zone_uses=_column(uses[offer.terms_id, zone.zone_id] for offer, zone in zones),
        zone_value=_column(value for offer in shown for value in _values(offer)),
    )


def _values(offer: TicketOffer) -> list[int]:
    weights = [zone.weight for zone in offer.zones]
    parts = offer.price.split(weights if any(weights) else [1] * len(weights))
    return [part.fen for part in parts]


def _weights(
    offers: Sequence[TicketOffer], classes: str
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    weights = np.array(
        [
            _CLASS_WEIGHTS[offer.ticket_class] if offer.ticket_class in classes else 0.0
            for offer in offers
        ]
    )
    return weights / weights.sum() if weights.any() else np.full(len(weights), 1 / len(weights))


def _column(values: Iterable[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.fromiter(values, np.int64)
