"""Waits on the row of a charge: told to look by the database, and looking each second anyway."""

from __future__ import annotations

from typing import Final
from uuid import UUID

import psycopg
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError

from shared.database.engine import CONNECT_TIMEOUT_SECONDS, KEEPALIVE
from shared.kernel.money import Money
from shared.payments.charges import ChargeSeen, ChargeState

_LOOK: Final = (
    "SELECT id, tender::text, amount, state::text, coalesce(reference, ''), coalesce(reason, ''),"
    " cancel_requested, asked FROM charge WHERE id = %s"
)
_LOOK_AGAIN_SECONDS: Final = 1.0


class ChargeWatch:
    """For one thread that waits; it listens only while it does, on a connection of its own.

    A listener is woken by every notification, so no station listens without need.
    """

    def __init__(self, database_url: str) -> None:
        self._url = make_url(database_url).set(drivername="postgresql")
        self._connection: psycopg.Connection[tuple[object, ...]] | None = None

    def next(self, seen: ChargeSeen) -> ChargeSeen:
        """Wait until a charge stands otherwise than it was seen, a second at most.

        Raises sqlalchemy's OperationalError when the database is lost, as any question does.
        """
        try:
            connection = self._listening()
            now = self._look(connection, seen)
            if now == seen:
                for _ in connection.notifies(timeout=_LOOK_AGAIN_SECONDS, stop_after=1):
                    pass
                now = self._look(connection, seen)
        except psycopg.Error as error:
            self.close()
            raise OperationalError("LISTEN", None, error, hide_parameters=True) from error
        if now.settled:
            self.close()
        return now

    def close(self) -> None:
        """Listen no longer."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _listening(self) -> psycopg.Connection[tuple[object, ...]]:
        if self._connection is None:
            self._connection = psycopg.connect(
                self._url.render_as_string(hide_password=False),
                autocommit=True,
                application_name="shanmen-boxoffice-charge",
                connect_timeout=CONNECT_TIMEOUT_SECONDS,
                keepalives_idle=KEEPALIVE["keepalives_idle"],
                keepalives_interval=KEEPALIVE["keepalives_interval"],
                keepalives_count=KEEPALIVE["keepalives_count"],
                tcp_user_timeout=KEEPALIVE["tcp_user_timeout"],
            )
            self._connection.execute("LISTEN charge")
        return self._connection

    def _look(
        self, connection: psycopg.Connection[tuple[object, ...]], seen: ChargeSeen
    ) -> ChargeSeen:
        row = connection.execute(_LOOK, [seen.id]).fetchone()
        if row is None:
            return seen
        (charge_id, tender, amount, state, reference, reason, cancel_requested, asked) = row
        return ChargeSeen(
            UUID(str(charge_id)),
            str(tender),
            Money(int(str(amount))),
            ChargeState(str(state)),
            str(reference),
            str(reason),
            cancel_requested is True,
            int(str(asked)),
        )
