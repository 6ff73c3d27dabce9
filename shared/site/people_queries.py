"""What the screen of people asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from shared.kernel.locale import Bilingual
from shared.site.staff_models import Role, Staff, StaffRole


@dataclass(frozen=True, slots=True)
class RoleFacts:
    """A role; `holders` is how many persons are in it."""

    id: int
    code: str
    name: Bilingual
    rights: frozenset[str]
    ready_made: bool
    holders: int
    version: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class StaffFacts:
    """A person with the codes of their roles; `locked_until` is aware."""

    id: int
    number: str
    name: str
    active: bool
    locked_until: datetime | None
    rights: frozenset[str]
    roles: frozenset[str]
    version: int | None = field(default=None, compare=False)


def list_roles(session: Session) -> tuple[RoleFacts, ...]:
    """List all roles, the ready-made ones first."""
    held = select(func.count()).where(StaffRole.role_id == Role.id).scalar_subquery()
    rows = session.execute(
        select(
            Role.id,
            Role.code,
            Role.name_zh,
            Role.name_en,
            Role.rights,
            Role.ready_made,
            Role.version,
            held.label("holders"),
        ).order_by(Role.ready_made.desc(), Role.id)
    )
    return tuple(
        RoleFacts(
            row.id,
            row.code,
            Bilingual(row.name_zh, row.name_en),
            frozenset(row.rights),
            row.ready_made,
            row.holders,
            row.version,
        )
        for row in rows
    )


def list_staff(session: Session) -> tuple[StaffFacts, ...]:
    """List all persons by number, those who have left last."""
    codes = (
        select(func.array_agg(Role.code))
        .join(StaffRole, StaffRole.role_id == Role.id)
        .where(StaffRole.staff_id == Staff.id)
        .scalar_subquery()
    )
    rows = session.execute(
        select(
            Staff.id,
            Staff.number,
            Staff.name,
            Staff.active,
            Staff.locked_until,
            Staff.rights,
            Staff.version,
            codes.label("roles"),
        ).order_by(Staff.active.desc(), Staff.number)
    )
    return tuple(
        StaffFacts(
            row.id,
            row.number,
            row.name,
            row.active,
            row.locked_until,
            frozenset(row.rights),
            frozenset(row.roles or ()),
            row.version,
        )
        for row in rows
    )
