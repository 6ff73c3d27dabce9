"""The member for whom a window sells: found by what is typed, and what the price asks of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.identity.person import StationKeys
from shared.kernel.locale import Bilingual
from shared.members.kin import FamilyMember, find_families
from shared.members.models import Member, MemberTier
from shared.members.search import FoundMember, find_members
from shared.members.standing import balance_of, balances_of
from shared.site.sign_in import StaffToken

ACTIVE = "ACTIVE"


@dataclass(frozen=True, slots=True)
class Buyer:
    """A member at the window, masked; only an `active` one is sold to as a member."""

    id: UUID
    number: str
    name: str
    phone: str
    tier_id: int
    tier: Bilingual
    points: int
    active: bool = True


@dataclass(frozen=True, slots=True)
class Buyers:
    """Who was found, the likeliest first; `more` when there are others: type more.

    `families` has those who may come along with a member, who is among them, by the member's id.
    """

    found: tuple[Buyer, ...] = ()
    more: bool = False
    families: Mapping[UUID, tuple[FamilyMember, ...]] = field(default_factory=dict)


def find_buyers(session: Session, typed: str, keys: StationKeys, token: StaffToken) -> Buyers:
    """Find members by phone, its last four, number, card, document or name.

    Raises NotSignedIn, NotPermitted (right `member_view`).
    """
    found = find_members(session, typed, keys, token)
    points = balances_of(session, [one.id for one in found.members])
    buyers = (_buyer(one, points.get(one.id, 0)) for one in found.members)
    linked = [one.id for one in found.members if one.family or one.merged]
    return Buyers(tuple(buyers), found.more, find_families(session, linked, token))


def buyer_now(session: Session, buyer: Buyer) -> Buyer:
    """Read again what may have changed since: tier, points, whether the membership goes on."""
    root = select(Member.root_id).where(Member.id == buyer.id).scalar_subquery()
    row = session.execute(
        select(
            Member.id,
            Member.state,
            Member.tier_id,
            Member.number,
            MemberTier.name_zh,
            MemberTier.name_en,
        )
        .join(MemberTier, MemberTier.id == Member.tier_id)
        .where(Member.id == root)
    ).one_or_none()
    if row is None:
        return replace(buyer, active=False)
    return replace(
        buyer,
        id=row.id,
        number=row.number,
        tier_id=row.tier_id,
        tier=Bilingual(row.name_zh, row.name_en),
        points=balance_of(session, row.id),
        active=row.state == ACTIVE,
    )


def buyer_digest(member_id: UUID) -> bytes:
    """Give the 32 bytes by which the uses of a promo code are counted for a member.

    A membership's id tells nothing of the person, so that no key is needed, and a use still counts
    after the keys of the year have changed.
    """
    return hashlib.sha256(b"member\0" + member_id.bytes).digest()


def _buyer(found: FoundMember, points: int) -> Buyer:
    return Buyer(
        id=found.id,
        number=found.number,
        name=found.name,
        phone=found.phone,
        tier_id=found.tier_id,
        tier=found.tier,
        points=points,
        active=found.state == ACTIVE,
    )
