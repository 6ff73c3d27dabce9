"""A refund takes earned points back and gives spent ones again, each once and in its part."""

from __future__ import annotations

import pytest

from shared.database.verb import record
from shared.kernel.ids import derive_id, uuid7
from shared.kernel.money import Money
from shared.members.refusals import NotByTheRules, PointsShort
from shared.members.rules import good_until
from tests.shared.members.club import Club
from tests.shared.members.point_desk import refund, spend
from tests.shared.stage import WINDOW


def test_a_refund_takes_back_what_was_earned(club: Club) -> None:
    member_id, order_id = club.join(), uuid7()
    club.earn(member_id, 120, order_id)

    refund(club, order_id, 120)

    assert club.kinds(member_id) == [("earn", 120), ("reverse", -120)]
    assert club.page(member_id).standing.spend == Money(0)


def test_a_part_refund_takes_back_its_part(club: Club) -> None:
    member_id, order_id = club.join(), uuid7()
    club.earn(member_id, 120, order_id)

    refund(club, order_id, 40)
    refund(club, order_id, 80)

    assert club.kinds(member_id) == [("earn", 120), ("reverse", -40), ("reverse", -80)]


def test_the_same_refund_again_takes_nothing_more(club: Club) -> None:
    member_id, order_id = club.join(), uuid7()
    club.earn(member_id, 120, order_id)
    refund_id = refund(club, order_id, 40)

    refund(club, order_id, 40, refund_id=refund_id)

    assert club.balance(member_id) == 80
    audited = club.stage.value("SELECT count(*) FROM audit_log WHERE object_id = :i", i=refund_id)
    assert audited == 1


def test_more_than_was_paid_takes_no_more_than_was_earned(club: Club) -> None:
    member_id, order_id = club.join(), uuid7()
    club.earn(member_id, 120, order_id)

    refund(club, order_id, 500)

    assert club.balance(member_id) == 0


def test_what_was_spent_since_is_owed(club: Club) -> None:
    member_id, order_id = club.join(), uuid7()
    club.earn(member_id, 120, order_id)
    spend(club, member_id, 100)

    refund(club, order_id, 120)

    assert club.balance(member_id) == -100
    with pytest.raises(PointsShort):
        spend(club, member_id, 1)
    club.earn(member_id, 150)
    assert spend(club, member_id, 50) == 0


def test_a_refund_gives_back_what_was_spent(club: Club) -> None:
    member_id, order_id = club.join(), uuid7()
    club.earn(member_id, 200)
    spend(club, member_id, 150, order_id=order_id)

    refund(club, order_id, 0, returned=150)

    assert club.balance(member_id) == 200
    line = club.page(member_id).ledger[0]
    assert (line.points, line.expires_on) == (150, good_until(club.today, 24))


def test_no_more_is_given_back_than_was_spent(club: Club) -> None:
    member_id, order_id = club.join(), uuid7()
    club.earn(member_id, 200)
    spend(club, member_id, 150, order_id=order_id)
    refund(club, order_id, 0, returned=100)

    with pytest.raises(NotByTheRules):
        refund(club, order_id, 0, returned=51)

    assert club.balance(member_id) == 150


def test_where_nothing_was_spent_nothing_is_given_back(club: Club) -> None:
    member_id, order_id = club.join(), uuid7()
    club.earn(member_id, 120, order_id)

    with pytest.raises(NotByTheRules):
        refund(club, order_id, 120, returned=10)


def test_an_order_of_no_member_is_refunded_without_points(club: Club) -> None:
    before = club.stage.value("SELECT count(*) FROM point_entry")

    refund(club, uuid7(), 120)

    assert club.stage.value("SELECT count(*) FROM point_entry") == before


def test_a_forged_reversal_is_refused(club: Club) -> None:
    member_id, order_id = club.join(), uuid7()
    club.earn(member_id, 100, order_id)
    earned = str(derive_id(order_id, "earned"))
    forged = {
        "refund": str(uuid7()),
        "spent": {"entry": earned, "points": 100, "until": None},
    }

    with pytest.raises(NotByTheRules), club.stage.acting(WINDOW) as session:
        record(session, "reverse_points", forged, club.token.value)

    assert club.balance(member_id) == 100
