"""Spoils one payment by one fen, as no program of the product can, so that the ties show it."""

from __future__ import annotations

from dataclasses import dataclass

import psycopg

SUPERUSER_URL_VARIABLE = "SHANMEN_BENCH_DATABASE_URL"
_SPOIL = """
UPDATE app.payment SET amount = amount - 1
 WHERE id = (SELECT id FROM app.payment WHERE amount > 1 ORDER BY id DESC LIMIT 1)
RETURNING order_id, amount
"""


@dataclass(frozen=True, slots=True)
class SpoiltPayment:
    """The order whose payment was altered, and what the payment says now, in fen."""

    order_id: str
    amount_fen: int


def alter_one_fen(superuser_url: str) -> SpoiltPayment | None:
    """Take one fen off the newest payment with triggers off; None when nothing was paid yet.

    Needs a superuser's URL. Raises psycopg.OperationalError when the database is not there.
    """
    with psycopg.connect(superuser_url, connect_timeout=5) as connection:
        # A superuser alone may say this: no trigger and no foreign key sees the change.
        connection.execute("SET LOCAL session_replication_role = replica")
        row = connection.execute(_SPOIL).fetchone()
    return SpoiltPayment(str(row[0]), row[1]) if row else None
