"""Rows of prices, the rules that make them, and the concession policy."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import (
    CheckConstraint,
    Column,
    Enum,
    ForeignKey,
    SmallInteger,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import DATERANGE, ExcludeConstraint, Range
from sqlalchemy.orm import Mapped, mapped_column

from shared.catalogue.models import EVERY_WEEKDAY
from shared.database.base import Base
from shared.kernel.money import Money

HOLIDAYS = Enum("any", "only", "never", name="holiday_condition")
PRICE_FAMILY = Enum("calendar", "personal", name="price_family")


class ConcessionClass(Base):
    """A class of visitors with a price of its own, as the policy in force on a visit day says.

    Ages are whole years on the visit day, from `age_from` up to and with `age_to`; `boundary` says
    whether a child stays 6 until the day before the 7th birthday (`completed`) or stops being
    "up to 6" on the 6th birthday itself (`exact`). The lowest `priority` number comes first.
    """

    __tablename__ = "concession_class"
    __table_args__ = (
        UniqueConstraint("edition_id", "code", "in_force"),
        CheckConstraint("age_from >= 0 AND age_to >= 0", name="ages"),
        CheckConstraint("NOT isempty(in_force)", name="in_force"),
        CheckConstraint("height_cm BETWEEN 50 AND 250", name="height_cm"),
        CheckConstraint("boundary IN ('completed', 'exact')", name="boundary"),
        CheckConstraint("rate BETWEEN 0 AND 10000", name="rate"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    code: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    in_force: Mapped[Range[date]] = mapped_column(DATERANGE())
    age_from: Mapped[int | None] = mapped_column(SmallInteger)
    age_to: Mapped[int | None] = mapped_column(SmallInteger)
    boundary: Mapped[str] = mapped_column(server_default="completed")
    height_cm: Mapped[int | None] = mapped_column(SmallInteger)
    rate: Mapped[int]
    documents_zh: Mapped[str] = mapped_column(server_default="")
    documents_en: Mapped[str] = mapped_column(server_default="")
    companion: Mapped[bool] = mapped_column(server_default="false")
    region: Mapped[str] = mapped_column(server_default="")
    priority: Mapped[int] = mapped_column(SmallInteger)
    ticket_type_id: Mapped[int | None] = mapped_column(ForeignKey("ticket_type.id"))
    version: Mapped[int] = mapped_column(server_default="1")


class PriceRule(Base):
    """A named reason for a price, and when it applies; None and the whole mask mean "always".

    Of the calendar rules that apply the one of highest `priority` makes the price of the day; of
    that and all personal ones that apply the lowest price is taken. `slot_from` and `slot_until`
    are half open, by the start of the slot; `sold_percent` applies from so much of the slot sold
    on; `group_min` from so many persons in the line on; `tier_id` is a tier of members.
    """

    __tablename__ = "price_rule"
    __table_args__ = (
        UniqueConstraint("edition_id", "code"),
        CheckConstraint("weekdays BETWEEN 1 AND 127", name="weekdays"),
        CheckConstraint("slot_from < slot_until", name="slot"),
        CheckConstraint("group_min > 1", name="group_min"),
        CheckConstraint("sold_percent BETWEEN 1 AND 100", name="sold_percent"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"))
    code: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    family: Mapped[str] = mapped_column(PRICE_FAMILY)
    priority: Mapped[int] = mapped_column(SmallInteger)
    channel_id: Mapped[int | None] = mapped_column(ForeignKey("channel.id"))
    weekdays: Mapped[int] = mapped_column(SmallInteger, server_default=str(EVERY_WEEKDAY))
    holidays: Mapped[str] = mapped_column(HOLIDAYS, server_default="any")
    slot_from: Mapped[time | None]
    slot_until: Mapped[time | None]
    concession_id: Mapped[int | None] = mapped_column(ForeignKey("concession_class.id"))
    tier_id: Mapped[int | None]
    group_min: Mapped[int | None] = mapped_column(SmallInteger)
    sold_percent: Mapped[int | None] = mapped_column(SmallInteger)
    version: Mapped[int] = mapped_column(server_default="1")


class Price(Base):
    """What a rule makes a ticket type cost on the visit days of a half-open range."""

    __tablename__ = "price"
    __table_args__ = (
        CheckConstraint("amount BETWEEN 0 AND 10000000", name="amount"),
        CheckConstraint("list_amount >= amount", name="list_amount"),
        CheckConstraint("NOT isempty(visit_days)", name="visit_days"),
        ExcludeConstraint(
            # ranges of one number: gist has no "=" for plain integers without an extension
            (text("int4range(terms_id, terms_id, '[]')"), "&&"),
            (text("int4range(rule_id, rule_id, '[]')"), "&&"),
            (Column("visit_days"), "&&"),
            name="ex_price_one_at_a_time",
            using="gist",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    terms_id: Mapped[int] = mapped_column(
        ForeignKey("ticket_terms.id", ondelete="CASCADE"), index=True
    )
    rule_id: Mapped[int] = mapped_column(ForeignKey("price_rule.id"))
    visit_days: Mapped[Range[date]] = mapped_column(DATERANGE())
    amount: Mapped[Money]
    list_amount: Mapped[Money]
