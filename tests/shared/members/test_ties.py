"""T15: the points that members see are the points that were booked."""

from __future__ import annotations

import pytest

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.members.points import reverse_points, spend_points
from shared.members.ties import T15_POINTS, T15_UNDONE
from tests.shared.members.club import Club
from tests.shared.stage import WINDOW


def sides(club: Club, tie: str, login: str = WINDOW) -> tuple[int, int]:
    """Both sides, as whoever reads reports at a window sees them."""
    with club.stage.acting(login):
        row = club.stage.run(tie)[0]
    return int(row.left), int(row.right)


@pytest.fixture
def busy(club: Club) -> Club:
    """Two members who earned, spent, got a refund and became one."""
    first, second, order_id = club.join("王小敏"), club.join("王晓敏"), uuid7()
    club.earn(first, 100, order_id)
    club.earn(second, 60)
    with club.stage.acting(WINDOW) as session:
        spend_points(session, second, 25, club.token, entry_id=uuid7())
        reverse_points(session, order_id, uuid7(), Money(5_000), club.token, today=club.today)
    club.merge(first, second)
    return club


def test_balances_are_the_sum_of_the_entries(busy: Club) -> None:
    assert sides(busy, T15_POINTS) == (85, 85)
    assert sides(busy, T15_UNDONE) == (1, 1)


def test_an_entry_that_nobody_sees_is_found(busy: Club) -> None:
    busy.stage.run("ALTER TABLE member DISABLE TRIGGER ALL")
    busy.stage.run("ALTER TABLE member DROP CONSTRAINT ck_member_merged")
    busy.stage.run(
        "UPDATE member SET root_id = (SELECT id FROM member WHERE state = 'MERGED')"
        " WHERE state = 'ACTIVE'"
    )

    left, right = sides(busy, T15_POINTS)

    assert (left, right) != (85, 85)


def test_a_reversal_that_was_made_larger_is_found(busy: Club) -> None:
    busy.stage.rewrite("UPDATE point_entry SET points = points - 900 WHERE kind = 'reverse'")

    assert sides(busy, T15_UNDONE) == (1, 0)
