"""A filled-in template is read as it was meant, and every fault is named with its cell."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from shared.intake.blank import write_blank
from shared.intake.reading import MOST_PROBLEMS, cell_name, read_sheet
from shared.intake.template import MOST_ROWS, Choice, Column, Fault, Kind, Problem, Template
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money

TEMPLATE = Template(
    "things",
    Bilingual("东西", "Things"),
    (
        Column("code", Bilingual("代码", "Code"), required=True, unique=True, longest=20),
        Column("name", Bilingual("姓名", "Name"), personal=True, longest=60),
        Column("price", Bilingual("价格", "Price"), Kind.MONEY, highest=1_000_000),
        Column("born", Bilingual("出生日期", "Born"), Kind.DATE, personal=True),
        Column("count", Bilingual("数量", "Count"), Kind.WHOLE, lowest=1, highest=9),
        Column("active", Bilingual("启用", "Active"), Kind.YES_NO),
        Column(
            "kind",
            Bilingual("种类", "Kind"),
            Kind.CHOICE,
            choices=(
                Choice("adult", Bilingual("成人票", "Adult")),
                Choice("child", Bilingual("儿童票", "Child")),
            ),
        ),
    ),
)
HEADINGS = [column.heading.zh for column in TEMPLATE.columns]

Write = Callable[[Sequence[Sequence[Any]]], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write rows as a person's spreadsheet would hold them."""

    def write(rows: Sequence[Sequence[Any]]) -> Path:
        path = tmp_path / "sheet.xlsx"
        with xlsxwriter.Workbook(str(path)) as workbook:
            days = workbook.add_format({"num_format": "yyyy-mm-dd"})
            sheet = workbook.add_worksheet()
            for number, row in enumerate(rows):
                for place, value in enumerate(row):
                    if isinstance(value, date):
                        sheet.write_datetime(number, place, value, days)
                    else:
                        sheet.write(number, place, value)
        return path

    return write


def problems(path: Path) -> list[tuple[Fault, str]]:
    return [(problem.fault, problem.where) for problem in read_sheet(path, TEMPLATE).problems]


def test_a_right_row_is_read_as_values(write: Write) -> None:
    path = write([HEADINGS, ["A1", "李㛃𠮷", 12.3, date(2020, 2, 29), 3, "是", "儿童票"]])

    sheet = read_sheet(path, TEMPLATE)

    assert sheet.problems == ()
    assert [row.number for row in sheet.rows] == [2]
    assert sheet.rows[0].values == {
        "code": "A1",
        "name": "李㛃𠮷",
        "price": Money(1230),
        "born": date(2020, 2, 29),
        "count": 3,
        "active": True,
        "kind": "child",
    }


def test_text_is_understood_as_people_type_it(write: Write) -> None:
    path = write([HEADINGS, [20260001.0, "", "¥1,200.50", "2020/2/9", "7", "no", "ADULT"]])

    values = read_sheet(path, TEMPLATE).rows[0].values

    assert values["code"] == "20260001"
    assert values["name"] is None
    assert values["price"] == Money(120_050)
    assert values["born"] == date(2020, 2, 9)
    assert (values["count"], values["active"], values["kind"]) == (7, False, "adult")


def test_figures_of_a_chinese_keyboard_and_dates_in_one_are_understood(write: Write) -> None:
    path = write([HEADINGS, ["A1", "", "￥１２．５０", 20200209.0, "７", "", ""]])

    values = read_sheet(path, TEMPLATE).rows[0].values

    assert (values["price"], values["born"]) == (Money(1_250), date(2020, 2, 9))
    assert values["count"] == 7


def test_a_long_number_that_lost_its_digits_is_no_text(write: Write) -> None:
    path = write([HEADINGS, [110105194912310020.0, "", "", "", "", "", ""]])

    assert problems(path) == [(Fault.DIGITS_LOST, "A2")]


def test_the_sheet_that_stands_first_is_looked_through(tmp_path: Path) -> None:
    path = tmp_path / "moved.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        workbook.add_worksheet("说明")
        things = workbook.add_worksheet("东西")
        things.write_row(0, 0, HEADINGS)
        things.write_formula(1, 0, '="A"&1')
        workbook.worksheets_objs.reverse()

    assert problems(path) == [(Fault.FORMULA, "A2")]


def test_columns_may_stand_in_any_order_and_language(write: Write) -> None:
    path = write(
        [["Kind", "active", "数量", "Born", "price", "Name", "Code*"], ["", "", "", "", "", "", 5]]
    )

    assert read_sheet(path, TEMPLATE).rows[0].values["code"] == "5"


