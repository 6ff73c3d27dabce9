"""What a sheet would do to the database, and what it has done: the same values for every import."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import Generic, TypeVar

from shared.intake.reading import MOST_PROBLEMS, Sheet
from shared.intake.template import Fault, Problem, Row
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal

Thing = TypeVar("Thing")


class Reason(StrEnum):
    """Why a cell is NOT_POSSIBLE: the first fact of such a problem."""

    BAD_PHONE = auto()
    BAD_DOCUMENT = auto()
    IN_THE_PAST = auto()
    IN_THE_FUTURE = auto()
    DUTIES_KEPT_APART = auto()
    BAD_CODE = auto()
    BAD_LIST = auto()
    MISSING_BESIDE = auto()
    NOT_TOGETHER = auto()
    NO_PLACES = auto()
    NO_SLOT = auto()
    NOT_ADMITTED_THEN = auto()
    NO_PERSON_KEYS = auto()


@dataclass(frozen=True, slots=True)
class Total:
    """A figure that is compared before and after: a count, or an amount."""

    name: Bilingual
    value: int | Money


Totals = tuple[Total, ...]


def raised(before: Totals, *added: int | Money) -> Totals:
    """Give totals after something was added, in the same order. TypeError for count plus amount."""
    return tuple(
        Total(total.name, _sum(total.value, more))
        for total, more in zip(before, added, strict=True)
    )


def _sum(value: int | Money, more: int | Money) -> int | Money:
    if isinstance(value, Money) and isinstance(more, Money):
        return value + more
    if isinstance(value, int) and isinstance(more, int):
        return value + more
    raise TypeError(f"{value!r} and {more!r} are not of one kind")


@dataclass(frozen=True, slots=True)
class ImportPlan(Generic[Thing]):
    """What would be added, and the totals that this would change; not to be run with problems."""

    sheet: Sheet
    rows: tuple[Thing, ...]
    problems: tuple[Problem, ...]
    before: Totals
    after: Totals

    @property
    def is_sound(self) -> bool:
        """Tell whether it may be run."""
        return not self.problems and bool(self.rows)

    @property
    def more_problems(self) -> bool:
        """Tell whether there are more than are listed."""
        return self.sheet.more_problems or len(self.problems) >= MOST_PROBLEMS


@dataclass(frozen=True, slots=True)
class Handout:
    """A list that is given out once, such as PINs: it cannot be made a second time."""

    name: str
    title: Bilingual
    headings: tuple[Bilingual, ...]
    rows: tuple[tuple[str, ...], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What was added, and the totals as they were counted in the database afterwards."""

    added: int
    totals: Totals
    handout: Handout | None = None


# Told how many of how many are done; may raise ImportCancelled, and nothing is then recorded.
Progress = Callable[[int, int], None]


def silent(_done: int, _of: int) -> None:
    """Tell nobody."""


@dataclass(eq=False)
class ImportCancelled(Refusal):
    """Somebody stopped it before the end."""


@dataclass(eq=False)
class ImportOvertaken(Refusal):
    """What was sound at the dry run is so no longer."""

    problems: tuple[Problem, ...]


class Findings:
    """What is wrong with a sheet: as it was read, and as it stands to the database."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._found: list[Problem] = []

    def add(self, fault: Fault, row: Row, key: str, *facts: str) -> None:
        """Note a fault of a cell; a personal column's content is left out."""
        if len(self._found) < MOST_PROBLEMS:
            self._found.append(self._sheet.problem(fault, row, key, *facts))

    @property
    def any(self) -> bool:
        """Tell whether anything was found beyond what the reading found."""
        return bool(self._found)

    def problems(self) -> tuple[Problem, ...]:
        """List what is wrong, in the order of the rows, no more than can be gone through."""
        of_file = [problem for problem in self._sheet.problems if not problem.row]
        of_rows = [problem for problem in self._sheet.problems if problem.row]
        ordered = sorted([*of_rows, *self._found], key=_by_cell)
        return tuple([*of_file, *ordered][:MOST_PROBLEMS])


def _by_cell(problem: Problem) -> tuple[int, int, str]:
    # "AA" stands after "Z"
    return problem.row, len(problem.where), problem.where
