"""A window tells for how long a tier was reached: for a year at most, and never for good."""

from __future__ import annotations

from datetime import timedelta

import pytest

from shared.database.verb import record
from shared.kernel.ids import uuid7
from shared.members.refusals import NotByTheRules
from shared.members.rules import good_until
from tests.shared.members.club import Club
from tests.shared.stage import WINDOW


@pytest.mark.parametrize("days", [None, 367, 36_500])
def test_a_tier_is_not_given_for_longer_than_a_year(club: Club, days: int | None) -> None:
    silver = club.tier("silver", 1, spend=100, rate=200)
    member_id, order_id = club.join(), uuid7()
    club.pay(order_id, 120)
    points_until = good_until(club.today, 24)
    assert points_until is not None
    until = None if days is None else (club.today + timedelta(days=days)).isoformat()
    document = {
        "member": str(member_id),
        "order": str(order_id),
        "amount": 12_000,
        "points": 120,
        "until": points_until.isoformat(),
        "tier": {"id": silver, "until": until},
    }

    with pytest.raises(NotByTheRules) as refused, club.stage.acting(WINDOW) as session:
        record(session, "earn_points", document, club.token.value)

    assert refused.value.what == "tier"
    assert club.page(member_id).standing.tier_id != silver
