"""Every template meets sheets as people send them: wrong, missing, doubled, formulas, a million."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from boxoffice.imports.jobs import JOBS
from boxoffice.imports.problem_words import FAULTS, REASONS, problem_words
from shared.intake.blank import write_blank
from shared.intake.plan import Reason
from shared.intake.reading import Sheet, cell_name, read_sheet
from shared.intake.template import Column, Fault, Kind, Problem, Template
from shared.kernel.locale import Language
from tests.shared.intake.sheets import write_sheet

TEMPLATES = [job.template for job in JOBS]
EVERY = pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.code)
RARE = "㛃𠮷" + "山" * 58
PLAIN = {
    Kind.TEXT: "x1",
    Kind.WHOLE: "7",
    Kind.MONEY: "12.50",
    Kind.DATE: "2027-05-01",
    Kind.YES_NO: "是",
}
WRONG = {
    Kind.WHOLE: Fault.NOT_WHOLE,
    Kind.MONEY: Fault.NOT_MONEY,
    Kind.DATE: Fault.NOT_A_DATE,
    Kind.YES_NO: Fault.NOT_YES_NO,
    Kind.CHOICE: Fault.NOT_A_CHOICE,
}


def plain_row(template: Template, mark: str = "") -> dict[str, Any]:
    """A row that can be read; `mark` makes what must differ different."""
    return {column.key: _plain(column, mark) for column in template.columns}


def _plain(column: Column, mark: str) -> str:
    if column.kind is Kind.CHOICE:
        return column.choices[0].name.zh
    return PLAIN[column.kind] + (mark if column.unique else "")


def read(folder: Path, template: Template, *rows: dict[str, Any]) -> Sheet:
    return read_sheet(write_sheet(folder / "sheet.xlsx", template, rows), template)


@pytest.fixture(scope="module")
def million(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sheet of a million rows, 50 MB of XML."""
    path = tmp_path_factory.mktemp("million") / "million.xlsx"
    row = b'<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book,
        book.open("xl/worksheets/sheet1.xml", "w") as sheet,
    ):
        sheet.write(b"<worksheet><sheetData>")
        for _ in range(100):
            sheet.write(row * 10_000)
        sheet.write(b"</sheetData></worksheet>")
    return path


@EVERY
def test_a_plain_row_is_read(tmp_path: Path, template: Template) -> None:
    sheet = read(tmp_path, template, plain_row(template))

    assert (sheet.problems, len(sheet.sound_rows)) == ((), 1)


@EVERY
def test_what_is_no_value_of_its_column_is_named(tmp_path: Path, template: Template) -> None:
    wrong = {column.key: "?!" for column in template.columns if column.kind in WRONG}

    sheet = read(tmp_path, template, plain_row(template) | wrong)

    assert [(problem.fault, problem.where) for problem in sheet.problems] == [
        (WRONG[column.kind], cell_name(place, 2))
        for place, column in enumerate(template.columns)
        if column.kind in WRONG
    ]


@EVERY
def test_what_must_be_there_is_missed(tmp_path: Path, template: Template) -> None:
    needed = [(at, column) for at, column in enumerate(template.columns) if column.required]
    others = [column.key for column in template.columns if not column.required]

    sheet = read(
        tmp_path, template, {others[-1]: plain_row(template)[others[-1]]} if others else {}
    )
    if not others:
        assert [problem.fault for problem in sheet.problems] == [Fault.NO_ROWS]
        return

    assert [(problem.fault, problem.where) for problem in sheet.problems] == [
        (Fault.EMPTY, cell_name(at, 2)) for at, _ in needed
    ]


@EVERY
def test_what_may_be_there_once_is_found_twice(tmp_path: Path, template: Template) -> None:
    sheet = read(tmp_path, template, plain_row(template), plain_row(template))

    assert [(problem.fault, problem.where, problem.facts) for problem in sheet.problems] == [
        (Fault.TWICE, cell_name(at, 3), ("2",))
        for at, column in enumerate(template.columns)
        if column.unique
    ]


@EVERY
def test_a_column_that_was_taken_out_is_missed(tmp_path: Path, template: Template) -> None:
    for left_out in template.columns:
        kept = tuple(column for column in template.columns if column is not left_out)
        path = write_sheet(tmp_path / "less.xlsx", Template("x", template.title, kept), [])

        assert read_sheet(path, template).problems == (
            Problem(Fault.COLUMN_MISSING, "", left_out.heading),
        )


