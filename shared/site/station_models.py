"""Rows of the computers that work at the site and of the lanes that gates watch."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class Station(Base):
    """A PC that has its own database login; the login says which station asks.

    What sells is of the kind of its channel: a window, a kiosk, or what sells elsewhere (online,
    ota).
    """

    __tablename__ = "station"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('window', 'gate', 'office', 'server', 'kiosk', 'online', 'ota', 'handheld')",
            name="kind",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    # Ordered as session_user is: only so does every verb find its station by the index.
    login: Mapped[str] = mapped_column(Text(collation="C"), unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")


class GateState(Base):
    """How a gate stood when it was heard of last: entries of its journal still to be sent."""

    __tablename__ = "gate_state"
    __table_args__ = (CheckConstraint("stuck BETWEEN 0 AND unsent", name="unsent"),)

    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"), primary_key=True)
    heard_at: Mapped[datetime]
    unsent: Mapped[int]
    stuck: Mapped[int]


class Lane(Base):
    """One turnstile of a gate station; people walk through it into its zone.

    They come from `from_zone_id`, None is from outside the park: a passage raises the one and
    lowers the other, and who walks out by it does the reverse.
    """

    __tablename__ = "lane"
    __table_args__ = (
        UniqueConstraint("station_id", "code"),
        CheckConstraint("from_zone_id <> zone_id", name="from_zone"),
        CheckConstraint("kind IN ('entry', 'exit', 'exit_free')", name="kind"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"))
    code: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    zone_id: Mapped[int] = mapped_column(ForeignKey("zone.id"))
    from_zone_id: Mapped[int | None] = mapped_column(ForeignKey("zone.id"))
    kind: Mapped[str] = mapped_column(server_default="entry")
    version: Mapped[int] = mapped_column(server_default="1")
