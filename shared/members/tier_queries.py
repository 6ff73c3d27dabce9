"""What the editor of tiers shows: each tier with its rules in time, and its benefits."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.members.models import MemberTier, TierRule
from shared.members.point_models import MemberBenefit


@dataclass(frozen=True, slots=True)
class TierRuleFacts:
    """A rule of a tier from a day on; `end` is the first day of the next one. See TierFacts."""

    first_day: date
    end: date | None
    spend_from: Money | None
    visits_from: int | None
    rate: int
    valid_months: int | None


@dataclass(frozen=True, slots=True)
class BenefitFacts:
    """A benefit on the days from `first_day` up to but not with `end`."""

    id: int
    code: str
    name: Bilingual
    uses_per_year: int | None
    first_day: date
    end: date | None
    version: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class TierRecord:
    """A tier with all its rules, the earliest first, and all its benefits by code.

    `version` is the one that was read, as that of each benefit.
    """

    id: int
    code: str
    rank: int
    name: Bilingual
    rules: tuple[TierRuleFacts, ...]
    benefits: tuple[BenefitFacts, ...]
    version: int | None = field(default=None, compare=False)

    def rule_on(self, day: date) -> TierRuleFacts | None:
        """Give the rule of a day; None when the tier has none then."""
        return next(
            (
                rule
                for rule in self.rules
                if rule.first_day <= day and (rule.end is None or day < rule.end)
            ),
            None,
        )

    def latest(self) -> TierRuleFacts | None:
        """Give the last rule that was written."""
        return self.rules[-1] if self.rules else None


def list_tiers(session: Session) -> tuple[TierRecord, ...]:
    """List the tiers, the lowest first."""
    rules: defaultdict[int, list[TierRuleFacts]] = defaultdict(list)
    for rule in session.scalars(select(TierRule).order_by(TierRule.in_force)):
        rules[rule.tier_id].append(_rule(rule))
    benefits: defaultdict[int, list[BenefitFacts]] = defaultdict(list)
    for benefit in session.scalars(select(MemberBenefit).order_by(MemberBenefit.code)):
        benefits[benefit.tier_id].append(_benefit(benefit))
    return tuple(
        TierRecord(
            tier.id,
            tier.code,
            tier.rank,
            Bilingual(tier.name_zh, tier.name_en),
            tuple(rules[tier.id]),
            tuple(benefits[tier.id]),
            tier.version,
        )
        for tier in session.scalars(select(MemberTier).order_by(MemberTier.rank))
    )


def _rule(rule: TierRule) -> TierRuleFacts:
    return TierRuleFacts(
        rule.in_force.lower or date.min,
        rule.in_force.upper,
        rule.spend_from,
        rule.visits_from,
        rule.rate,
        rule.valid_months,
    )


def _benefit(benefit: MemberBenefit) -> BenefitFacts:
    return BenefitFacts(
        benefit.id,
        benefit.code,
        Bilingual(benefit.name_zh, benefit.name_en),
        benefit.uses_per_year,
        benefit.in_force.lower or date.min,
        benefit.in_force.upper,
        benefit.version,
    )
