"""At night points expire, tiers are reviewed and visits are noted; twice is the same as once."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from shared.kernel.ids import uuid7
from shared.members.points import spend_points
from shared.members.work import expire_points, note_visits, review_tiers
from tests.shared.members.club import Club
from tests.shared.stage import SERVER, WINDOW, SaleStage


def put(club: Club, member_id: UUID, points: int, until: date | None) -> None:
    """Points as they were earned once, whatever the day."""
    club.stage.run(
        "INSERT INTO point_entry (id, member_id, kind, points, business_date, at, expires_on)"
        " VALUES (:i, :m, 'earn', :p, :d, clock_timestamp(), :u)",
        i=uuid7(),
        m=member_id,
        p=points,
        d=club.today,
        u=until,
    )


def expire(club: Club, today: date | None = None) -> int:
    with club.stage.acting(SERVER) as session:
        return expire_points(session, today or club.today)


def review(club: Club, today: date | None = None) -> int:
    with club.stage.acting(SERVER) as session:
        return review_tiers(session, today or club.today)


@pytest.fixture
def yesterday(club: Club) -> date:
    return club.today - timedelta(days=1)


def test_points_expire_when_their_last_day_is_over(club: Club, yesterday: date) -> None:
    member_id = club.join()
    put(club, member_id, 70, yesterday)
    put(club, member_id, 30, club.today)

    assert expire(club) == 1

    assert club.kinds(member_id) == [("earn", 70), ("earn", 30), ("expire", -70)]


def test_what_was_spent_does_not_expire(club: Club, yesterday: date) -> None:
    member_id = club.join()
    put(club, member_id, 30, club.today)
    put(club, member_id, 70, yesterday)
    with club.stage.acting(WINDOW) as session:
        spend_points(session, member_id, 50, club.token, entry_id=uuid7())

    expire(club)

    assert club.balance(member_id) == 30


def test_a_second_night_expires_nothing_more(club: Club, yesterday: date) -> None:
    member_id = club.join()
    put(club, member_id, 70, yesterday)

    assert [expire(club) for _ in range(2)] == [1, 0]
    assert club.balance(member_id) == 0


def test_nights_that_were_missed_are_made_up_for(club: Club) -> None:
    member_id = club.join()
    put(club, member_id, 70, club.today + timedelta(days=10))
    put(club, member_id, 30, club.today + timedelta(days=40))
    expire(club)

    assert expire(club, club.today + timedelta(days=60)) == 1

    assert club.balance(member_id) == 0


def test_merged_members_expire_as_one(club: Club, yesterday: date) -> None:
    first, second = club.join("王小敏"), club.join("王晓敏")
    put(club, first, 10, yesterday)
    put(club, second, 20, yesterday)
    club.merge(first, second)

    assert expire(club) == 1

    assert club.kinds(first)[-1] == ("expire", -30)


def test_points_without_an_end_stay(club: Club) -> None:
    member_id = club.join()
    put(club, member_id, 70, None)

    assert (expire(club, date(2199, 1, 1)), club.balance(member_id)) == (0, 70)


# Tiers.


def test_a_period_that_is_over_leads_down(club: Club, yesterday: date) -> None:
    gold = club.tier("gold", 2, spend=1_000)
    member_id = club.join()
    club.stage.run(
        "UPDATE member SET tier_id = :t, tier_until = :d WHERE id = :m",
        t=gold,
        d=yesterday,
        m=member_id,
    )

    review(club)

    standing = club.page(member_id).standing
    assert (standing.tier_id, standing.tier_until) == (1, None)


def test_a_tier_is_kept_to_its_last_day(club: Club) -> None:
    gold = club.tier("gold", 2, spend=1_000)
    member_id = club.join()
    club.stage.run(
        "UPDATE member SET tier_id = :t, tier_until = :d WHERE id = :m",
        t=gold,
        d=club.today,
        m=member_id,
    )

    review(club)

    assert club.page(member_id).standing.tier_id == gold


def test_visits_lead_up(club: Club) -> None:
    silver = club.tier("silver", 1, visits=3)
    member_id = club.join()
    for ago in range(3):
        club.stage.run(
            "INSERT INTO member_visit VALUES (:m, :d)",
            m=member_id,
            d=club.today - timedelta(days=ago),
        )

    assert review(club) == 1

    assert club.page(member_id).standing.tier_id == silver


def test_a_review_is_audited(club: Club) -> None:
    silver = club.tier("silver", 1, visits=1)
    member_id = club.join()
    club.stage.run("INSERT INTO member_visit VALUES (:m, :d)", m=member_id, d=club.today)

    review(club)

    detail = club.stage.value(
        "SELECT detail FROM audit_log WHERE object_id = :m AND action = 'change_tier'", m=member_id
    )
    assert (detail["from"], detail["to"]) == (1, silver)


def test_a_second_review_changes_nothing(club: Club) -> None:
    club.tier("silver", 1, visits=1)
    club.stage.run("INSERT INTO member_visit VALUES (:m, :d)", m=club.join(), d=club.today)

    assert [review(club) for _ in range(2)] == [1, 0]


# Visits.


def test_a_passage_on_a_members_order_is_a_visit(till: SaleStage) -> None:
    club = Club(till)
    member_id = club.join()
    sold = till.sell(till.quote(adult=2))
    club.earn(member_id, 240, sold.order_id)
    for ticket in sold.tickets:
        scan_id = uuid7()
        till.scan(ticket.code, scan_id)
        till.run(
            "INSERT INTO passage (admission_id, outcome, persons, business_date, at, xid)"
            " VALUES (:i, 'PASSED', 1, :d, clock_timestamp(), 4)",
            i=scan_id,
            d=till.today,
        )
    till.run("UPDATE follower SET seen_xid = 3 WHERE name = 'visits'")

    with till.acting(SERVER) as session:
        read = note_visits(session)

    visits = till.run("SELECT day FROM member_visit WHERE member_id = :m", m=member_id)
    assert (read, [row.day for row in visits]) == (2, [till.today])


def test_passages_are_read_once(till: SaleStage) -> None:
    till.run("UPDATE follower SET seen_xid = 3 WHERE name = 'visits'")

    with till.acting(SERVER) as session:
        while note_visits(session):
            pass
        assert note_visits(session) == 0
