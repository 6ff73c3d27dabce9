"""Sets the scene at a lane: terms of a ticket as they might be, behind the triggers."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from shared.admission.desk import gate_desk
from tests.shared.stage import GATE, SaleStage


def change_terms(till: SaleStage, ticket_id: UUID, change: str) -> None:
    till.rewrite(
        f"UPDATE ticket_terms SET {change} WHERE id = (SELECT terms_id FROM ticket WHERE id = :t)",
        t=ticket_id,
    )


def change_zone(till: SaleStage, ticket_id: UUID, change: str, zone: str = "site") -> None:
    till.rewrite(
        f"UPDATE terms_zone SET {change} WHERE zone_id = (SELECT id FROM zone WHERE code = :z)"
        " AND terms_id = (SELECT terms_id FROM ticket WHERE id = :t)",
        t=ticket_id,
        z=zone,
    )


def change_entitlement(till: SaleStage, ticket_id: UUID, change: str) -> None:
    till.run(f"UPDATE entitlement SET {change} WHERE ticket_id = :t", t=ticket_id)


def opening(till: SaleStage, days_ahead: int) -> datetime:
    with till.acting(GATE) as session:
        return gate_desk(session).clock.opening(till.today + timedelta(days=days_ahead))
