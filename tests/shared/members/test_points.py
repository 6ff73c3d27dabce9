"""Points are a ledger: the balance is the sum of what was earned, spent, expired and put right."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import record, sqlstate_of
from shared.identity.keep import ReasonMissing
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.members.points import adjust_points
from shared.members.refusals import NoSuchMember, NotByTheRules, PointsShort
from shared.members.rules import good_until
from shared.site.sign_in import NotPermitted
from tests.shared.members.club import Club
from tests.shared.members.point_desk import refund, spend
from tests.shared.stage import WINDOW


def adjust(
    club: Club, member_id: UUID, points: int, reason: str = "补登", until: date | None = None
) -> int:
    with club.stage.acting(WINDOW) as session:
        return adjust_points(
            session, member_id, points, reason, club.token, entry_id=uuid7(), until=until
        )


def test_an_order_earns_at_the_rate_of_the_tier(club: Club) -> None:
    member_id = club.join()

    earning = club.earn(member_id, 120)

    assert (earning.points, earning.until) == (120, good_until(club.today, 24))
    assert club.balance(member_id) == 120


def test_an_order_earns_once(club: Club) -> None:
    member_id, order_id = club.join(), uuid7()

    club.earn(member_id, 120, order_id)
    club.earn(member_id, 120, order_id)

    assert club.kinds(member_id) == [("earn", 120)]


def test_an_order_too_small_for_a_point_counts_for_the_tier(club: Club) -> None:
    club.tier("member", 0, id=1, rate=1)
    member_id = club.join()

    club.earn(member_id, 50)

    assert (club.kinds(member_id), club.page(member_id).standing.spend) == (
        [("earn", 0)],
        Money(5_000),
    )


def test_an_order_that_reaches_a_tier_gives_it_at_once(club: Club) -> None:
    silver = club.tier("silver", 1, spend=1_000, rate=200)
    member_id = club.join()

    earning = club.earn(member_id, 1_000)

    assert (earning.points, earning.tier_id) == (1_000, silver)
    assert club.page(member_id).standing.tier_id == silver
    assert club.earn(member_id, 100).points == 200


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"points": 121}, "rate"),
        ({"amount": 24_000, "points": 240}, "order"),
        ({"order": "01980000-0000-7000-8000-000000000000"}, "order"),
        ({"until": "2099-12-31"}, "rate"),
        ({"until": None}, "rate"),
        ({"tier": {"id": None, "until": None}}, ""),
    ],
)
def test_points_are_what_the_rate_makes(club: Club, change: dict[str, object], what: str) -> None:
    member_id, order_id = club.join(), uuid7()
    club.pay(order_id, 120)
    until = good_until(club.today, 24)
    assert until is not None
    honest: dict[str, object] = {
        "member": str(member_id),
        "order": str(order_id),
        "amount": 12_000,
        "points": 120,
        "until": until.isoformat(),
        "tier": None,
    }

    if not what:
        with club.stage.acting(WINDOW) as session:
            record(session, "earn_points", honest | change, club.token.value)
        assert club.balance(member_id) == 120
        return
    with pytest.raises(NotByTheRules) as refused, club.stage.acting(WINDOW) as session:
        record(session, "earn_points", honest | change, club.token.value)

    assert (refused.value.what, club.balance(member_id)) == (what, 0)


def test_a_tier_that_is_not_reached_is_not_given(club: Club) -> None:
    gold = club.tier("gold", 2, spend=10_000)
    member_id, order_id = club.join(), uuid7()
    club.pay(order_id, 120)
    until = good_until(club.today, 24)
    assert until is not None
    forged = {
        "member": str(member_id),
        "order": str(order_id),
        "amount": 12_000,
        "points": 120,
        "until": until.isoformat(),
        "tier": {"id": gold, "until": club.today.isoformat()},
    }

    with pytest.raises(NotByTheRules) as refused, club.stage.acting(WINDOW) as session:
        record(session, "earn_points", forged, club.token.value)

    assert refused.value.what == "tier"


def test_a_cashier_books_no_points_by_hand(club: Club) -> None:
    member_id = club.join()
    club.token = club.stage.token(rights=("sell", "member_view"))

    with pytest.raises(NotPermitted):
        club.earn(member_id)


def test_nobody_earns_for_nobody(club: Club) -> None:
    with pytest.raises(NoSuchMember):
        club.earn(uuid7())


def test_spending_tells_what_is_left(club: Club) -> None:
    member_id = club.join()
    club.earn(member_id, 100)

    assert spend(club, member_id, 30) == 70
    assert club.balance(member_id) == 70


def test_the_last_point_can_be_spent_and_no_more(club: Club) -> None:
    member_id = club.join()
    club.earn(member_id, 100)
    spend(club, member_id, 100)

    with pytest.raises(PointsShort) as refused:
        spend(club, member_id, 1)

    assert (refused.value.balance, refused.value.wanted) == (0, 1)


def test_the_same_spending_again_spends_once(club: Club) -> None:
    member_id, entry_id = club.join(), uuid7()
    club.earn(member_id, 100)

    assert [spend(club, member_id, 60, entry_id) for _ in range(2)] == [40, 40]


@pytest.mark.parametrize("points", [0, -5])
def test_spending_nothing_is_no_way_to_get_points(club: Club, points: int) -> None:
    member_id = club.join()

    with pytest.raises(NotByTheRules):
        spend(club, member_id, points)


def test_points_of_a_merged_member_are_spent_through_either(club: Club) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏")
    club.earn(first, 40)
    club.earn(second, 60)
    club.merge(first, second)

    assert spend(club, second, 100) == 0


def test_entries_are_never_changed(club: Club) -> None:
    club.earn(club.join())

    with pytest.raises(DBAPIError) as refused:
        club.stage.run("UPDATE point_entry SET points = 1000")

    assert sqlstate_of(refused.value) == "SM011"


def test_points_are_put_right_for_a_reason(club: Club) -> None:
    member_id = club.join()
    until = club.today + timedelta(days=90)

    assert adjust(club, member_id, 80, until=until) == 80
    assert adjust(club, member_id, -30, "多登了") == 50

    lines = club.page(member_id).ledger
    assert [(line.points, line.expires_on, line.reason) for line in lines] == [
        (-30, None, "多登了"),
        (80, until, "补登"),
    ]


def test_points_are_not_put_right_below_nothing(club: Club) -> None:
    with pytest.raises(PointsShort):
        adjust(club, club.join(), -1)


def test_points_are_not_put_right_without_a_reason(club: Club) -> None:
    with pytest.raises(ReasonMissing):
        adjust(club, club.join(), 1, " ")


def test_points_do_not_come_expired(club: Club) -> None:
    with pytest.raises(NotByTheRules):
        adjust(club, club.join(), 10, until=club.today - timedelta(days=1))


def test_the_page_shows_the_balance_after_each_entry(club: Club) -> None:
    member_id = club.join()
    club.earn(member_id, 100)
    spend(club, member_id, 30)
    club.earn(member_id, 5)

    assert [(line.points, line.balance) for line in club.page(member_id).ledger] == [
        (5, 75),
        (-30, 70),
        (100, 100),
    ]


def test_a_cashier_gives_no_points_back_by_hand(club: Club) -> None:
    member_id, order_id = club.join(), uuid7()
    club.earn(member_id, 200, order_id)
    spend(club, member_id, 150, order_id=order_id)
    club.token = club.stage.token(rights=("sell",))

    with pytest.raises(NotPermitted):
        refund(club, order_id, 0, returned=100)
