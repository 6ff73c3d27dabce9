"""Rows of distributors and of what was agreed with them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import (
    CheckConstraint,
    Column,
    Enum,
    ForeignKey,
    SmallInteger,
    text,
)
from sqlalchemy.dialects.postgresql import DATERANGE, ExcludeConstraint, Range
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money


class Distributor(Base):
    """A travel agency, platform or company that sells our tickets; frozen it makes no new order."""

    __tablename__ = "distributor"
    __table_args__ = (
        CheckConstraint("name_zh <> ''", name="name"),
        CheckConstraint("code <> ''", name="code"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    kind: Mapped[str] = mapped_column(Enum("agency", "ota", "company", name="distributor_kind"))
    licence: Mapped[str] = mapped_column(server_default="")
    telephone: Mapped[str] = mapped_column(server_default="")
    frozen: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")


class Contract(Base):
    """What was agreed with a distributor for some days: a draft, then signed and never changed.

    One signed contract holds on any day. `basis` says whether sold or redeemed tickets are settled;
    with `prepaid` the distributor pays before, else buys on credit up to `credit_limit`.
    """

    __tablename__ = "contract"
    __table_args__ = (
        CheckConstraint("NOT isempty(days) AND NOT lower_inf(days)", name="days"),
        CheckConstraint("credit_limit >= 0", name="credit_limit"),
        CheckConstraint("(state = 'SIGNED') = (signed_at IS NOT NULL)", name="signed"),
        ExcludeConstraint(
            # ranges of one number: gist has no "=" for plain integers without an extension
            (text("int4range(distributor_id, distributor_id, '[]')"), "&&"),
            (Column("days"), "&&"),
            name="ex_contract_one_at_a_time",
            using="gist",
            where=text("state = 'SIGNED'"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    distributor_id: Mapped[int] = mapped_column(ForeignKey("distributor.id"), index=True)
    number: Mapped[str] = mapped_column(unique=True)
    days: Mapped[Range[date]] = mapped_column(DATERANGE())
    state: Mapped[str] = mapped_column(Enum("DRAFT", "SIGNED", "DROPPED", name="contract_state"))
    basis: Mapped[str] = mapped_column(Enum("sold", "redeemed", name="settlement_basis"))
    period: Mapped[str] = mapped_column(Enum("week", "month", name="settlement_period"))
    prepaid: Mapped[bool]
    credit_limit: Mapped[Money] = mapped_column(server_default="0")
    signed_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    signed_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(server_default="1")


class ContractPrice(Base):
    """What the distributor pays us for a ticket type on the visit days of a half-open range."""

    __tablename__ = "contract_price"
    __table_args__ = (
        CheckConstraint("amount BETWEEN 0 AND 10000000", name="amount"),
        CheckConstraint("NOT isempty(visit_days)", name="visit_days"),
        ExcludeConstraint(
            (text("int4range(contract_id, contract_id, '[]')"), "&&"),
            (text("int4range(ticket_type_id, ticket_type_id, '[]')"), "&&"),
            (Column("visit_days"), "&&"),
            name="ex_contract_price_one_at_a_time",
            using="gist",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    ticket_type_id: Mapped[int] = mapped_column(ForeignKey("ticket_type.id"))
    visit_days: Mapped[Range[date]] = mapped_column(DATERANGE())
    amount: Mapped[Money]


class CommissionStep(Base):
    """What a distributor earns on each ticket from the so-manieth of a settlement period on.

    Either a rate (hundredths of a percent of the settlement price) or an amount a ticket.
    """

    __tablename__ = "commission_step"
    __table_args__ = (
        CheckConstraint("from_ticket >= 1", name="from_ticket"),
        CheckConstraint("(rate IS NULL) <> (amount IS NULL)", name="one_of"),
        CheckConstraint("rate BETWEEN 0 AND 10000", name="rate"),
        CheckConstraint("amount >= 0", name="amount"),
    )

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), primary_key=True)
    from_ticket: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    rate: Mapped[int | None] = mapped_column(SmallInteger)
    amount: Mapped[Money | None]
