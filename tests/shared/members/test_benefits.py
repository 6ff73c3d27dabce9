"""Tiers have rules from a day on, and benefits that are counted by the year."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from shared.database.verb import ChangedMeanwhile
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.members.benefits import BenefitCount, TierDraft, save_tier, use_benefit
from shared.members.refusals import BenefitUsedUp, NotByTheRules
from shared.members.standing import tiers_on
from shared.members.tier_queries import list_tiers
from shared.site.sign_in import NotPermitted
from tests.shared.members.club import OFFICE, Club
from tests.shared.stage import WINDOW


def use(club: Club, member_id: UUID, benefit_id: int, use_id: UUID | None = None) -> BenefitCount:
    with club.stage.acting(WINDOW) as session:
        return use_benefit(session, member_id, benefit_id, club.token, use_id=use_id or uuid7())


def test_uses_are_counted_to_the_limit(club: Club) -> None:
    benefit, member_id = club.benefit(1, uses=2), club.join()

    counts = [use(club, member_id, benefit) for _ in range(2)]

    assert counts == [BenefitCount(1, 2), BenefitCount(2, 2)]
    with pytest.raises(BenefitUsedUp) as refused:
        use(club, member_id, benefit)
    assert refused.value.limit == 2


def test_the_same_use_again_is_one(club: Club) -> None:
    benefit, member_id, use_id = club.benefit(1, uses=2), club.join(), uuid7()

    assert [use(club, member_id, benefit, use_id) for _ in range(2)] == [BenefitCount(1, 2)] * 2


def test_a_benefit_without_a_limit_is_counted_all_the_same(club: Club) -> None:
    benefit, member_id = club.benefit(1, uses=None), club.join()

    counts = [use(club, member_id, benefit).used for _ in range(3)]

    left = club.page(member_id).benefits[0]
    assert (counts, left.used, left.left) == ([1, 2, 3], 3, None)


def test_uses_of_last_year_do_not_count(club: Club) -> None:
    benefit, member_id = club.benefit(1, uses=1), club.join()
    club.stage.run(
        "INSERT INTO benefit_use (id, member_id, benefit_id, year, business_date, at, station_id,"
        " staff_id) VALUES (gen_random_uuid(), :m, :b, :y, :d, now(), 1, 1)",
        m=member_id,
        b=benefit,
        y=club.today.year - 1,
        d=club.today,
    )

    assert use(club, member_id, benefit) == BenefitCount(1, 1)


def test_the_page_shows_the_uses_left(club: Club) -> None:
    benefit, member_id = club.benefit(1, uses=4), club.join()
    use(club, member_id, benefit)

    left = club.page(member_id).benefits[0]

    assert (left.name.zh, left.used, left.limit, left.left) == ("索道一次", 1, 4, 3)


def test_a_benefit_of_another_tier_is_not_used(club: Club) -> None:
    benefit = club.benefit(club.tier("gold", 2, spend=1_000))

    with pytest.raises(BenefitUsedUp) as refused:
        use(club, club.join(), benefit)

    assert refused.value.limit == 0


def test_who_may_not_sell_uses_no_benefit(club: Club) -> None:
    benefit, member_id = club.benefit(1), club.join()
    club.token = club.stage.token(rights=("member_view", "member_edit"))

    with pytest.raises(NotPermitted):
        use(club, member_id, benefit)


# Tiers.


def test_a_rule_holds_from_its_day_on(club: Club) -> None:
    tomorrow = club.today + timedelta(days=1)

    club.tier("silver", 1, spend=2_000, first_day=tomorrow)

    today, later = (tiers_on(club.stage.session, day) for day in (club.today, tomorrow))
    assert ([tier.code for tier in today], [tier.code for tier in later]) == (
        ["member"],
        ["member", "silver"],
    )


def test_a_new_rule_ends_the_one_before(club: Club) -> None:
    tomorrow = club.today + timedelta(days=1)
    silver = club.tier("silver", 1, spend=2_000)

    club.tier("silver", 1, id=silver, spend=3_000, first_day=tomorrow)

    asked = [tiers_on(club.stage.session, day)[1].spend_from for day in (club.today, tomorrow)]
    assert asked == [Money(200_000), Money(300_000)]


def test_a_rule_that_has_not_begun_is_replaced(club: Club) -> None:
    later = club.today + timedelta(days=9)
    silver = club.tier("silver", 1, spend=2_000, first_day=later)

    club.tier("silver", 1, id=silver, visits=6, first_day=later)

    tier = tiers_on(club.stage.session, later)[1]
    assert (tier.spend_from, tier.visits_from) == (None, 6)


def test_a_tier_is_renamed_without_a_new_rule(club: Club) -> None:
    silver = club.tier("silver", 1, spend=2_000)

    club.tier("银卡", 1, id=silver, first_day=None)

    tier = tiers_on(club.stage.session, club.today)[1]
    assert (tier.code, tier.name.zh, tier.spend_from) == ("silver", "银卡", Money(200_000))


def test_the_past_has_its_rules(club: Club) -> None:
    with pytest.raises(NotByTheRules):
        club.tier("silver", 1, spend=2_000, first_day=club.today - timedelta(days=1))


def test_the_page_tells_what_is_missing(club: Club) -> None:
    silver = club.tier("silver", 1, spend=2_000, visits=3)
    member_id = club.join()
    club.earn(member_id, 500)

    page = club.page(member_id)

    assert page.tier is not None
    assert page.next_tier is not None
    assert (page.tier.code, page.next_tier.tier.id) == ("member", silver)
    assert (page.next_tier.spend, page.next_tier.visits) == (Money(150_000), 3)


def test_a_tier_that_changed_meanwhile_is_not_written_over(club: Club) -> None:
    tier = club.tier("gold", 2, spend=1_000)
    (seen,) = [one for one in list_tiers(club.stage.session) if one.id == tier]
    club.tier("gold", 2, spend=2_000, id=tier)
    draft = TierDraft(
        tier, "gold", 2, Bilingual("金", "Gold"), None, None, None, 100, 12, seen.version
    )
    token = club.office()

    with pytest.raises(ChangedMeanwhile), club.stage.acting(OFFICE) as session:
        save_tier(session, draft, token)
