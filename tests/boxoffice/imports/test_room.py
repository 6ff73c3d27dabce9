"""The room of imports: choose a file, check it, press twice, and see what came of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from boxoffice.back_office.room import RoomContext
from boxoffice.imports import jobs
from boxoffice.imports.room import ImportRoom
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.distribution import import_agencies
from shared.distribution.queries import list_distributors
from shared.intake.template import Template
from shared.kernel.locale import Language
from shared.site import import_staff
from tests.boxoffice.rooms import Building, Room
from tests.conftest import ParkDatabase
from tests.shared.intake.sheets import write_sheet

AGENCY = {"code": "CJ-1", "name_zh": "长江旅行社", "kind": "旅行社"}


class Desk:
    """The room, and the file that its user chooses next."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.chosen: Path | None = None
        self.room: Room[ImportRoom]

    def build(self, context: RoomContext) -> ImportRoom:
        return ImportRoom(context, lambda _title: self.chosen)

    @property
    def view(self) -> ImportRoom:
        return self.room.view

    def choose(self, template: Template, *rows: dict[str, Any], code: str = "agencies") -> None:
        """Choose an import and a file of rows, and wait for the check."""
        self.view.job_chosen.emit(code)
        self.chosen = write_sheet(self.folder / "old.xlsx", template, rows)
        self.view.file.click()
        self.room.wait_for(lambda: self.view.start.isVisible())

    def run(self) -> None:
        """Import, as the second press does."""
        self.view.start.confirmed.emit()

    def agencies(self) -> set[str]:
        with self.room.sessions.begin() as session:
            return {one.code for one in list_distributors(session)}


def grant(park: ParkDatabase, number: str, *rights: str) -> None:

    with psycopg.connect(park.admin_url) as root:
        root.execute("UPDATE app.staff SET rights = %s WHERE number = %s", [list(rights), number])


@pytest.fixture
def desk(
    qtbot: QtBot,
    theme: Theme,
    translations: Translations,
    park_of_its_own: ParkDatabase,
    tmp_path: Path,
) -> Iterator[Desk]:
    grant(park_of_its_own, "2002", "import_data", "distribution_edit", "staff_edit", "member_edit")
    desk = Desk(tmp_path)
    building = Building(qtbot, theme, translations, park_of_its_own, tmp_path / "out")
    with building.room(desk.build, ImportRoom, "2002", "246821") as opened:
        desk.room = opened
        yield desk


def test_a_sound_file_is_imported_and_its_totals_shown(desk: Desk) -> None:
    desk.choose(import_agencies.TEMPLATE, AGENCY, AGENCY | {"code": "CJ-2"})

    assert desk.view.totals.totals() == (("分销商", "0", "2", "+2"),)
    assert desk.view.start.isEnabled()
    desk.run()
    desk.room.wait_for(lambda: desk.room.head() == "已导入 2 行")

    assert desk.agencies() == {"CJ-1", "CJ-2"}
    assert not desk.view.start.isEnabled()
    assert desk.view.stepper.now() == 4


def test_problems_are_listed_with_cell_column_reason_and_content(desk: Desk) -> None:
    desk.choose(import_agencies.TEMPLATE, AGENCY, AGENCY | {"code": "a b", "kind": "农场"})

    rows = [row.cells for row in desk.view.problems.rows()]
    assert rows == [
        ("A3", "代码", "写法不对，见列标题的说明", "a b"),
        ("D3", "类型", "只能是：旅行社、OTA 平台、企业单位", "农场"),
    ] or rows == [("D3", "类型", "只能是：旅行社、OTA 平台、企业单位", "农场")]
    assert not desk.view.start.isEnabled()
    assert desk.agencies() == set()


def test_what_is_personal_is_not_on_the_screen(desk: Desk) -> None:
    desk.choose(import_agencies.TEMPLATE, AGENCY | {"telephone": "0" * 40})

    ((cell, _, _, content),) = [row.cells for row in desk.view.problems.rows()]
    assert (cell, content) == ("F2", "–")


def test_problems_are_written_to_a_workbook(desk: Desk) -> None:
    desk.choose(import_agencies.TEMPLATE, AGENCY | {"code": "a b"})

    desk.view.export.click()

    book = load_workbook(desk.folder / "out" / "old-problems.xlsx")
    assert [[cell.value for cell in row] for row in book.active.iter_rows()] == [
        ["单元格", "列", "原因", "内容"],
        ["A2", "代码", "写法不对，见列标题的说明", "a b"],
    ]
    assert desk.room.head() == "已保存 old-problems.xlsx"


