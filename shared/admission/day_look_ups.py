"""The server's work that has gates find visitors by the key of the day: keys sent, digests made."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from sqlalchemy import Date, func, select, text
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.identity.day_key import day_digest, day_key, gate_keys, seal_gate_keys
from shared.identity.key_file import ServerKeys
from shared.identity.sealing import CannotOpen, open_sealed
from shared.kernel.ids import uuid7, uuid7_floor

logger = logging.getLogger(__name__)

BATCH = 2000
# Tickets are found by when they were made: all is looked through now and then, the rest just now.
RECENT = timedelta(minutes=5)

_WAITING = text("""
    SELECT g.station_id, g.public_key FROM gate_key AS g
     WHERE NOT EXISTS (SELECT FROM day_message AS m
                        WHERE m.station_id = g.station_id AND m.day = :day)
""")
# Named on the ticket, or the one who answers for the order of tickets without names. What is valid
# longer than a month has an index of its own: nobody reads the tickets of all years for one day.
_UNFOUND = text("""
    WITH due AS NOT MATERIALIZED (
        SELECT id, order_id, visit_day, valid_days, state FROM ticket
         WHERE visit_day BETWEEN CAST(:day AS date) - 31 AND CAST(:day AS date)
           AND valid_days <= 31
         UNION ALL
        SELECT id, order_id, visit_day, valid_days, state FROM ticket
         WHERE visit_day <= :day AND valid_days > 31
    )
    SELECT k.id AS ticket, w.person_id, w.sure, p.document_sealed, p.key_number
      FROM due AS k,
           LATERAL (SELECT v.person_id, true AS sure FROM ticket_visitor AS v
                     WHERE v.ticket_id = k.id
                     UNION ALL
                    SELECT c.person_id, false FROM order_contact AS c
                     WHERE c.order_id = k.order_id) AS w
      JOIN person AS p ON p.id = w.person_id
     WHERE k.id > :since AND k.visit_day + k.valid_days > :day
       AND k.state IN ('ISSUED', 'ON_HOLD') AND p.document_sealed IS NOT NULL
       AND NOT EXISTS (SELECT FROM day_look_up AS d WHERE d.day = :day
                          AND d.ticket_id = k.id AND d.person_id = w.person_id)
     LIMIT :batch
""")


def send_keys(session: Session, keys: ServerKeys) -> int:
    """Seal the keys of this business date to each gate that has none yet; gives how many."""
    day = _today(session)
    todays = gate_keys(keys.station, day)
    messages = []
    for row in session.execute(_WAITING, {"day": day}):
        message_id = uuid7()
        sealed = seal_gate_keys(
            todays, message_id, X25519PublicKey.from_public_bytes(row.public_key)
        )
        messages.append(
            {
                "id": str(message_id),
                "station": row.station_id,
                "day": day.isoformat(),
                "to": row.public_key.hex(),
                "sealed": sealed.hex(),
            }
        )
    if messages:
        record(session, "send_day_keys", {"messages": messages})
    return len(messages)


def find_visitors(session: Session, keys: ServerKeys, *, recent: bool) -> int:
    """Make a batch of today's visitors findable; gives how many. Run again until it gives 0.

    `recent` looks at tickets of the last minutes only. What cannot be opened stays unfound.
    """
    day = _today(session)
    now = session.execute(select(func.clock_timestamp())).scalar_one()
    since = uuid7_floor(now - RECENT) if recent else UUID(int=0)
    found = session.execute(_UNFOUND, {"since": since, "day": day, "batch": BATCH}).all()
    rows = list(_digests(found, keys, day))
    if rows:
        record(session, "write_day_look_ups", {"day": day.isoformat(), "rows": rows})
    return len(rows)


def _digests(found: Any, keys: ServerKeys, day: date) -> Iterator[dict[str, Any]]:
    key = day_key(keys.station.find_key, day)
    for row in found:
        number = _opened(row, keys)
        if number is not None:
            yield {
                "ticket": str(row.ticket),
                "person": str(row.person_id),
                "sure": row.sure,
                "digest": day_digest(number, key).hex(),
            }


def _opened(row: Any, keys: ServerKeys) -> str | None:
    for private in keys.to_try(row.key_number):
        try:
            return open_sealed(row.document_sealed, row.person_id, private)
        except CannotOpen:
            continue
    logger.warning("person %s: the document cannot be opened", row.person_id)
    return None


def _today(session: Session) -> date:
    return session.execute(
        select(func.app.business_date(func.clock_timestamp(), type_=Date()))
    ).scalar_one()
