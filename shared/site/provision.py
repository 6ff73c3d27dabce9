"""Sets up a station, its login and its staff; run by whoever installs the site, as the owner."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from shared.audit.models import AuditHead
from shared.kernel.locale import Bilingual
from shared.site.proof import SALT_BYTES, prove_pin
from shared.site.staff_models import Role, Staff, StaffRole
from shared.site.station_models import Station

# A window holds one connection for the desk, one for printing and one for reports, a gate one a
# lane; the rest is room for a reconnection whose predecessor the server has not missed yet.
CONNECTIONS = {
    "window": 6,
    "gate": 24,
    "office": 6,
    "server": 24,
    "kiosk": 6,
    "online": 12,
    "ota": 12,
    "handheld": 4,
}
# What sells elsewhere is a station of its own, but its work is the server's. A handheld is a lane.
_ROLES = {"online": "server", "ota": "server", "handheld": "gate"}


def add_station(session: Session, *, code: str, kind: str, name: Bilingual, password: str) -> str:
    """Create a station with its database login and audit chains; gives the login's name.

    `session` is a superuser's. The login may connect as often as the kind of station needs.
    """
    login = f"{kind}_{code}".lower()
    station = Station(code=code, kind=kind, login=login, name_zh=name.zh, name_en=name.en)
    session.add(station)
    session.flush()
    _create_login(session, login, kind, password)
    first = (session.scalar(select(func.max(AuditHead.chain))) or 0) + 1
    session.add_all(
        AuditHead(
            chain=chain,
            station_id=station.id,
            slot=slot,
            seq=0,
            hash=func.app.audit_genesis(chain),
        )
        for slot, chain in enumerate(range(first, first + CONNECTIONS[kind]))
    )
    session.flush()
    return login


def admit_station(session: Session, code: str, password: str) -> str:
    """Create the login of a station that the office has registered; gives the login's name.

    `session` is a superuser's. LookupError for a code that no station has.
    """
    station = session.scalars(select(Station).where(Station.code == code)).one_or_none()
    if station is None:
        raise LookupError(code)
    _create_login(session, station.login, station.kind, password)
    return station.login


def add_staff(
    session: Session,
    *,
    number: str,
    name: str,
    pin: str,
    roles: Sequence[str] = (),
    rights: Sequence[str] = (),
) -> None:
    """Create a staff member who signs in with `number` and a PIN of 6 digits.

    `roles` are codes; their rights count from then on. `rights` are for somebody without a role.
    """
    salt = secrets.token_bytes(SALT_BYTES)
    digest = hashlib.sha256(prove_pin(pin, salt)).digest()
    staff = Staff(
        number=number, name=name, salt=salt, proof_digest=digest, rights=list(rights), active=True
    )
    session.add(staff)
    session.flush()
    held = session.scalars(select(Role.id).where(Role.code.in_(roles)))
    session.add_all(StaffRole(staff_id=staff.id, role_id=role_id) for role_id in held.all())
    session.flush()


def _create_login(session: Session, login: str, kind: str, password: str) -> None:
    # DDL takes no parameters: format() quotes on the server, where quoting is known.
    statement = session.scalar(
        text(
            "SELECT format('CREATE ROLE %I LOGIN PASSWORD %L CONNECTION LIMIT %s IN ROLE %I',"
            " CAST(:login AS text), CAST(:password AS text), CAST(:limit AS integer),"
            " CAST(:role AS text))"
        ),
        {
            "login": login,
            "password": password,
            "limit": CONNECTIONS[kind],
            "role": f"shanmen_{_ROLES.get(kind, kind)}",
        },
    )
    session.connection().exec_driver_sql(f"DROP ROLE IF EXISTS {_quoted(session, login)}")
    session.connection().exec_driver_sql(str(statement).replace("%", "%%"))
    session.execute(select(func.app.limit_login(login, kind)))


def _quoted(session: Session, name: str) -> str:
    return str(session.scalar(text("SELECT quote_ident(:name)"), {"name": name}))
