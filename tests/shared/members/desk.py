"""A clerk at a real window, whose deeds stay."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from uuid import UUID

import psycopg
from sqlalchemy.orm import Session, sessionmaker

from shared.identity.document_number import DocumentNumber
from shared.identity.person import PersonFacts
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.members.family import FamilyKind, link_family
from shared.members.points import earn_points, spend_points
from shared.members.profile import NewMember, register
from shared.site.queries import this_station
from shared.site.sign_in import StaffToken
from tests.conftest import ParkDatabase
from tests.shared.identity.people import KEYS
from tests.shared.members.club import CLERK_RIGHTS
from tests.shared.members.orders import PAID_ORDER


@dataclass
class Desk:
    """A clerk at a window, whose deeds stay."""

    sessions: sessionmaker[Session]
    token: StaffToken
    park: ParkDatabase

    def join(
        self, name: str = "王小敏", document: DocumentNumber | None = None, phone: str = ""
    ) -> UUID:
        member_id = uuid7()
        with self.sessions.begin() as session:
            today = this_station(session).business_date
            new = NewMember(PersonFacts(name, phone, document), 1)
            register(session, new, KEYS, self.token, member_id=member_id, today=today)
        return member_id

    def earn(self, member_id: UUID, yuan: int) -> None:
        order_id = uuid7()
        with psycopg.connect(self.park.admin_url, autocommit=True) as root:
            paid = PAID_ORDER.format(id="%(id)s", total="%(total)s")
            root.execute(paid, {"id": order_id, "total": yuan * 100})
        with self.sessions.begin() as session:
            today = this_station(session).business_date
            earn_points(session, member_id, order_id, Money(yuan * 100), self.token, today=today)

    def spend(self, member_id: UUID, points: int) -> int:
        with self.sessions.begin() as session:
            return spend_points(session, member_id, points, self.token, entry_id=uuid7())

    def link(self, above: UUID, below: UUID) -> None:
        with self.sessions.begin() as session:
            link_family(session, above, below, FamilyKind.CHILD, self.token, link_id=uuid7())


def signed_in(
    park: ParkDatabase, station: str, rights: tuple[str, ...] = CLERK_RIGHTS
) -> StaffToken:
    """A sign-in that stays, without the time that a PIN takes."""
    value = str(uuid7())
    with psycopg.connect(park.admin_url, autocommit=True) as root:
        row = root.execute(
            "INSERT INTO app.staff_token (digest, staff_id, station_id, rights, signed_in_at,"
            " used_at) SELECT %s, staff.id, station.id, %s, now(), now() FROM app.staff,"
            " app.station WHERE station.code = %s ORDER BY staff.id LIMIT 1 RETURNING staff_id",
            [hashlib.sha256(value.encode()).digest(), list(rights), station],
        ).fetchone()
    assert row is not None
    return StaffToken(value, row[0], "1001", "", frozenset(rights))
