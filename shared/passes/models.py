"""Rows of annual passes. A pass has the id and the number of its first ticket."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base

_LIVING = text("ended_at IS NULL")
_OF_NOBODY = text("ended_at IS NULL AND person_id IS NULL")


class PassRenewal(Base):
    """A ticket that continues a pass from the day on which the one that it `renews` ends."""

    __tablename__ = "pass_renewal"
    __table_args__ = (
        CheckConstraint("renews <> ticket_id AND pass_id <> ticket_id", name="others"),
        Index("ix_pass_renewal_pass", "pass_id"),
        Index("ix_pass_renewal_renews", "renews"),
    )

    ticket_id: Mapped[UUID] = mapped_column(primary_key=True)
    pass_id: Mapped[UUID]
    renews: Mapped[UUID]


class PassRevenue(Base):
    """One row: all that passes have earned before this business date is in the books."""

    __tablename__ = "pass_revenue"
    __table_args__ = (CheckConstraint("one", name="one"),)

    one: Mapped[bool] = mapped_column(primary_key=True, server_default="true")
    until: Mapped[date]


class PassHold(Base):
    """A pause of a pass from a business date on; its release gives `days` back at the end.

    Nobody is signed in at a gate where somebody came with the pass of another (`mismatch`): its
    name comes afterwards, if at all.
    """

    __tablename__ = "pass_hold"
    __table_args__ = (
        CheckConstraint(
            "reason IN ('illness', 'travel', 'study', 'other', 'mismatch')", name="reason"
        ),
        CheckConstraint("staff_id IS NOT NULL OR reason = 'mismatch'", name="staff"),
        CheckConstraint("days BETWEEN 0 AND 180", name="days"),
        CheckConstraint(
            "num_nulls(released_at, released_by, released_station, days) IN (0, 4)",
            name="released",
        ),
        Index("ix_pass_hold_ticket", "ticket_id"),
        Index(
            "uq_pass_hold_open",
            "ticket_id",
            unique=True,
            postgresql_where=text("released_at IS NULL"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    ticket_id: Mapped[UUID]
    from_day: Mapped[date]
    reason: Mapped[str]
    at: Mapped[datetime]
    station_id: Mapped[int]
    staff_id: Mapped[int | None]
    released_at: Mapped[datetime | None]
    released_by: Mapped[int | None]
    released_station: Mapped[int | None]
    days: Mapped[int | None] = mapped_column(SmallInteger)


class PassCard(Base):
    """A contactless card that stands for one holder of a pass until it is ended.

    A card or a wristband of a plain ticket stands for the ticket `pass_id` and for no person.
    `digest` is the keyed hash of its number, which is kept nowhere.
    """

    __tablename__ = "pass_card"
    __table_args__ = (
        CheckConstraint("why IN ('lost', 'replaced', 'returned')", name="why"),
        CheckConstraint("num_nulls(ended_at, ended_by, why) IN (0, 3)", name="ended"),
        Index("ix_pass_card_pass", "pass_id"),
        Index("ix_pass_card_person", "person_id"),
        Index("uq_pass_card_living", "digest", unique=True, postgresql_where=_LIVING),
        Index("uq_pass_card_holder", "pass_id", "person_id", unique=True, postgresql_where=_LIVING),
        Index("uq_pass_card_ticket", "pass_id", unique=True, postgresql_where=_OF_NOBODY),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    pass_id: Mapped[UUID]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    digest: Mapped[int] = mapped_column(BigInteger)
    bound_at: Mapped[datetime]
    station_id: Mapped[int]
    staff_id: Mapped[int]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[int | None]
    why: Mapped[str | None]
