"""How far one import is, as the screen holds it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

from boxoffice.imports.job import ImportJob
from shared.catalogue.draft import EditionHead
from shared.intake.plan import Handout, ImportPlan, ImportResult


class Stage(Enum):
    """What is being done."""

    CHOOSING = auto()
    CHECKING = auto()
    CHECKED = auto()
    RUNNING = auto()
    DONE = auto()


@dataclass
class ImportState:
    """The import that is chosen, its file, and what came of it. `handout` waits to be saved."""

    job: ImportJob | None = None
    stage: Stage = Stage.CHOOSING
    path: Path | None = None
    plan: ImportPlan[Any] | None = None
    result: ImportResult | None = None
    handout: Handout | None = None
    handed_out: bool = False
    drafts: tuple[EditionHead, ...] = ()

    @property
    def busy(self) -> bool:
        """Whether something is running."""
        return self.stage in (Stage.CHECKING, Stage.RUNNING)

    @property
    def owes_handout(self) -> bool:
        """Whether a list would be lost."""
        return self.handout is not None and not self.handed_out

    def forget(self) -> None:
        """Begin anew with the same import."""
        self.stage, self.path, self.plan, self.result = Stage.CHOOSING, None, None, None
        self.handout, self.handed_out = None, False
