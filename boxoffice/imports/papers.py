"""Writes what an import gives back as workbooks: its problems, and lists that are handed out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Final

import xlsxwriter

from boxoffice.imports.problem_words import column_words, place_words, problem_words
from shared.intake.plan import Handout
from shared.intake.template import Problem, Template
from shared.kernel.locale import Bilingual, Language

PROBLEMS: Final = Bilingual("问题", "Problems")
HEADINGS: Final = (
    Bilingual("单元格", "Cell"),
    Bilingual("列", "Column"),
    Bilingual("原因", "Reason"),
    Bilingual("内容", "Content"),
)
_WIDTHS: Final = (10, 20, 60, 30)


def write_problems(
    problems: Iterable[Problem], template: Template, path: Path, language: Language
) -> None:
    """Write one row a problem. Raises OSError."""
    rows = [problem_cells(problem, template, language) for problem in problems]
    _write(path, PROBLEMS, HEADINGS, rows, language)


def problem_cells(problem: Problem, template: Template, language: Language) -> tuple[str, ...]:
    """Word a problem for the four columns."""
    return (
        place_words(problem, language),
        column_words(problem, language),
        problem_words(problem, template, language),
        problem.found,
    )


def write_handout(handout: Handout, path: Path, language: Language) -> None:
    """Write a list that is given out once. Raises OSError."""
    _write(path, handout.title, handout.headings, handout.rows, language)


def _write(
    path: Path,
    title: Bilingual,
    headings: Sequence[Bilingual],
    rows: Iterable[Sequence[str]],
    language: Language,
) -> None:
    content = BytesIO()  # its own file would fail with errors that are no OSError
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        head = book.add_format({"bold": True, "bg_color": "#E1ECEE", "border": 1})
        sheet = book.add_worksheet(PROBLEMS.text(language) if title is PROBLEMS else None)
        sheet.freeze_panes(1, 0)
        for place, heading in enumerate(headings):
            sheet.set_column(place, place, _WIDTHS[place])
            sheet.write_string(0, place, heading.text(language), head)
        for number, row in enumerate(rows, 1):
            for place, cell in enumerate(row):
                sheet.write_string(number, place, cell)
    path.write_bytes(content.getvalue())
