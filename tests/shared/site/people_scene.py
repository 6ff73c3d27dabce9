"""The security administrator at an office, with the verbs on people and roles."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.orm import Session

from shared.kernel.locale import Bilingual
from shared.site.people import (
    NEW,
    save_role,
    set_roles,
)
from shared.site.people_queries import RoleFacts, StaffFacts, list_roles, list_staff
from shared.site.sign_in import StaffToken
from tests.shared.stage import Stage

OFFICE = "office_o"
NAME = Bilingual("早班主管", "Morning supervisor")


@dataclass
class Administration:
    """The security administrator at the office, and a cashier to whom things are done."""

    stage: Stage
    token: StaffToken
    cashier: int

    @contextmanager
    def at_work(self) -> Iterator[Session]:
        with self.stage.acting(OFFICE) as session:
            yield session

    def give(self, *roles: str, person: int | None = None) -> None:
        seen = self.person(person)
        with self.at_work() as session:
            set_roles(session, seen.id, roles, token=self.token, version=seen.version)

    def person(self, staff_id: int | None = None) -> StaffFacts:
        wanted = staff_id or self.cashier
        with self.at_work() as session:
            return next(one for one in list_staff(session) if one.id == wanted)

    def role(self, code: str) -> RoleFacts:
        with self.at_work() as session:
            return next(one for one in list_roles(session) if one.code == code)

    def save(self, *rights: str, code: str = "early", role: int = NEW) -> int:
        with self.at_work() as session:
            version = None if role == NEW else self.stage.version("role", role)
            return save_role(session, role, code, NAME, rights, token=self.token, version=version)
