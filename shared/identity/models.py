"""The only table that holds names and document numbers."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class Person(Base):
    """A visitor; the number is sealed to the server's public key and found by a keyed hash."""

    __tablename__ = "person"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    document_kind: Mapped[str]
    sealed: Mapped[bytes]
    key_number: Mapped[int] = mapped_column(SmallInteger)
    look_up: Mapped[bytes] = mapped_column(index=True)
    mask: Mapped[str]
    recorded_at: Mapped[datetime]
