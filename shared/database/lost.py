"""Which errors mean that the database cannot be reached."""

from __future__ import annotations

from typing import Final

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

DATABASE_LOST: Final = (OperationalError, InterfaceError, PoolTimeout)
