"""Points spent and taken back, a line each."""

from __future__ import annotations

from uuid import UUID

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.members.points import reverse_points, spend_points
from tests.shared.members.club import Club
from tests.shared.stage import WINDOW


def spend(
    club: Club,
    member_id: UUID,
    points: int,
    entry_id: UUID | None = None,
    order_id: UUID | None = None,
) -> int:
    with club.stage.acting(WINDOW) as session:
        return spend_points(
            session, member_id, points, club.token, entry_id=entry_id or uuid7(), order_id=order_id
        )


def refund(
    club: Club, order_id: UUID, yuan: int, returned: int = 0, refund_id: UUID | None = None
) -> UUID:
    refund_id = refund_id or uuid7()
    with club.stage.acting(WINDOW) as session:
        reverse_points(
            session,
            order_id,
            refund_id,
            Money(yuan * 100),
            club.token,
            today=club.today,
            returned=returned,
        )
    return refund_id
