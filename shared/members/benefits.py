"""Uses the benefits of a tier, counted by the year; and writes what tiers ask and give."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class BenefitCount:
    """How often a benefit was used this year, and how often it may be; None is any number."""

    used: int
    limit: int | None


@dataclass(frozen=True, slots=True)
class TierDraft:
    """A tier as the editor saves it; `id` None is a new one. The rule holds from `first_day` on.

    `first_day` None only renames. For the rest see TierFacts.
    """

    id: int | None
    code: str
    rank: int
    name: Bilingual
    first_day: date | None
    spend_from: Money | None
    visits_from: int | None
    rate: int
    valid_months: int | None
    version: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class BenefitDraft:
    """A benefit as the editor saves it; `id` None is a new one. Its days are half open."""

    id: int | None
    tier_id: int
    code: str
    name: Bilingual
    uses_per_year: int | None
    first_day: date
    end: date | None
    version: int | None = field(default=None, compare=False)

    def of_tier(self, tier_id: int) -> BenefitDraft:
        """Give the same benefit of a tier that has got its id."""
        return replace(self, tier_id=tier_id)


def use_benefit(
    session: Session,
    member_id: UUID,
    benefit_id: int,
    token: StaffToken,
    *,
    use_id: UUID,
    order_id: UUID | None = None,
) -> BenefitCount:
    """Use a benefit once; the same `use_id` again is the same use.

    Raises BenefitUsedUp, NoSuchMember, NotSignedIn, NotPermitted (right `sell`).
    """
    document = {
        "id": str(use_id),
        "member": str(member_id),
        "benefit": benefit_id,
        "order": str(order_id) if order_id else None,
    }
    told = record(session, "use_benefit", document, token.value)
    return BenefitCount(told["used"], told["limit"])


def save_tier(session: Session, draft: TierDraft, token: StaffToken) -> int:
    """Write a tier and its rule from a day on, today or later; gives its id.

    Rules of the past stay as they were. Raises NotByTheRules (a day that is over), RowRefused (a
    code or rank that another tier has), ChangedMeanwhile, NotPermitted.
    """
    document = {
        "id": draft.id,
        "code": draft.code,
        "rank": draft.rank,
        "zh": draft.name.zh,
        "en": draft.name.en,
        "from": draft.first_day.isoformat() if draft.first_day else None,
        "spend": draft.spend_from.fen if draft.spend_from else None,
        "visits": draft.visits_from,
        "rate": draft.rate,
        "months": draft.valid_months,
        "version": draft.version,
    }
    tier_id: int = record(session, "save_tier", document, token.value)
    return tier_id


def save_benefit(session: Session, draft: BenefitDraft, token: StaffToken) -> int:
    """Write a benefit of a tier; gives its id.

    Raises RowRefused (a code twice), ChangedMeanwhile, NotPermitted.
    """
    document = {
        "id": draft.id,
        "tier": draft.tier_id,
        "code": draft.code,
        "zh": draft.name.zh,
        "en": draft.name.en,
        "uses": draft.uses_per_year,
        "from": draft.first_day.isoformat(),
        "until": draft.end.isoformat() if draft.end else None,
        "version": draft.version,
    }
    benefit_id: int = record(session, "save_benefit", document, token.value)
    return benefit_id
