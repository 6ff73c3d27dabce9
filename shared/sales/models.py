"""Rows of orders and of the paper that they owe the visitor."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Enum, ForeignKey, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money

ORDER_STATES = ("PAID", "PARTLY_REFUNDED", "REFUNDED", "VOIDED")
PRINT_STATE = Enum("QUEUED", "PRINTING", "UNKNOWN", "PRINTED", name="print_state")


class ReceiptCounter(Base):
    """The last order number of a station on a business date; it has no gap.

    `shift_id` is the open shift that it counts for and `staff_id` whose that is: nobody else sells
    in it. None until its first order, and when it ends.
    """

    __tablename__ = "receipt_counter"
    __table_args__ = (
        CheckConstraint("(shift_id IS NULL) = (staff_id IS NULL)", name="whose"),
        {"postgresql_with": {"fillfactor": 20}},
    )

    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"), primary_key=True)
    business_date: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]
    shift_id: Mapped[UUID | None]
    staff_id: Mapped[int | None]


class SalesOrder(Base):
    """One sale.

    Station, staff, shift and channel are no foreign keys, nor are type and price of a line: the
    verb reads them while it sells, they are never deleted (a trigger sees to it), and a key would
    make all tills queue for a lock on the same parent row. Nor do lines, tickets and entitlements
    point at what is written in the same statement as they are and never deleted either.
    """

    __tablename__ = "sales_order"
    __table_args__ = (
        Index("ix_sales_order_number", "number"),
        Index("ix_sales_order_day", "business_date"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str]
    state: Mapped[str] = mapped_column(Enum(*ORDER_STATES, name="order_state"))
    station_id: Mapped[int]
    staff_id: Mapped[int]
    shift_id: Mapped[UUID]
    channel_id: Mapped[int] = mapped_column(SmallInteger)
    business_date: Mapped[date]
    visit_day: Mapped[date]
    priced_at: Mapped[datetime]
    sold_at: Mapped[datetime]
    total: Mapped[Money]


class OrderLine(Base):
    """Some tickets of one type at one price."""

    __tablename__ = "order_line"
    __table_args__ = (
        CheckConstraint(
            "quantity > 0 AND amount = unit_price * quantity - discount"
            " AND discount BETWEEN 0 AND unit_price * quantity AND list_amount >= amount",
            name="amounts",
        ),
    )

    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    line: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    ticket_type_id: Mapped[int]
    terms_id: Mapped[int]
    price_id: Mapped[int]
    quantity: Mapped[int]
    persons: Mapped[int]
    unit_price: Mapped[Money]
    list_amount: Mapped[Money]
    discount: Mapped[Money] = mapped_column(server_default="0")
    amount: Mapped[Money]


class OrderContract(Base):
    """The contract under which an order was sold."""

    __tablename__ = "order_contract"

    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)


class LineDiscount(Base):
    """What a coupon, promo code, bundle or flash sale takes off a line; adds up to its discount."""

    __tablename__ = "line_discount"
    __table_args__ = (CheckConstraint("amount > 0", name="amount"),)

    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    line: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    source: Mapped[str] = mapped_column(
        Enum("coupon", "promo", "bundle", "flash", "agreed", "contract", name="discount_source"),
        primary_key=True,
    )
    source_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    amount: Mapped[Money]


class PrintJob(Base):
    """A ticket that must come out of a station's printer; done only when it is proven."""

    __tablename__ = "print_job"
    __table_args__ = (
        Index(
            "ix_print_job_open",
            "station_id",
            postgresql_where=text("state <> 'PRINTED'"),
        ),
    )

    ticket_id: Mapped[UUID] = mapped_column(primary_key=True)
    station_id: Mapped[int]
    state: Mapped[str] = mapped_column(PRINT_STATE)
    attempts: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    printed_at: Mapped[datetime | None]


class TicketVisitor(Base):
    """Whom a ticket is for; who that is stands at the person alone, and goes with it."""

    __tablename__ = "ticket_visitor"

    ticket_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)


class OrderContact(Base):
    """The one person who answers for all tickets of an order."""

    __tablename__ = "order_contact"

    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)


class IdPurchase(Base):
    """How many tickets of a type one document has bought for a day, or for a slot of it.

    `look_up` is a keyed hash of its number. Without a slot `timeslot_id` is 0. `most` is the limit
    of the terms it was last bought under; the row is of no use once the day is over.
    """

    __tablename__ = "id_purchase"
    __table_args__ = (
        CheckConstraint("tickets BETWEEN 1 AND most", name="limit"),
        CheckConstraint("octet_length(look_up) = 32", name="look_up"),
    )

    day: Mapped[date] = mapped_column(primary_key=True)
    look_up: Mapped[bytes] = mapped_column(primary_key=True)
    ticket_type_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    timeslot_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    tickets: Mapped[int] = mapped_column(SmallInteger)
    most: Mapped[int] = mapped_column(SmallInteger)
