"""Rows of the audit chains."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class AuditHead(Base):
    """The end of one chain: a station has as many chains as it may have connections at work."""

    __tablename__ = "audit_head"
    __table_args__ = ({"postgresql_with": {"fillfactor": 20}},)

    chain: Mapped[int] = mapped_column(primary_key=True)
    station_id: Mapped[int] = mapped_column(index=True)  # 0 is the house itself
    slot: Mapped[int] = mapped_column(SmallInteger)
    seq: Mapped[int] = mapped_column(BigInteger)
    hash: Mapped[bytes]


class AuditLog(Base):
    """One link: its hash covers the hash before it, so a changed or missing row is seen."""

    __tablename__ = "audit_log"
    __table_args__ = ({"postgresql_partition_by": "LIST (month)"},)

    month: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    chain: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    station_id: Mapped[int | None]
    staff_id: Mapped[int | None]
    action: Mapped[str]
    object_id: Mapped[UUID | None]
    detail: Mapped[dict[str, Any]]
    hash: Mapped[bytes]
