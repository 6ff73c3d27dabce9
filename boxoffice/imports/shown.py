"""What the screen of imports shows: figures and rows, worded in one language."""

from __future__ import annotations

from boxoffice.imports.papers import problem_cells
from shared.desktop.form.data_table import DataRow
from shared.intake.plan import Handout, ImportPlan, Total, Totals
from shared.intake.template import Problem, Template
from shared.kernel.locale import Language
from shared.kernel.money import Money, format_yuan

_NOTHING = "–"
ShownTotals = tuple[tuple[str, str, str, str], ...]


def figure(value: int | Money) -> str:
    """Write a figure for a person."""
    return format_yuan(value) if isinstance(value, Money) else f"{value:,}".replace("-", "−")


def shown_totals(before: Totals, after: Totals, language: Language) -> ShownTotals:
    """Give totals as (name, before, after, how much more)."""
    pairs = zip(before, after, strict=True)
    return tuple(
        (old.name.text(language), figure(old.value), figure(new.value), _more(old, new))
        for old, new in pairs
    )


def problem_rows(
    problems: tuple[Problem, ...], template: Template, language: Language
) -> tuple[DataRow, ...]:
    """Give problems as rows of a table."""
    return tuple(
        DataRow(at, tuple(cell or _NOTHING for cell in problem_cells(problem, template, language)))
        for at, problem in enumerate(problems)
    )


def handout_rows(handout: Handout) -> tuple[DataRow, ...]:
    """Give a list that is handed out as rows of a table."""
    return tuple(DataRow(at, row) for at, row in enumerate(handout.rows))


def bad_rows(plan: ImportPlan[object]) -> int:
    """Count the rows in which something is wrong."""
    return len({problem.row for problem in plan.problems if problem.row})


def _more(old: Total, new: Total) -> str:
    if isinstance(old.value, Money) and isinstance(new.value, Money):
        difference: int | Money = new.value - old.value
    elif isinstance(old.value, int) and isinstance(new.value, int):
        difference = new.value - old.value
    else:
        return ""
    return f"+{figure(difference)}" if difference else ""
