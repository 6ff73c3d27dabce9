"""Gives the demonstration park members, coupons and promo codes: all of them made up."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.orm import Session, sessionmaker

from installers.demonstration.agencies import add_agencies
from shared.database.engine import office_engine
from shared.identity.key_file import read_station_keys
from shared.identity.notices import MEMBERSHIP, present_notice
from shared.identity.person import PersonFacts, StationKeys
from shared.kernel.clock import SystemClock
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.promote import Frame, NewCoupons, NewPromoCode, add_coupons, add_promo_code
from shared.marketing.rules import Off
from shared.members.family import FamilyKind, link_family
from shared.members.models import MemberTier, TierRule
from shared.members.points import adjust_points
from shared.members.profile import NewMember, register
from shared.members.rules import a_year_after
from shared.site.queries import this_station
from shared.site.sign_in import StaffToken, sign_in

_CLERK: Final = "1003"
_PROMOTER: Final = "2002"
_VALID_MONTHS: Final = 24
_RUNS: Final = timedelta(days=365)
_SET_TIER: Final = text("UPDATE app.member SET tier_id = :tier, tier_until = :until WHERE id = :id")


def add_tiers(session: Session, facts: Mapping[str, Any]) -> None:
    """Add the tiers that `facts` names, if any, beside the one that every site has."""
    for entry in facts.get("tiers", ()):
        name = entry["name"]
        tier = MemberTier(
            code=entry["code"], rank=entry["rank"], name_zh=name["zh"], name_en=name["en"]
        )
        session.add(tier)
        session.flush()
        rule = TierRule(
            tier_id=tier.id,
            in_force=Range(date(2020, 1, 1), None),
            spend_from=Money.parse(entry["spend_from"]),
            rate=entry["rate"],
            valid_months=_VALID_MONTHS,
        )
        session.add(rule)
    session.flush()


def add_customers(
    admin_url: str, office_url: str, person_keys: Path, facts: Mapping[str, Any]
) -> None:
    """Add members, promotions and agencies by the verbs of the office, as its staff would."""
    pins = {staff["number"]: staff["pin"] for staff in facts["staff"]}
    keys = read_station_keys(person_keys)
    engine = office_engine(office_url, "shanmen-customers", connections=1)
    try:
        sessions = sessionmaker(engine)
        with sessions.begin() as session:
            clerk = sign_in(session, _CLERK, pins[_CLERK])
            promoter = sign_in(session, _PROMOTER, pins[_PROMOTER])
        members: dict[str, UUID] = {}
        for entry in facts["members"]:
            with sessions.begin() as session:
                members[entry["name"]] = _join(session, entry, members, keys, clerk)
        with sessions.begin() as session:
            _add_promotions(session, facts, promoter)
            add_agencies(session, facts, promoter)
    finally:
        engine.dispose()
    _give_tiers(admin_url, {members[one["name"]]: one["tier"] for one in facts["members"]})


def _join(
    session: Session,
    entry: Mapping[str, Any],
    members: Mapping[str, UUID],
    keys: StationKeys,
    clerk: StaffToken,
) -> UUID:
    today = this_station(session).business_date
    notice = present_notice(session, MEMBERSHIP)
    if notice is None:
        raise LookupError("no notice about memberships was published")
    member_id = uuid7()
    born = date(today.year - entry["years"], 1, 1) if "years" in entry else None
    person = PersonFacts(entry["name"], entry.get("phone", ""), born=born)
    new = NewMember(person, notice.id, guardian_id=members.get(entry.get("guardian", "")))
    register(session, new, keys, clerk, member_id=member_id, today=today)
    if "spouse" in entry:
        other = members[entry["spouse"]]
        link_family(session, other, member_id, FamilyKind.SPOUSE, clerk, link_id=uuid7())
    if entry["points"]:
        adjust_points(session, member_id, entry["points"], "演示", clerk, entry_id=uuid7())
    return member_id


def _add_promotions(session: Session, facts: Mapping[str, Any], promoter: StaffToken) -> None:
    for entry in facts["coupons"]:
        new = NewCoupons(_frame(entry), _off(entry), tuple(entry["codes"]), min_spend=_least(entry))
        add_coupons(session, new, token=promoter)
    for entry in facts["promo_codes"]:
        add_promo_code(
            session,
            NewPromoCode(
                _frame(entry),
                _off(entry),
                entry["code"],
                min_spend=_least(entry),
                total_limit=entry.get("total_limit"),
                person_limit=entry.get("person_limit"),
            ),
            token=promoter,
        )


def _give_tiers(admin_url: str, members: Mapping[UUID, str]) -> None:
    """Let members have reached their tiers: nobody is given one by hand, and these bought never."""
    engine = office_engine(admin_url, "shanmen-customers", connections=1)
    try:
        with Session(engine) as session, session.begin():
            tiers = {tier.code: tier for tier in session.query(MemberTier)}
            until = a_year_after(SystemClock().now().date())
            for member_id, code in members.items():
                kept = until if tiers[code].rank else None
                session.execute(_SET_TIER, {"id": member_id, "tier": tiers[code].id, "until": kept})
    finally:
        engine.dispose()


def _frame(entry: Mapping[str, Any]) -> Frame:
    now = SystemClock().now()
    name = Bilingual(**entry["name"])
    return Frame(uuid7(), name, now, now + _RUNS, combines=entry["combines"])


def _off(entry: Mapping[str, Any]) -> Off:
    return Off(Money.parse(entry["amount"]) if "amount" in entry else None, entry.get("rate"))


def _least(entry: Mapping[str, Any]) -> Money:
    return Money.parse(entry.get("min_spend", "0"))
