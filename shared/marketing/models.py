"""Rows of promotions: coupons, promo codes, bundles, flash sales, and what they were used for."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Enum, ForeignKey, Index, SmallInteger, text
from sqlalchemy.dialects.postgresql import DATERANGE, Range
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money

DISCOUNT_SOURCE = Enum("coupon", "promo", "bundle", "flash", "agreed", name="discount_source")
COUPON_STATE = Enum("UNUSED", "USED", "VOID", name="coupon_state")


class Promotion(Base):
    """What is cheaper for a while, outside the editions of the catalogue.

    It holds for sales from `starts_at` until before `ends_at` and for visits in `visit_days` (None:
    any day). It takes `amount` or `rate` (hundredths of a percent) off; a flash sale has a price
    instead. Once made it stands still; it can only be withdrawn. The same `request` makes it once.
    """

    __tablename__ = "promotion"
    __table_args__ = (
        CheckConstraint("starts_at < ends_at AND isfinite(ends_at)", name="time"),
        CheckConstraint("NOT isempty(visit_days)", name="visit_days"),
        CheckConstraint("amount BETWEEN 1 AND 10000000", name="amount"),
        CheckConstraint("rate BETWEEN 1 AND 10000", name="rate"),
        CheckConstraint(
            "num_nonnulls(amount, rate) = CASE kind WHEN 'flash' THEN 0 ELSE 1 END", name="relief"
        ),
        CheckConstraint(
            "min_spend >= 0 AND (min_spend = 0 OR kind IN ('coupon', 'promo'))", name="min_spend"
        ),
        CheckConstraint("(withdrawn_at IS NULL) = (withdrawn_by IS NULL)", name="withdrawn"),
        Index("ix_promotion_ends_at", "ends_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    request: Mapped[UUID] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(DISCOUNT_SOURCE)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    visit_days: Mapped[Range[date] | None] = mapped_column(DATERANGE())
    amount: Mapped[Money | None]
    rate: Mapped[int | None] = mapped_column(SmallInteger)
    min_spend: Mapped[Money] = mapped_column(server_default="0")
    combines: Mapped[bool] = mapped_column(server_default="false")
    made_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[datetime]
    withdrawn_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    withdrawn_at: Mapped[datetime | None]


class PromotionType(Base):
    """A ticket type that a coupon or promo code covers; none at all is every type."""

    __tablename__ = "promotion_type"

    promotion_id: Mapped[int] = mapped_column(ForeignKey("promotion.id"), primary_key=True)
    ticket_type_id: Mapped[int] = mapped_column(ForeignKey("ticket_type.id"), primary_key=True)


class Coupon(Base):
    """One code of a coupon promotion, good for one order; only a digest of the code is kept."""

    __tablename__ = "coupon"
    __table_args__ = (
        CheckConstraint("length(digest) = 16", name="digest"),
        CheckConstraint(
            "(state = 'USED') = (order_id IS NOT NULL) AND (order_id IS NULL) = (used_at IS NULL)",
            name="used",
        ),
        Index("ix_coupon_order_id", "order_id", postgresql_where=text("order_id IS NOT NULL")),
        {"postgresql_with": {"fillfactor": 80}},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    promotion_id: Mapped[int] = mapped_column(ForeignKey("promotion.id"), index=True)
    digest: Mapped[bytes] = mapped_column(unique=True)
    state: Mapped[str] = mapped_column(COUPON_STATE, server_default="UNUSED")
    order_id: Mapped[UUID | None]
    used_at: Mapped[datetime | None]


class PromoCode(Base):
    """A code that many may use, once an order: so often in all, and so often by one person.

    `proof` is what a window gets for the code, and shows to the sale: a number made for this code.
    """

    __tablename__ = "promo_code"
    __table_args__ = (
        CheckConstraint("code = upper(code) AND code ~ '^[0-9A-Z-]{3,32}$'", name="code"),
        CheckConstraint("used <= total_limit", name="total_limit"),
        CheckConstraint("used >= 0", name="used"),
        CheckConstraint("total_limit > 0", name="limited"),
        CheckConstraint("person_limit > 0", name="person_limit"),
        {"postgresql_with": {"fillfactor": 20}},
    )

    promotion_id: Mapped[int] = mapped_column(ForeignKey("promotion.id"), primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    total_limit: Mapped[int | None]
    person_limit: Mapped[int | None] = mapped_column(SmallInteger)
    used: Mapped[int] = mapped_column(server_default="0")
    proof: Mapped[bytes] = mapped_column(
        server_default=text("decode(replace(gen_random_uuid()::text, '-', ''), 'hex')")
    )


class PromoUse(Base):
    """An order that used a promo code; `person` is the digest of the membership that bought."""

    __tablename__ = "promo_use"
    __table_args__ = (
        Index(
            "ix_promo_use_person",
            "promotion_id",
            "person",
            postgresql_where=text("person IS NOT NULL"),
        ),
    )

    promotion_id: Mapped[int] = mapped_column(ForeignKey("promotion.id"), primary_key=True)
    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    person: Mapped[bytes | None]
    used_at: Mapped[datetime]


class PromoReturn(Base):
    """An order that used a promo code was given back as a whole: the use counts no more."""

    __tablename__ = "promo_return"

    promotion_id: Mapped[int] = mapped_column(ForeignKey("promotion.id"), primary_key=True)
    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    returned_at: Mapped[datetime]


class BundlePart(Base):
    """So many tickets of one type, as a part of each set of a bundle."""

    __tablename__ = "bundle_part"
    __table_args__ = (CheckConstraint("quantity BETWEEN 1 AND 99", name="quantity"),)

    promotion_id: Mapped[int] = mapped_column(ForeignKey("promotion.id"), primary_key=True)
    ticket_type_id: Mapped[int] = mapped_column(ForeignKey("ticket_type.id"), primary_key=True)
    quantity: Mapped[int] = mapped_column(SmallInteger)


class FlashSale(Base):
    """A price for the first `stock` tickets of one type that are sold in its time.

    Of a type that takes places, the stock lies in the pool `flash:<promotion id>` of its slots and
    `sold` is written when it ends; otherwise `sold` counts with each sale. `ended_at` is when what
    was left went back.
    """

    __tablename__ = "flash_sale"
    __table_args__ = (
        CheckConstraint("price >= 0", name="price"),
        CheckConstraint("stock > 0 AND sold BETWEEN 0 AND stock", name="stock"),
        {"postgresql_with": {"fillfactor": 20}},
    )

    promotion_id: Mapped[int] = mapped_column(ForeignKey("promotion.id"), primary_key=True)
    ticket_type_id: Mapped[int] = mapped_column(ForeignKey("ticket_type.id"))
    price: Mapped[Money]
    stock: Mapped[int]
    persons: Mapped[int] = mapped_column(SmallInteger)
    sold: Mapped[int] = mapped_column(server_default="0")
    ended_at: Mapped[datetime | None]


class FlashSlot(Base):
    """A timeslot in which the stock of a flash sale lies."""

    __tablename__ = "flash_slot"

    promotion_id: Mapped[int] = mapped_column(ForeignKey("promotion.id"), primary_key=True)
    timeslot_id: Mapped[int] = mapped_column(ForeignKey("timeslot.id"), primary_key=True)


class CodeMiss(Base):
    """How many unknown codes a person has looked up since an instant."""

    __tablename__ = "code_miss"
    __table_args__ = (CheckConstraint("misses BETWEEN 1 AND 20", name="misses"),)

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    since: Mapped[datetime]
    misses: Mapped[int] = mapped_column(SmallInteger)
