"""Takes people on, gives them roles and PINs, and switches them off: the right is staff_edit.

All raise NotPermitted and NotSignedIn, and ChangedMeanwhile if the row is not in the `version` that
was read any more (None asks for nothing); nothing is then recorded. Nobody changes their own roles
or switches themselves off: NotPermitted then names `change_oneself`.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal
from shared.site.proof import SALT_BYTES, prove_pin
from shared.site.sign_in import StaffToken

NEW = 0


@refusal_of("SM022")
@dataclass(eq=False)
class DutiesConflict(Refusal):
    """These two rights are kept apart: no one person holds both."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class NewStaff:
    """A person to take on; `pin` is 6 digits, `roles` are codes."""

    number: str
    name: str
    pin: str
    roles: tuple[str, ...]


def add_staff(session: Session, staff: NewStaff, *, token: StaffToken) -> int:
    """Take a person on and give their id. Raises DutiesConflict, RowRefused (number in use)."""
    document = {"number": staff.number, "name": staff.name, "roles": list(staff.roles)}
    answer = record(session, "add_staff", document | _proof(staff.pin), token.value)
    return int(answer["staff"])


def rename_staff(
    session: Session, staff_id: int, name: str, *, token: StaffToken, version: int | None
) -> int:
    """Write a person's name anew; gives the version that the person is in then."""
    document = {"staff": staff_id, "name": name, "version": version}
    return int(record(session, "rename_staff", document, token.value)["version"])


def set_roles(
    session: Session,
    staff_id: int,
    roles: Iterable[str],
    *,
    token: StaffToken,
    version: int | None,
) -> None:
    """Give a person exactly the roles of these codes; it signs them out. Raises DutiesConflict."""
    document = {"staff": staff_id, "roles": sorted(roles), "version": version}
    record(session, "set_roles", document, token.value)


def reset_pin(session: Session, staff_id: int, pin: str, *, token: StaffToken) -> None:
    """Set a person's PIN of 6 digits anew, and unlock the number."""
    record(session, "reset_pin", {"staff": staff_id} | _proof(pin), token.value)


def switch_staff(
    session: Session,
    staff_id: int,
    *,
    active: bool,
    token: StaffToken,
    version: int | None,
) -> None:
    """Let a person sign in, or no longer."""
    document = {"staff": staff_id, "active": active, "version": version}
    record(session, "switch_staff", document, token.value)


def save_role(
    session: Session,
    role_id: int,
    code: str,
    name: Bilingual,
    rights: Iterable[str],
    *,
    token: StaffToken,
    version: int | None = None,
) -> int:
    """Write a role of the site's own (NEW for a new one) and give its id.

    Raises DutiesConflict for the role itself and for whoever holds it; RowRefused (code in use);
    NotPermitted `change_this_role` for a ready-made role and for one's own.
    """
    document = {
        "id": role_id,
        "code": code,
        "name_zh": name.zh,
        "name_en": name.en,
        "rights": sorted(rights),
        "version": version,
    }
    return int(record(session, "save_role", document, token.value)["role"])


def remove_role(session: Session, role_id: int, *, token: StaffToken, version: int | None) -> None:
    """Take a role of the site's own away. Raises RowRefused while somebody holds it."""
    record(session, "remove_role", {"id": role_id, "version": version}, token.value)


def _proof(pin: str) -> dict[str, str]:
    salt = secrets.token_bytes(SALT_BYTES)
    return {"salt": salt.hex(), "proof": prove_pin(pin, salt).hex()}