@pytest.mark.parametrize("job", jobs.JOBS, ids=lambda job: job.code)
def test_the_blank_template_of_each_import_is_saved(desk: Desk, job: Any) -> None:
    desk.view.job_chosen.emit(job.code)

    desk.view.template.click()

    name = f"{job.template.title.zh}.xlsx"
    headings = [cell.value for cell in load_workbook(desk.folder / "out" / name).active[1]]
    assert headings == [
        column.heading.zh + ("*" if column.required else "") for column in job.template.columns
    ]
    assert desk.room.head() == f"已保存 {name}"


def test_whoever_lacks_a_right_is_told_which(desk: Desk) -> None:
    notes = {row.id: (row.note, row.quiet) for row in desk.view.jobs.rows()}

    assert notes["agencies"] == ("", False)
    assert notes["unused_tickets"] == ("需要权限 财务日结", True)
    assert notes["members"] == ("这台电脑没有个人信息密钥", True)
    desk.view.job_chosen.emit("unused_tickets")
    assert not desk.view.file.isEnabled()


def test_what_has_come_in_between_is_listed_and_nothing_imported(desk: Desk) -> None:
    desk.choose(import_agencies.TEMPLATE, AGENCY)
    with desk.room.sessions.begin() as session:
        token = desk.view._presenter._context.token()
        plan = import_agencies.plan_import(session, desk.view._presenter._state.plan.sheet)  # type: ignore[union-attr]
        import_agencies.run_import(session, plan, token, lambda _done, _of: None)

    desk.run()
    desk.room.wait_for(lambda: desk.room.head() == "检查之后有了变化，没有导入")

    assert [row.cells[2] for row in desk.view.problems.rows()] == ["系统里已经有了"]
    assert not desk.view.start.isEnabled()


def test_first_pins_must_be_saved_before_one_leaves(desk: Desk) -> None:
    desk.choose(
        import_staff.TEMPLATE,
        {"number": "1071", "name": "郭晓㛃", "roles": "cashier"},
        code="staff",
    )
    desk.run()
    desk.room.wait_for(lambda: bool(desk.view.handout.rows()))

    assert not desk.view.may_leave()
    assert desk.room.head() == "初始密码只显示这一次"
    desk.view.export.click()

    assert desk.view.may_leave()
    (saved,) = (desk.folder / "out").glob("first-pins-*.xlsx")
    assert [cell.value for cell in load_workbook(saved).active[2]] == list(
        desk.view.handout.rows()[0].cells
    )


def test_it_can_be_stopped_before_it_is_committed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.choose(import_agencies.TEMPLATE, *(AGENCY | {"code": f"C-{n}"} for n in range(300)))
    held, going = threading.Event(), threading.Event()
    meter = desk.view._presenter._meter
    tell = meter.tell

    def slow(done: int, of: int) -> None:
        going.set()
        assert held.wait(10)
        tell(done, of)

    meter.tell = slow  # type: ignore[method-assign]
    desk.view._presenter._work._meter = meter
    desk.run()
    desk.room.wait_for(going.is_set)
    desk.view.stop.click()
    held.set()
    desk.room.wait_for(lambda: desk.room.head() == "已停止")

    assert desk.agencies() == set()
    assert desk.view.start.isEnabled()


def test_one_does_not_leave_while_it_runs(desk: Desk) -> None:
    desk.choose(import_agencies.TEMPLATE, *(AGENCY | {"code": f"C-{n}"} for n in range(50)))

    desk.run()

    assert not desk.view.may_leave()
    desk.room.wait_for(lambda: desk.room.head() == "已导入 50 行")


def test_a_file_that_is_no_workbook_is_told(desk: Desk) -> None:
    desk.view.job_chosen.emit("agencies")
    desk.chosen = desk.folder / "text.xlsx"
    desk.chosen.write_text("no zip")
    desk.view.file.click()
    desk.room.wait_for(lambda: bool(desk.view.problems.rows()))

    assert [row.cells for row in desk.view.problems.rows()] == [
        ("文件", "–", "不是能打开的 .xlsx 文件", "–")
    ]


def test_a_file_that_is_gone_is_told(desk: Desk) -> None:
    desk.view.job_chosen.emit("agencies")
    desk.chosen = desk.folder / "gone.xlsx"
    desk.view.file.click()

    desk.room.wait_for(lambda: desk.room.head() == "gone.xlsx 打不开")


def test_all_of_it_is_said_in_english_too(desk: Desk, translations: Translations) -> None:
    desk.choose(import_agencies.TEMPLATE, AGENCY | {"code": "a b"})

    translations.choose(Language.EN)

    desk.room.wait_for(lambda: desk.view.file.text() == "Choose file")
    assert [row.cells for row in desk.view.problems.rows()] == [
        ("A2", "Code", "Not written as the heading's note says", "a b")
    ]
    assert desk.view.totals.totals()[0][0] == "Distributors"
