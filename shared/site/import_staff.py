"""Staff of a former system: their sheet is judged, then all are taken on, each with a first PIN."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from shared.intake.plan import (
    Findings,
    Handout,
    ImportPlan,
    ImportResult,
    Progress,
    Reason,
    Total,
    Totals,
    raised,
)
from shared.intake.reading import Sheet
from shared.intake.template import Column, Fault, Row, Template
from shared.kernel.locale import Bilingual
from shared.site.duties import conflicts
from shared.site.import_note import begin_import, note_import
from shared.site.people import NewStaff, add_staff
from shared.site.people_queries import RoleFacts, list_roles, list_staff
from shared.site.pin import PIN_DIGITS, pin_fault
from shared.site.sign_in import StaffToken
from shared.site.staff_models import Staff

TEMPLATE: Final = Template(
    "staff",
    Bilingual("员工", "Staff"),
    (
        Column(
            "number",
            Bilingual("工号", "Number"),
            required=True,
            unique=True,
            longest=10,
            note=Bilingual("登录用，1–10 位数字", "To sign in with, 1 to 10 digits"),
            example="1051",
        ),
        Column(
            "name",
            Bilingual("姓名", "Name"),
            required=True,
            personal=True,
            longest=60,
            example="马小跃",
        ),
        Column(
            "roles",
            Bilingual("角色代码", "Role codes"),
            required=True,
            note=Bilingual(
                "角色的名称或代码，几个用逗号分开",
                "Names or codes of roles, with commas between them",
            ),
            example="cashier",
        ),
    ),
)

_NUMBER: Final = re.compile(r"[0-9]{1,10}")
_BETWEEN: Final = re.compile(r"[,，;；、]+")


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A person to take on, without a PIN."""

    number: str
    name: str
    roles: tuple[str, ...]


def plan_import(session: Session, sheet: Sheet) -> ImportPlan[StaffRow]:
    """Judge a sheet of staff against roles, duties and those who are there; changes nothing."""
    findings = Findings(sheet)
    roles = list_roles(session)
    known = {person.number for person in list_staff(session)}
    rows = tuple(_read(row, findings, roles, known) for row in sheet.sound_rows)
    before = totals(session)
    return ImportPlan(sheet, rows, findings.problems(), before, raised(before, len(sheet.rows)))


def run_import(
    session: Session, plan: ImportPlan[StaffRow], token: StaffToken, progress: Progress
) -> ImportResult:
    """Take everybody on, or nobody; their first PINs are in the handout and nowhere else.

    Raises ImportOvertaken, ImportCancelled, NotSignedIn, NotPermitted (import_data, staff_edit).
    """
    plan = begin_import(session, lambda: plan_import(session, plan.sheet), token)
    given: list[tuple[str, ...]] = []
    for done, row in enumerate(plan.rows):
        progress(done, len(plan.rows))
        pin = first_pin(row.number)
        add_staff(session, NewStaff(row.number, row.name, pin, row.roles), token=token)
        given.append((row.number, row.name, pin))
    progress(len(plan.rows), len(plan.rows))
    result = ImportResult(len(plan.rows), totals(session), _handout(tuple(given)))
    return note_import(session, plan, result, token)


def totals(session: Session) -> Totals:
    """Count those who may sign in."""
    count = session.scalar(select(func.count()).select_from(Staff).where(Staff.active))
    return (Total(Bilingual("在职员工", "Active staff"), int(count or 0)),)


def first_pin(number: str) -> str:
    """Draw a PIN that is not too easy to guess."""
    while True:
        pin = f"{secrets.randbelow(10**PIN_DIGITS):0{PIN_DIGITS}}"
        if pin_fault(pin, number) is None:
            return pin


def _read(row: Row, findings: Findings, roles: Sequence[RoleFacts], known: set[str]) -> StaffRow:
    number = row.text("number")
    if not _NUMBER.fullmatch(number):
        findings.add(Fault.NOT_POSSIBLE, row, "number", Reason.BAD_CODE)
    elif number in known:
        findings.add(Fault.EXISTS_ALREADY, row, "number")
    named = [_role_named(word, roles) for word in _words(row.text("roles"), roles)]
    found = [role for role in named if role is not None]
    if len(found) < len(named) or not found:
        findings.add(Fault.UNKNOWN_REFERENCE, row, "roles", *(role.code for role in roles))
    else:
        _judge_duties(row, findings, found)
    return StaffRow(number, row.text("name"), tuple(role.code for role in found))


def _words(text: str, roles: Sequence[RoleFacts]) -> Iterator[str]:
    """Part what names roles: at commas, and at spaces that belong to no name."""
    for part in filter(None, map(str.strip, _BETWEEN.split(text))):
        yield from (part,) if _role_named(part, roles) else part.split()


def _role_named(word: str, roles: Sequence[RoleFacts]) -> RoleFacts | None:
    """Find the role of a code, or of a name in either language."""
    wanted = word.casefold()
    names = ((role, (role.code, role.name.zh, role.name.en.casefold())) for role in roles)
    return next((role for role, called in names if wanted in called), None)


def _judge_duties(row: Row, findings: Findings, roles: Sequence[RoleFacts]) -> None:
    """Note two roles that no one person may have, by their codes."""
    held = frozenset[str]().union(*(role.rights for role in roles))
    for pair in conflicts(held)[:1]:
        one = next(role for role in roles if pair.first in role.rights)
        other = next(role for role in roles if pair.second in role.rights)
        findings.add(
            Fault.NOT_POSSIBLE, row, "roles", Reason.DUTIES_KEPT_APART, one.code, other.code
        )


def _handout(given: tuple[tuple[str, ...], ...]) -> Handout:
    return Handout(
        "first-pins",
        Bilingual("初始密码（请当面交付后销毁）", "First PINs (hand over, then destroy)"),
        (
            Bilingual("工号", "Number"),
            Bilingual("姓名", "Name"),
            Bilingual("初始密码", "First PIN"),
        ),
        given,
    )
