"""Rows of the handhelds: which device is which station."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class Handheld(Base):
    """A station of kind `handheld` and the one device that it is, known by digests alone.

    The code of a device that is to be enrolled works once, and until `code_until`. A device that
    has lost what it is known by proves with the key to `public_key` (SPKI) that it is the same.
    """

    __tablename__ = "handheld"
    __table_args__ = (
        CheckConstraint(
            "octet_length(code_digest) = 32 AND octet_length(device_digest) = 32", name="digests"
        ),
        CheckConstraint("(code_digest IS NULL) = (code_until IS NULL)", name="code"),
        CheckConstraint("(device_digest IS NULL) = (enrolled_at IS NULL)", name="device"),
        CheckConstraint("public_key IS NULL OR device_digest IS NOT NULL", name="public_key"),
    )

    station_id: Mapped[int] = mapped_column(
        ForeignKey("station.id"), primary_key=True, autoincrement=False
    )
    code_digest: Mapped[bytes | None] = mapped_column(unique=True)
    code_until: Mapped[datetime | None]
    device_digest: Mapped[bytes | None] = mapped_column(unique=True)
    enrolled_at: Mapped[datetime | None]
    public_key: Mapped[bytes | None] = mapped_column(unique=True)
