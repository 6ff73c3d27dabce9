"""Two memberships of one person become one, with all that both had."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.identity.keep import ReasonMissing
from shared.members.family import FamilyKind
from shared.members.merging import (
    merge_members,
    older_of,
)
from shared.members.refusals import CannotMerge, CardBound, MemberExists
from tests.shared.members.club import Club, id_card
from tests.shared.stage import WINDOW


def test_the_older_number_is_kept(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏")

    kept, given = older_of(club.membership(second), club.membership(first))

    assert (kept.id, given.id) == (first, second)
    assert club.merge(second, first) == first


def test_points_of_both_are_there(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏")
    club.earn(first, 100)
    club.earn(second, 50)

    club.merge(first, second)

    assert (club.balance(first), club.balance(second)) == (150, 150)
    assert [line.points for line in club.page(first).ledger] == [50, 100]


def test_entries_stay_where_they_were_written(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏")
    club.earn(second, 50)

    club.merge(first, second)
    club.earn(second, 30)

    assert (club.kinds(second), club.kinds(first)) == ([("earn", 50)], [("earn", 30)])


def test_spend_and_visits_of_both_count_for_the_tier(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏")
    club.earn(first, 100)
    club.earn(second, 50)
    for member_id, ago in ((first, 0), (second, 0), (second, 1)):
        club.stage.run(
            "INSERT INTO member_visit VALUES (:m, :d)",
            m=member_id,
            d=club.today - timedelta(days=ago),
        )

    club.merge(first, second)

    standing = club.page(first).standing
    assert (standing.spend.fen, standing.visits) == (15_000, 2)


def test_family_of_both_is_there_once(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏")
    shared, own = club.join("李一一"), club.join("李二二")
    club.link(first, shared)
    club.link(second, shared)
    club.link(second, own)

    club.merge(first, second)

    assert {one.id for one in club.page(first).family} == {shared, own}
    assert [one.id for one in club.page(own).family] == [first]


def test_spouses_who_turn_out_to_be_one_are_not_their_own(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏")
    club.link(first, second, FamilyKind.SPOUSE)

    club.merge(first, second)

    assert club.page(first).family == ()


def test_the_chosen_profile_is_shown(club: Club) -> None:
    first = club.join("王小敏", phone="13800130001")
    second = club.join("王晓明", phone="13900139002", document=id_card())

    club.merge(first, second, profile_of=second)

    profile = club.page(first).profile
    assert (profile.name, profile.phone, profile.id) == ("王*明", "****9002", first)
    assert club.found("13800130001") == club.found("13900139002") == [first]


def test_the_only_card_is_kept(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏", card="04A2")

    club.merge(first, second)

    assert club.found("04A2") == [first]
    with pytest.raises(CardBound):
        club.join("李明", card="04A2")


def test_the_higher_tier_is_kept(club: Club) -> None:
    gold = club.tier("gold", 2, spend=1_000)
    first, second = club.join("王小敏"), club.join("王晓敏")
    club.earn(second, 1_000)

    club.merge(first, second)

    assert club.page(first).standing.tier_id == gold


def test_uses_of_both_count_towards_one_limit(club: Club) -> None:
    benefit = club.benefit(1, uses=1)
    first, second = club.join("王小敏"), club.join("王晓敏")
    club.stage.run(
        "INSERT INTO benefit_use (id, member_id, benefit_id, year, business_date, at, station_id,"
        " staff_id) VALUES (gen_random_uuid(), :m, :b, :y, :d, now(), 1, 1)",
        m=second,
        b=benefit,
        y=club.today.year,
        d=club.today,
    )

    club.merge(first, second)

    assert club.page(first).benefits[0].left == 0


def test_a_merge_shows_on_the_page_and_in_both_audits(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏")
    number = club.page(second).profile.number

    club.merge(first, second)

    page = club.page(second)
    assert (page.profile.id, [(one.number, one.reason) for one in page.merges]) == (
        first,
        [(number, "同一人")],
    )
    actions = [
        club.stage.value(
            "SELECT count(*) FROM audit_log WHERE object_id = :i AND action = :a",
            i=member,
            a=action,
        )
        for member, action in ((first, "merge_members"), (second, "merged_away"))
    ]
    assert actions == [1, 1]


def test_three_become_one(club: Club) -> None:
    first, second, third = (club.join(name) for name in ("王一", "王二", "王三"))
    for member_id in (first, second, third):
        club.earn(member_id, 10)

    club.merge(second, third)
    club.merge(first, second)

    assert [club.balance(one) for one in (first, second, third)] == [30, 30, 30]
    assert len(club.page(third).merges) == 2


def test_a_document_of_either_is_not_registered_again(club: Club) -> None:
    one, other = id_card(), id_card()
    club.merge(club.join("王小敏", document=one), club.join("王晓敏", document=other))

    for document in (one, other):
        with pytest.raises(MemberExists):
            club.join("王敏", document=document)


def test_nobody_is_merged_with_themselves(club: Club) -> None:
    member_id = club.join()

    with pytest.raises(CannotMerge) as refused:
        club.merge(member_id, member_id)

    assert refused.value.reason == "itself"


def test_who_was_merged_before_is_the_same_already(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏")
    club.merge(first, second)

    with pytest.raises(CannotMerge) as refused:
        club.merge(first, second)

    assert refused.value.reason == "itself"


def test_a_parent_is_not_their_child(club: Club) -> None:
    grandmother, mother, child = (club.join(name) for name in ("王一", "王二", "王三"))
    club.link(grandmother, mother)
    club.link(mother, child)

    with pytest.raises(CannotMerge) as refused:
        club.merge(child, grandmother)

    assert refused.value.reason == "family"


def test_the_same_merge_again_is_one(club: Club) -> None:
    plan = club.plan(club.join("王小敏"), club.join("王小敏"))

    for _ in range(2):
        with club.stage.acting(WINDOW) as session:
            merge_members(session, plan, club.token)

    assert len(club.page(plan.one.id).merges) == 1


def test_a_merge_has_a_reason(club: Club) -> None:
    plan = replace(club.plan(club.join("王小敏"), club.join("王小敏")), reason=" ")

    with pytest.raises(ReasonMissing), club.stage.acting(WINDOW) as session:
        merge_members(session, plan, club.token)
