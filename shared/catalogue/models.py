"""Rows of what is sold: ticket types, and the terms that each edition gives them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import (
    ARRAY,
    CheckConstraint,
    Enum,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import DATERANGE, Range
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money

EDITION_STATE = Enum("DRAFT", "CHECKED", "IN_FORCE", "DROPPED", name="edition_state")
TERMS_KIND = Enum(
    *("adult", "concession", "package", "annual_pass", "timed", "discounted", "group"),
    name="terms_kind",
)
VALIDITY_KIND = Enum(
    *("VISIT_DAY", "FIXED_RANGE", "DAYS_FROM_PURCHASE", "DAYS_FROM_FIRST_USE"),
    *("HOURS_FROM_FIRST_USE", "CALENDAR_YEAR"),
    name="validity_kind",
)
REAL_NAME = Enum("none", "contact", "each", name="real_name_need")
EVERY_WEEKDAY = 127


class Edition(Base):
    """One state of the whole catalogue: types, prices, concessions, weekly patterns.

    A draft is worked on; checked it stands still; in force from its date until the next one, and
    kept for ever after. What was sold points at the terms of the edition it was sold under.
    `makers` are the staff who wrote in it, `made_by` the one who began it; `checked_at` is the last
    check, also of a draft that was taken up again. One that was taken back before its time is
    dropped, and says by whom and why.
    """

    __tablename__ = "edition"
    __table_args__ = (
        CheckConstraint("(state = 'IN_FORCE') = (in_force_from IS NOT NULL)", name="in_force"),
        CheckConstraint(
            "state = 'DRAFT' OR state = 'DROPPED' OR checked_at IS NOT NULL", name="checked"
        ),
        CheckConstraint(
            "num_nonnulls(withdrawn_by, withdrawn_reason) = 0"
            " OR num_nonnulls(withdrawn_by, withdrawn_reason) = 2"
            " AND withdrawn_reason <> '' AND state = 'DROPPED'",
            name="withdrawn",
        ),
        Index("uq_edition_in_force_from", "in_force_from", unique=True),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    state: Mapped[str] = mapped_column(EDITION_STATE)
    in_force_from: Mapped[datetime | None]
    copied_from: Mapped[int | None] = mapped_column(ForeignKey("edition.id"))
    made_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[datetime]
    makers: Mapped[list[int]] = mapped_column(ARRAY(Integer), server_default="{}")
    checked_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    checked_at: Mapped[datetime | None]
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    withdrawn_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    withdrawn_reason: Mapped[str | None]


class TaxClass(Base):
    """How a component is taxed; the rate in hundredths of a percent, 600 for 6 %."""

    __tablename__ = "tax_class"
    __table_args__ = (CheckConstraint("rate BETWEEN 0 AND 10000", name="rate"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    rate: Mapped[int]


class TicketType(Base):
    """A kind of ticket, the same through all editions; the names are those last put in force."""

    __tablename__ = "ticket_type"
    __table_args__ = (
        CheckConstraint("id BETWEEN 1 AND 65535", name="fits_code"),
        CheckConstraint(
            "ticket_class IN ('A', 'B', 'C', 'F', 'P', 'S', 'G', 'V', 'E')", name="ticket_class"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    ticket_class: Mapped[str]


class TicketTerms(Base):
    """What an edition says of a ticket type. A type without terms in an edition is not sold.

    `button` is page × 100 + key (1 to 8); None keeps the type off the window. `persons` is for how
    many one ticket is; `group_min` and `group_max` bound the persons of one line. `per_id_limit`
    tickets one document may buy for one day (or one slot, if the type has slots). `ceiling` is the
    price that the authority allows at most. Real names: none, one contact an order, or each
    visitor. The sale window is half open. `changes` is how often a ticket may be rescheduled.
    """

    __tablename__ = "ticket_terms"
    __table_args__ = (
        UniqueConstraint("edition_id", "ticket_type_id"),
        UniqueConstraint("edition_id", "button"),
        CheckConstraint("persons BETWEEN 1 AND 255", name="persons"),
        CheckConstraint("weekdays BETWEEN 1 AND 127", name="weekdays"),
        CheckConstraint("valid_days BETWEEN 1 AND 3660", name="valid_days"),
        CheckConstraint("valid_hours BETWEEN 1 AND 8784", name="valid_hours"),
        CheckConstraint("activate_days BETWEEN 1 AND 3660", name="activate_days"),
        CheckConstraint("group_min BETWEEN 1 AND group_max", name="group_size"),
        CheckConstraint("per_id_limit > 0", name="per_id_limit"),
        CheckConstraint("ceiling >= 0", name="ceiling"),
        CheckConstraint("changes >= 0", name="changes"),
        CheckConstraint("NOT isempty(fixed_days)", name="fixed_days"),
        CheckConstraint(
            "CASE validity WHEN 'FIXED_RANGE' THEN fixed_days IS NOT NULL"
            " WHEN 'HOURS_FROM_FIRST_USE' THEN valid_hours IS NOT NULL"
            " WHEN 'CALENDAR_YEAR' THEN true ELSE valid_days IS NOT NULL END",
            name="validity",
        ),
        CheckConstraint(
            "ticket_class IN ('A', 'B', 'C', 'F', 'P', 'S', 'G', 'V', 'E')", name="ticket_class"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"))
    ticket_type_id: Mapped[int] = mapped_column(ForeignKey("ticket_type.id"), index=True)
    kind: Mapped[str] = mapped_column(TERMS_KIND)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    note_zh: Mapped[str] = mapped_column(server_default="")
    note_en: Mapped[str] = mapped_column(server_default="")
    ticket_class: Mapped[str]
    button: Mapped[int | None] = mapped_column(SmallInteger)
    channels: Mapped[list[str]]
    persons: Mapped[int] = mapped_column(SmallInteger, server_default="1")
    group_min: Mapped[int | None] = mapped_column(SmallInteger)
    group_max: Mapped[int | None] = mapped_column(SmallInteger)
    ceiling: Mapped[Money | None]
    validity: Mapped[str] = mapped_column(VALIDITY_KIND)
    valid_days: Mapped[int | None] = mapped_column(SmallInteger)
    valid_hours: Mapped[int | None] = mapped_column(SmallInteger)
    activate_days: Mapped[int | None] = mapped_column(SmallInteger)
    fixed_days: Mapped[Range[date] | None] = mapped_column(DATERANGE())
    weekdays: Mapped[int] = mapped_column(SmallInteger, server_default=str(EVERY_WEEKDAY))
    sale_from: Mapped[datetime | None]
    sale_until: Mapped[datetime | None]
    days_ahead: Mapped[int | None] = mapped_column(SmallInteger)
    real_name: Mapped[str] = mapped_column(REAL_NAME, server_default="none")
    per_id_limit: Mapped[int | None] = mapped_column(SmallInteger)
    staff_check: Mapped[bool] = mapped_column(server_default="false")
    documents_zh: Mapped[str] = mapped_column(server_default="")
    documents_en: Mapped[str] = mapped_column(server_default="")
    photo: Mapped[bool] = mapped_column(server_default="false")
    credentials: Mapped[list[str]]
    print_layout: Mapped[str] = mapped_column(server_default="ticket")
    refundable: Mapped[bool] = mapped_column(server_default="true")
    changes: Mapped[int] = mapped_column(SmallInteger, server_default="1")
    version: Mapped[int] = mapped_column(server_default="1")


class TermsZone(Base):
    """A zone that a ticket opens, and its weight when the price is split.

    `uses` None is any number; `per_day` bounds one day; `sequence` orders the zones (a lower one
    first); a person may come back within `reentry_minutes` of walking out, None if not at all.
    Places are taken from `series_id`, if it has one.
    """

    __tablename__ = "terms_zone"
    __table_args__ = (
        CheckConstraint("uses BETWEEN 1 AND 32767", name="uses"),
        CheckConstraint("per_day > 0", name="per_day"),
        CheckConstraint("reentry_minutes > 0", name="reentry_minutes"),
        CheckConstraint("weight >= 0", name="weight"),
    )

    terms_id: Mapped[int] = mapped_column(
        ForeignKey("ticket_terms.id", ondelete="CASCADE"), primary_key=True
    )
    zone_id: Mapped[int] = mapped_column(ForeignKey("zone.id"), primary_key=True)
    uses: Mapped[int | None] = mapped_column(SmallInteger)
    per_day: Mapped[int | None] = mapped_column(SmallInteger)
    reentry_minutes: Mapped[int | None] = mapped_column(SmallInteger)
    sequence: Mapped[int | None] = mapped_column(SmallInteger)
    companion: Mapped[bool] = mapped_column(server_default="false")
    weight: Mapped[int]
    series_id: Mapped[int | None]
    tax_class_id: Mapped[int | None] = mapped_column(ForeignKey("tax_class.id"))


class TermsBlackout(Base):
    """Days on which a ticket does not admit, and is not sold for."""

    __tablename__ = "terms_blackout"
    __table_args__ = (CheckConstraint("NOT isempty(days)", name="days"),)

    terms_id: Mapped[int] = mapped_column(
        ForeignKey("ticket_terms.id", ondelete="CASCADE"), primary_key=True
    )
    days: Mapped[Range[date]] = mapped_column(DATERANGE(), primary_key=True)
    reason_zh: Mapped[str] = mapped_column(server_default="")
    reason_en: Mapped[str] = mapped_column(server_default="")


class FeeStep(Base):
    """What a refund or a change costs from so many hours before the visit on (the largest below).

    `hours_before` is negative after the visit has begun; the rate is in hundredths of a percent.
    """

    __tablename__ = "fee_step"
    __table_args__ = (
        CheckConstraint("rate BETWEEN 0 AND 10000", name="rate"),
        CheckConstraint("amount >= 0", name="amount"),
        CheckConstraint("action IN ('refund', 'change')", name="action"),
    )

    terms_id: Mapped[int] = mapped_column(
        ForeignKey("ticket_terms.id", ondelete="CASCADE"), primary_key=True
    )
    action: Mapped[str] = mapped_column(primary_key=True)
    hours_before: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    rate: Mapped[int] = mapped_column(server_default="0")
    amount: Mapped[Money] = mapped_column(server_default="0")


class LaneCredential(Base):
    """The credentials that a lane takes for a type, where they differ from the type's own."""

    __tablename__ = "lane_credential"

    terms_id: Mapped[int] = mapped_column(
        ForeignKey("ticket_terms.id", ondelete="CASCADE"), primary_key=True
    )
    lane_id: Mapped[int] = mapped_column(ForeignKey("lane.id"), primary_key=True)
    credentials: Mapped[list[str]]


class PackagePart(Base):
    """A single ticket that a package is made of, so many of it."""

    __tablename__ = "package_part"
    __table_args__ = (CheckConstraint("quantity > 0", name="quantity"),)

    terms_id: Mapped[int] = mapped_column(
        ForeignKey("ticket_terms.id", ondelete="CASCADE"), primary_key=True
    )
    part_type_id: Mapped[int] = mapped_column(ForeignKey("ticket_type.id"), primary_key=True)
    quantity: Mapped[int] = mapped_column(SmallInteger, server_default="1")