@pytest.mark.parametrize(
    ("row", "fault", "cell"),
    [
        (["", "甲", "", "", "", "", ""], Fault.EMPTY, "A2"),
        (["x" * 21, "", "", "", "", "", ""], Fault.TOO_LONG, "A2"),
        (["a\x07b", "", "", "", "", "", ""], Fault.CONTROL_CHARACTER, "A2"),
        (["a", "名" * 61, "", "", "", "", ""], Fault.TOO_LONG, "B2"),
        (["a", "", "12.345", "", "", "", ""], Fault.NOT_MONEY, "C2"),
        (["a", "", "免费", "", "", "", ""], Fault.NOT_MONEY, "C2"),
        (["a", "", "-1", "", "", "", ""], Fault.OUT_OF_BOUNDS, "C2"),
        (["a", "", 10_000.01, "", "", "", ""], Fault.OUT_OF_BOUNDS, "C2"),
        (["a", "", "", "2019-02-29", "", "", ""], Fault.NOT_A_DATE, "D2"),
        (["a", "", "", "29.2.2020", "", "", ""], Fault.NOT_A_DATE, "D2"),
        (["a", "", "", "1066-01-01", "", "", ""], Fault.NOT_A_DATE, "D2"),
        (["a", "", "", "", 2.5, "", ""], Fault.NOT_WHOLE, "E2"),
        (["a", "", "", "", 0, "", ""], Fault.OUT_OF_BOUNDS, "E2"),
        (["a", "", "", "", "", "也许", ""], Fault.NOT_YES_NO, "F2"),
        (["a", "", "", "", "", "", "老人票"], Fault.NOT_A_CHOICE, "G2"),
        (["a", "#N/A", "", "", "", "", ""], Fault.ERROR_VALUE, "B2"),
    ],
)
def test_a_bad_cell_is_named(write: Write, row: list[Any], fault: Fault, cell: str) -> None:
    assert problems(write([HEADINGS, row])) == [(fault, cell)]


def test_what_stands_in_a_personal_cell_is_not_repeated(write: Write) -> None:
    path = write([HEADINGS, ["a", "", "", "昨天", "", "", "老人票"]])

    found = {problem.where: problem.found for problem in read_sheet(path, TEMPLATE).problems}

    assert found == {"D2": "", "G2": "老人票"}


def test_a_doubled_key_names_the_row_that_was_first(write: Write) -> None:
    path = write([HEADINGS, ["a"], ["b"], ["a"]])

    assert read_sheet(path, TEMPLATE).problems == (
        Problem(Fault.TWICE, "A4", TEMPLATE.columns[0].heading, "a", ("2",)),
    )


def test_missing_unknown_and_doubled_columns_are_named(write: Write) -> None:
    assert problems(
        write([["代码", "代码", "姓 名", "价格", "出生日期", "数量", "启用", "种类"]])
    ) == [
        (Fault.COLUMN_TWICE, "B1"),
        (Fault.COLUMN_UNKNOWN, "C1"),
        (Fault.COLUMN_MISSING, ""),
    ]


def test_empty_rows_are_passed_over_and_an_empty_sheet_is_none(write: Write) -> None:
    path = write([HEADINGS, ["a"], [], ["b"]])
    assert [row.number for row in read_sheet(path, TEMPLATE).rows] == [2, 4]

    assert problems(write([HEADINGS])) == [(Fault.NO_ROWS, "")]


def test_formulas_are_refused_with_their_cells(write: Write) -> None:
    path = write([HEADINGS, ["a", "甲", "=1+1"], ["=A2", "乙", 3]])

    assert problems(path) == [(Fault.FORMULA, "C2"), (Fault.FORMULA, "A3")]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not really", b"code,name\na,b\n"])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(content)

    assert problems(path) == [(Fault.NOT_A_WORKBOOK, "")]


def test_a_zip_without_sheets_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")

    assert problems(path) == [(Fault.NOT_A_WORKBOOK, "")]


def test_a_million_rows_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    row = '<row r="{0}"><c r="A{0}"><v>1</v></c></row>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        body = "".join(row.format(number) for number in range(1, 1_000_001))
        archive.writestr(
            "xl/worksheets/sheet1.xml", f"<worksheet><sheetData>{body}</sheetData></worksheet>"
        )

    assert problems(path) == [(Fault.TOO_MANY_ROWS, "")]


def test_problems_are_listed_up_to_a_number(write: Write) -> None:
    path = write([HEADINGS, *([f"a{row}", "", "x"] for row in range(MOST_PROBLEMS + 50))])

    sheet = read_sheet(path, TEMPLATE)

    assert (len(sheet.problems), sheet.more_problems) == (MOST_PROBLEMS, True)


@pytest.mark.parametrize("language", list(Language))
def test_the_blank_template_can_be_read_back(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "blank.xlsx"
    write_blank(TEMPLATE, path, language)

    assert problems(path) == [(Fault.NO_ROWS, "")]


@pytest.mark.parametrize(("column", "name"), [(0, "A7"), (25, "Z7"), (26, "AA7"), (701, "ZZ7")])
def test_cells_are_named_as_spreadsheets_name_them(column: int, name: str) -> None:
    assert cell_name(column, 7) == name


def test_the_most_rows_hold_a_large_site() -> None:
    assert MOST_ROWS >= 200_000
