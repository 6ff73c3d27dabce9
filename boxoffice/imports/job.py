"""What can be imported, as the screen knows it: a template, a dry run, a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from shared.identity.person import StationKeys
from shared.intake.plan import ImportPlan, ImportResult, Progress
from shared.intake.reading import Sheet
from shared.intake.template import Template
from shared.kernel.locale import Bilingual
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class ImportGround:
    """What an import stands on besides its sheet.

    `keys` is None on a PC without keys of persons, `draft` None for a new one named `title`.
    """

    keys: StationKeys | None
    today: date
    draft: int | None = None
    title: str = ""


PlanImport = Callable[[Session, Sheet, ImportGround], ImportPlan[Any]]
RunImport = Callable[[Session, ImportPlan[Any], ImportGround, StaffToken, Progress], ImportResult]


@dataclass(frozen=True, slots=True)
class ImportJob:
    """One kind of import; whoever has all of `rights` may run it.

    `needs_keys`: only where there are keys of persons; `into_draft`: what is written is a draft of
    the catalogue.
    """

    template: Template
    note: Bilingual
    rights: tuple[str, ...]
    plan: PlanImport
    run: RunImport
    needs_keys: bool = False
    into_draft: bool = False

    @property
    def code(self) -> str:
        """The code of the template."""
        return self.template.code

    def is_open_to(self, rights: frozenset[str]) -> bool:
        """Tell whether a person with these rights may run it."""
        return rights.issuperset(self.rights)
