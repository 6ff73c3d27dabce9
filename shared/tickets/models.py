"""Rows of tickets and of the keys that sign their codes."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Enum, ForeignKey, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money

# States of hot rows are enumerated types: a CHECK would be parsed again by each statement.
TICKET_STATE = Enum(
    *("ISSUED", "REFUNDED", "VOIDED", "EXCHANGED", "RESCHEDULED", "ON_HOLD"), name="ticket_state"
)


class SigningKey(Base):
    """A station's public key; the private half never leaves that station."""

    __tablename__ = "signing_key"
    __table_args__ = (
        CheckConstraint("id BETWEEN 1 AND 65535", name="fits_code"),
        CheckConstraint("purpose IN ('live', 'training')", name="purpose"),
        CheckConstraint("state IN ('PENDING', 'ACTIVE', 'RETIRED', 'REVOKED')", name="state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"))
    public_key: Mapped[bytes]
    purpose: Mapped[str]
    state: Mapped[str]


class ForeignCode(Base):
    """The code under which a ticket was taken over from a former system; only a digest of it."""

    __tablename__ = "foreign_code"
    __table_args__ = (CheckConstraint("octet_length(digest) = 16", name="digest"),)

    digest: Mapped[bytes] = mapped_column(primary_key=True)
    ticket_id: Mapped[UUID]


class Ticket(Base):
    """One ticket as sold; what it still opens stands in its entitlements.

    Type and key are no foreign keys, for the reason given at SalesOrder.
    """

    __tablename__ = "ticket"
    __table_args__ = (
        Index("ix_ticket_order", "order_id"),
        # Tickets are sold in about the order of their days: ranges of blocks find a day as well as
        # an entry for each ticket would, and a sale writes nothing for it.
        Index(
            "ix_ticket_visit_day",
            "visit_day",
            postgresql_using="brin",
            postgresql_with={"autosummarize": True},
        ),
        # Few tickets are valid for long: gates find them here, and a day's by their visit day.
        Index("ix_ticket_long", "visit_day", postgresql_where=text("valid_days > 31")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID]
    order_line: Mapped[int] = mapped_column(SmallInteger)
    number: Mapped[str]
    ticket_type_id: Mapped[int]
    terms_id: Mapped[int]
    visit_day: Mapped[date]
    valid_days: Mapped[int] = mapped_column(SmallInteger)
    persons: Mapped[int] = mapped_column(SmallInteger)
    price: Mapped[Money]
    state: Mapped[str] = mapped_column(TICKET_STATE)
    blocked: Mapped[bool] = mapped_column(server_default="false")
    key_id: Mapped[int]
    code_version: Mapped[int] = mapped_column(SmallInteger)
    code_digest: Mapped[bytes]


class Entitlement(Base):
    """What one ticket may still do at one zone; written with its ticket, and never deleted.

    `uses_total` and `uses_left` None is any number; `uses_today` were on the date `used_on`. The
    slot, if it has one, is the time at which its holder is expected. Of its `value` so much is
    `recognised` as is no longer owed to the visitor: earned by a use, or given back. A ticket that
    is given back keeps no use: `uses_total` is then what was spent of it. `left_at` is when its
    holder was last seen leaving.
    """

    __tablename__ = "entitlement"
    __table_args__ = (
        CheckConstraint(
            "uses_left BETWEEN 0 AND uses_total AND recognised BETWEEN 0 AND value"
            " AND (uses_left IS NULL) = (uses_total IS NULL)",
            name="bounds",
        ),
        {"postgresql_with": {"fillfactor": 70}},
    )

    ticket_id: Mapped[UUID] = mapped_column(primary_key=True)
    zone_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    uses_total: Mapped[int | None] = mapped_column(SmallInteger)
    uses_left: Mapped[int | None] = mapped_column(SmallInteger)
    uses_today: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    used_on: Mapped[date | None]
    timeslot_id: Mapped[int | None]
    value: Mapped[Money]
    recognised: Mapped[Money]
    inside: Mapped[bool] = mapped_column(server_default="false")
    first_used_at: Mapped[datetime | None]
    first_lane_id: Mapped[int | None]
    last_used_at: Mapped[datetime | None]
    last_lane_id: Mapped[int | None]
    last_walked: Mapped[bool] = mapped_column(server_default="false")
    left_at: Mapped[datetime | None]
