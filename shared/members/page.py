"""A member's page: profile, family, points, tier and benefits in one value."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.money import Money
from shared.members.family import FamilyKind
from shared.members.merging import Membership
from shared.members.refusals import NoSuchMember
from shared.members.rules import NextTier, Standing, TierFacts, next_tier
from shared.members.standing import (
    BenefitLeft,
    LedgerLine,
    benefits_of,
    ledger_of,
    tiers_on,
)
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class Relative:
    """Somebody of the family who is a member too, masked; `kind` is what they are to the member.

    `birth_band` is the first of the five years in which they were born.
    """

    link_id: UUID
    kind: FamilyKind
    id: UUID
    number: str
    name: str
    phone: str
    birth_band: int | None
    tier_id: int


@dataclass(frozen=True, slots=True)
class MergedNumber:
    """A membership that was merged into this one, and why."""

    number: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Profile:
    """Who the member is, masked. `notice` is the version agreed to, None when withdrawn.

    `version` is that of the person's data: nobody writes over what they have not seen.
    """

    id: UUID
    number: str
    state: str
    person_id: UUID
    name: str
    phone: str
    document: str
    document_kind: str | None
    birth_band: int | None
    sex: str | None
    card: bool
    joined: date
    notice: int | None
    version: int | None = field(default=None, compare=False)

    @property
    def membership(self) -> Membership:
        """What decides when two memberships become one."""
        return Membership(self.id, self.number, self.joined)


@dataclass(frozen=True, slots=True)
class MemberPage:
    """All that the page shows; `tier` None when the tier has no rules today."""

    profile: Profile
    family: tuple[Relative, ...]
    merges: tuple[MergedNumber, ...]
    standing: Standing
    balance: int
    tier: TierFacts | None
    next_tier: NextTier | None
    ledger: tuple[LedgerLine, ...]
    benefits: tuple[BenefitLeft, ...]


def member_page(session: Session, member_id: UUID, token: StaffToken, *, today: date) -> MemberPage:
    """Read a member's page; of one that was merged away the page of whom it belongs to.

    Raises NoSuchMember, NotSignedIn, NotPermitted (right `member_view`).
    """
    told = record(session, "show_member", {"member": str(member_id)}, token.value)
    if told is None:
        raise NoSuchMember(None)
    root = UUID(told["id"])
    until = told["tier_until"]
    standing = Standing(
        told["tier"],
        date.fromisoformat(until) if until else None,
        Money(told["spend"]),
        told["visits"],
    )
    tiers = tiers_on(session, today)
    return MemberPage(
        profile=_profile(told),
        family=tuple(_relative(one) for one in told["family"]),
        merges=tuple(
            MergedNumber(one["number"], datetime.fromisoformat(one["at"]), one["reason"])
            for one in told["merges"]
        ),
        standing=standing,
        balance=told["balance"],
        tier=next((tier for tier in tiers if tier.id == standing.tier_id), None),
        next_tier=next_tier(standing, tiers),
        ledger=ledger_of(session, root),
        benefits=benefits_of(session, root, today),
    )


def _profile(told: dict[str, Any]) -> Profile:
    return Profile(
        id=UUID(told["id"]),
        number=told["number"],
        state=told["state"],
        person_id=UUID(told["person"]),
        name=told["name"],
        phone=told["phone"],
        document=told["document"],
        document_kind=told["document_kind"],
        birth_band=told["birth_band"],
        sex=told["sex"],
        card=told["card"],
        joined=date.fromisoformat(told["joined"]),
        notice=told["notice"],
        version=told["version"],
    )


def _relative(told: dict[str, Any]) -> Relative:
    return Relative(
        link_id=UUID(told["link"]),
        kind=FamilyKind(told["kind"]),
        id=UUID(told["id"]),
        number=told["number"],
        name=told["name"],
        phone=told["phone"],
        birth_band=told["birth_band"],
        tier_id=told["tier"],
    )