@EVERY
def test_a_formula_is_not_taken_for_its_value(tmp_path: Path, template: Template) -> None:
    path = tmp_path / "formula.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for place, column in enumerate(template.columns):
            sheet.write(0, place, column.heading.en)
            sheet.write_formula(1, place, '=HYPERLINK("x")', None, "x")

    found = read_sheet(path, template).problems

    assert [(problem.fault, problem.where) for problem in found] == [
        (Fault.FORMULA, cell_name(place, 2)) for place in range(len(template.columns))
    ]


@EVERY
def test_a_million_rows_are_refused_before_they_are_unpacked(
    million: Path, template: Template
) -> None:
    sheet = read_sheet(million, template)

    assert (sheet.problems, sheet.rows) == ((Problem(Fault.TOO_MANY_ROWS, ""),), ())


@EVERY
def test_rare_characters_and_sixty_of_them_are_read_as_written(
    tmp_path: Path, template: Template
) -> None:
    long = {
        column.key: RARE
        for column in template.columns
        if column.kind is Kind.TEXT and column.longest >= len(RARE)
    }

    sheet = read(tmp_path, template, plain_row(template) | long)

    assert long
    assert {key: sheet.rows[0].values[key] for key in long} == long


@EVERY
def test_a_cell_that_is_too_long_is_named_and_not_repeated_if_personal(
    tmp_path: Path, template: Template
) -> None:
    texts = [column for column in template.columns if column.kind is Kind.TEXT]
    long = {column.key: "长" * (column.longest + 1) for column in texts}

    found = read(tmp_path, template, plain_row(template) | long).problems

    assert [(problem.fault, problem.facts) for problem in found] == [
        (Fault.TOO_LONG, (str(column.longest),)) for column in texts
    ]
    assert [bool(problem.found) for problem in found] == [not one.personal for one in texts]


@EVERY
@pytest.mark.parametrize("language", list(Language))
def test_the_example_of_a_blank_template_is_never_imported(
    tmp_path: Path, template: Template, language: Language
) -> None:
    path = tmp_path / "blank.xlsx"
    write_blank(template, path, language)

    assert read_sheet(path, template).problems == (Problem(Fault.NO_ROWS, ""),)


@EVERY
def test_headings_differ_in_both_languages(template: Template) -> None:
    for names in zip(*((c.heading.zh, c.heading.en, c.key) for c in template.columns), strict=True):
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", list(Language))
def test_every_fault_and_reason_has_words(language: Language) -> None:
    worded = [FAULTS[fault].text(language) for fault in Fault if fault is not Fault.NOT_POSSIBLE]
    reasons = [REASONS[one].text(language) for one in Reason if one is not Reason.BAD_DOCUMENT]

    assert all(worded)
    assert all(reasons)


@pytest.mark.parametrize(
    ("fault", "key", "facts", "zh", "en"),
    [
        (
            Fault.OUT_OF_BOUNDS,
            "value",
            ("0", "10050"),
            "须在 0.00 到 100.50 之间",
            "Must be from 0.00 to 100.50",
        ),
        (Fault.TWICE, "number", ("7",), "与第 7 行重复", "The same as in row 7"),
        (
            Fault.NOT_POSSIBLE,
            "visit_day",
            (Reason.NO_PLACES, "3"),
            "场次只剩 3 个名额",
            "The timeslot has only 3 places left",
        ),
        (
            Fault.NOT_POSSIBLE,
            "document",
            (Reason.BAD_DOCUMENT, "wrong_digit"),
            "证件号校验位不符",
            "Document number with a wrong check digit",
        ),
    ],
)  # fmt: skip
def test_words_tell_the_facts(
    fault: Fault, key: str, facts: tuple[str, ...], zh: str, en: str
) -> None:
    template = next(template for template in TEMPLATES if template.code == "unused_tickets")
    heading = next(column.heading for column in template.columns if column.key == key)
    problem = Problem(fault, "C7", heading, "", facts)

    assert problem_words(problem, template, Language.ZH) == zh
    assert problem_words(problem, template, Language.EN) == en
