"""Rows of money that came or went, of money that is asked for, and of orders that wait for it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Enum, ForeignKey, Index, SmallInteger, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money

# "takeover" is what a former system was paid for a ticket that we admit, "static_code" what was
# paid to the site's printed code and is found on the next bill.
TENDER = Enum(
    *("cash", "card", "wechat", "alipay", "prepaid", "account", "voucher", "takeover"),
    *("static_code", "points"),
    name="tender",
)
CHARGE_STATE = Enum(
    *("CREATED", "CANCELLED", "SENT", "ASKING", "SUCCEEDED", "FAILED", "REVERSING", "REVERSED"),
    name="charge_state",
)
OPEN_CHARGE = "state IN ('CREATED', 'SENT', 'ASKING', 'REVERSING')"
# A terminal tells of its last slip only: it is asked for one thing at a time.
OPEN_TERMINAL = "tender = 'card' AND state IN ('CREATED', 'SENT', 'ASKING')"


class Payment(Base):
    """What one tender paid of an order; cash also tells what was handed over.

    An amount below nothing was paid back, by the refund that it names: see Payback. No shift has
    what the server sent back.
    Written with the sale and never before it: what is on its way is a Charge. TO_CHECK is money
    that nobody has confirmed yet: a bill, or a person, makes it SUCCEEDED or LOST. `reference` is
    the number by which the payment is found: the last four digits of a card or the number of its
    approval, the company's own number.
    """

    __tablename__ = "payment"
    __table_args__ = (
        CheckConstraint("received >= amount", name="received"),
        CheckConstraint("shift_id IS NOT NULL OR refund_id IS NOT NULL", name="shift"),
        Index("ix_payment_order", "order_id"),
        Index("ix_payment_day", "business_date"),
        Index("ix_payment_unsure", "at", postgresql_where=text("state <> 'SUCCEEDED'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID]
    shift_id: Mapped[UUID | None]
    tender: Mapped[str] = mapped_column(TENDER)
    state: Mapped[str] = mapped_column(Enum("SUCCEEDED", "TO_CHECK", "LOST", name="payment_state"))
    amount: Mapped[Money]
    received: Mapped[Money]
    business_date: Mapped[date]
    at: Mapped[datetime]
    refund_id: Mapped[UUID | None]
    reference: Mapped[str | None]


class HeldOrder(Base):
    """An order in state HELD: its places are kept under the same id, and it is not sold yet.

    Whether it is HELD still, and until when, says the place_hold of its id. A parked one was put
    aside for any window to take up; `basket` is what that needs, `aside` who it is for, which only
    windows can read and which is gone once it was taken up or its time is over. `document` is the
    sale as it will be recorded; without one nobody has begun to pay.
    """

    __tablename__ = "held_order"
    __table_args__ = (
        CheckConstraint("total >= 0 AND tickets > 0", name="amounts"),
        CheckConstraint("NOT parked OR document IS NULL", name="parked"),
        CheckConstraint("parked OR aside IS NULL", name="aside"),
        Index("ix_held_order_parked", "held_until", postgresql_where=text("parked")),
    )

    id: Mapped[UUID] = mapped_column(ForeignKey("place_hold.id"), primary_key=True)
    station_id: Mapped[int]
    staff_id: Mapped[int]
    shift_id: Mapped[UUID]
    held_at: Mapped[datetime]
    held_until: Mapped[datetime]
    parked: Mapped[bool]
    tickets: Mapped[int]
    total: Mapped[Money]
    basket: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    aside: Mapped[bytes | None]
    document: Mapped[dict[str, Any] | None] = mapped_column(JSONB)


class Charge(Base):
    """Money that is asked for an order that is held: of a payment company, or of a card terminal.

    It is charged at most once: by whoever moves it from CREATED to SENT before `charge_before`, and
    commits that before the call. In any other state it is only asked after, until it is settled.
    The code that the customer showed stands in one column and is gone once it was read. A terminal
    is asked by its window: `slip_before` marks the last slip that it had printed until then, `slip`
    is the number of the one that paid.
    """

    __tablename__ = "charge"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("tender::text IN ('wechat', 'alipay', 'card')", name="tender"),
        CheckConstraint("auth_code IS NULL OR state = 'CREATED'", name="auth_code"),
        CheckConstraint(f"(next_at IS NOT NULL) = ({OPEN_CHARGE})", name="next_at"),
        CheckConstraint(
            "tender::text <> 'card' OR auth_code IS NULL AND slip_before IS NOT NULL", name="slip"
        ),
        Index("ix_charge_open", "order_id", unique=True, postgresql_where=text(OPEN_CHARGE)),
        Index(
            "ix_charge_terminal", "station_id", unique=True, postgresql_where=text(OPEN_TERMINAL)
        ),
        Index("ix_charge_order", "order_id"),
        Index("ix_charge_due", "next_at", postgresql_where=text("next_at IS NOT NULL")),
        Index("ix_charge_shift", "shift_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("place_hold.id"))
    station_id: Mapped[int]
    staff_id: Mapped[int]
    shift_id: Mapped[UUID]
    tender: Mapped[str] = mapped_column(TENDER)
    state: Mapped[str] = mapped_column(CHARGE_STATE)
    amount: Mapped[Money]
    created_at: Mapped[datetime]
    charge_before: Mapped[datetime]
    next_at: Mapped[datetime | None]
    asked: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    cancel_requested: Mapped[bool] = mapped_column(server_default="false")
    auth_code: Mapped[str | None]
    gateway: Mapped[str | None]
    reference: Mapped[str | None]
    reason: Mapped[str | None]
    settled_at: Mapped[datetime | None]
    slip_before: Mapped[str | None]
    slip: Mapped[str | None]
