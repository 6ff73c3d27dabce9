"""Rows of the people who work at the site, and of what each may do."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base

# No person, and no role, holds two duties that are kept apart (duties.py has the pairs).
KEEPS_DUTIES_APART = (
    "NOT (rights @> ARRAY['price_edit', 'close_day']"
    " OR rights @> ARRAY['distribution_edit', 'close_day']"
    " OR rights @> ARRAY['site_edit', 'staff_edit']"
    " OR rights @> ARRAY['site_edit', 'audit_read']"
    " OR rights @> ARRAY['staff_edit', 'audit_read'])"
)


class Role(Base):
    """Rights that go together. Ready-made ones stand as they are; a site adds its own."""

    __tablename__ = "role"
    __table_args__ = (CheckConstraint(KEEPS_DUTIES_APART, name="duties"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    rights: Mapped[list[str]]
    ready_made: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")


class StaffRole(Base):
    """A person in a role. A trigger keeps `staff.rights` as the union of the person's roles."""

    __tablename__ = "staff_role"

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    role_id: Mapped[int] = mapped_column(ForeignKey("role.id"), primary_key=True, index=True)


class Staff(Base):
    """A person who signs in; the PIN itself is nowhere, only a digest of a proof of it."""

    __tablename__ = "staff"
    __table_args__ = (
        CheckConstraint("failures >= 0", name="failures"),
        CheckConstraint(KEEPS_DUTIES_APART, name="duties"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    salt: Mapped[bytes]
    proof_digest: Mapped[bytes]
    rights: Mapped[list[str]]
    active: Mapped[bool]
    failures: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    locked_until: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(server_default="1")
