"""Rows of what is sold."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, Column, ForeignKey, SmallInteger, text
from sqlalchemy.dialects.postgresql import DATERANGE, ExcludeConstraint, Range
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money


class TicketType(Base):
    """A kind of ticket: what a visitor buys, for how many persons and days."""

    __tablename__ = "ticket_type"
    __table_args__ = (
        CheckConstraint("id BETWEEN 1 AND 65535", name="fits_code"),
        CheckConstraint("persons BETWEEN 1 AND 255", name="persons"),
        CheckConstraint("valid_days BETWEEN 1 AND 255", name="valid_days"),
        CheckConstraint(
            "ticket_class IN ('A', 'B', 'C', 'F', 'P', 'S', 'G', 'V', 'E')", name="ticket_class"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    note_zh: Mapped[str]
    note_en: Mapped[str]
    ticket_class: Mapped[str]
    persons: Mapped[int] = mapped_column(SmallInteger)
    valid_days: Mapped[int] = mapped_column(SmallInteger)
    staff_check: Mapped[bool]
    series_id: Mapped[int | None] = mapped_column(index=True)
    button: Mapped[int | None] = mapped_column(SmallInteger)
    active: Mapped[bool]


class TicketTypeZone(Base):
    """One zone that a ticket type opens, how often, and its weight when the price is split."""

    __tablename__ = "ticket_type_zone"
    __table_args__ = (
        CheckConstraint("uses > 0", name="uses"),
        CheckConstraint("weight >= 0", name="weight"),
    )

    ticket_type_id: Mapped[int] = mapped_column(ForeignKey("ticket_type.id"), primary_key=True)
    zone_id: Mapped[int] = mapped_column(ForeignKey("zone.id"), primary_key=True)
    uses: Mapped[int] = mapped_column(SmallInteger)
    weight: Mapped[int]


class Price(Base):
    """What a ticket type costs at a channel on the visit days of a half-open range."""

    __tablename__ = "price"
    __table_args__ = (
        CheckConstraint("amount >= 0", name="amount"),
        CheckConstraint("list_amount >= amount", name="list_amount"),
        ExcludeConstraint(
            # ranges of one number: gist has no "=" for plain integers without an extension
            (text("int4range(channel_id, channel_id, '[]')"), "&&"),
            (text("int4range(ticket_type_id, ticket_type_id, '[]')"), "&&"),
            (Column("visit_days"), "&&"),
            name="ex_price_one_at_a_time",
            using="gist",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_type_id: Mapped[int] = mapped_column(ForeignKey("ticket_type.id"), index=True)
    channel_id: Mapped[int] = mapped_column(ForeignKey("channel.id"))
    visit_days: Mapped[Range[date]] = mapped_column(DATERANGE())
    amount: Mapped[Money]
    list_amount: Mapped[Money]
