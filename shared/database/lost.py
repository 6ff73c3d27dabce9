"""Which errors mean that the database cannot be reached, and which that it gave a statement up."""

from __future__ import annotations

from typing import Final

import psycopg
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

DATABASE_LOST: Final = (OperationalError, InterfaceError, PoolTimeout)
GIVEN_UP: Final = (psycopg.errors.LockNotAvailable, psycopg.errors.QueryCanceled)


class DatabaseBusy(OperationalError):
    """The database answers, but gave a statement up: nothing of it was recorded.

    It is one of DATABASE_LOST for whoever only asks again.
    """

    @property
    def waited(self) -> bool:
        """Tell whether it waited for somebody else's lock; else it took too long by itself."""
        return isinstance(self.orig, psycopg.errors.LockNotAvailable)
