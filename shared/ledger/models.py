"""Rows of the ledger; entries are only ever added, by `post_entry`."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, Text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class Account(Base):
    """An account of the general ledger; debits are positive, credits negative."""

    __tablename__ = "account"

    code: Mapped[str] = mapped_column(primary_key=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]


class LedgerEntry(Base):
    """One thing that happened to money, with all its lines: debit positive, credit negative.

    The first amount (fen) is of the first account, and so on; together they are nothing. For
    questions the view `posting` gives the lines one by one.
    """

    __tablename__ = "ledger_entry"
    __table_args__ = ({"postgresql_partition_by": "RANGE (id)"},)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    source_id: Mapped[UUID]
    business_date: Mapped[date]
    at: Mapped[datetime]
    station_id: Mapped[int | None]
    staff_id: Mapped[int | None]
    accounts: Mapped[list[str]] = mapped_column(ARRAY(Text))
    amounts: Mapped[list[int]] = mapped_column(ARRAY(BigInteger))


class ClosedDay(Base):
    """A business date whose books are shut; no entry may land in it."""

    __tablename__ = "closed_day"

    business_date: Mapped[date] = mapped_column(primary_key=True)
    closed_at: Mapped[datetime]


class Follower(Base):
    """How far a follower of new rows has read, in the order in which they were committed."""

    __tablename__ = "follower"

    name: Mapped[str] = mapped_column(primary_key=True)
    seen_xid: Mapped[int] = mapped_column(BigInteger)
