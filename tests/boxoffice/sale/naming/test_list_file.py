"""Lists of names out of files as guides send them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from boxoffice.sale.naming.list_file import NoList, read_list_file
from boxoffice.sale.naming.name_list import read_list
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.naming.hand import ENTER, Hand, body
from tests.boxoffice.sale.naming.invented import LI, WANG

ROWS = (("姓名", "证件号码", "电话"), (LI.name, LI.number, 13800000001), (WANG.name, WANG.number))


def spreadsheet(folder: Path, rows: tuple[tuple[object, ...], ...] = ROWS) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / "名单.xlsx")
    return folder / "名单.xlsx"


def copy(path: Path) -> None:
    """Copy a file as a file manager does."""
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(copied)


def test_a_spreadsheet_names_its_people(tmp_path: Path) -> None:
    people = read_list(read_list_file(spreadsheet(tmp_path)))

    assert [(one.entry.name, one.entry.number, one.phone) for one in people] == [
        (LI.name, LI.number, "13800000001"),
        (WANG.name, WANG.number, ""),
    ]


def test_a_number_that_the_spreadsheet_has_spoiled_is_told_from_a_short_one(
    tmp_path: Path,
) -> None:
    path = spreadsheet(tmp_path, (("李明", float(LI.number[:-1] + "0"), date(2026, 1, 5)),))

    (person,) = read_list(read_list_file(path))

    assert (person.spoiled, person.entry.number, person.entry.born) == (True, "", "2026-01-05")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "gb18030"])
def test_a_text_file_is_read_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(f'"{LI.name}","{LI.number}"\r\n{WANG.name},{WANG.number}'.encode(encoding))

    assert [one.entry.name for one in read_list(read_list_file(path))] == ["李明", "王小敏"]


@pytest.mark.parametrize("name", ["list.xlsx", "list.csv"])
def test_what_is_no_list_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\0\x01PNG")

    with pytest.raises(NoList):
        read_list_file(path)


def test_a_file_that_was_copied_is_pasted_as_its_list(
    window: Window, hand: Hand, tmp_path: Path
) -> None:
    window.press("2", Qt.Key.Key_F1, ENTER)
    copy(spreadsheet(tmp_path))
    window.press(Qt.Key.Key_V, control=True)
    window.qtbot.waitUntil(lambda: hand.shown.complete)

    assert (hand.names(), window.said(), body(window)) == (["李明", "王小敏"], "名单填入 2 人", "")


def test_a_file_that_cannot_be_read_is_said(window: Window, hand: Hand, tmp_path: Path) -> None:
    window.press(Qt.Key.Key_F1, ENTER)
    copy(tmp_path / "gone.xlsx")
    window.qtbot.mouseClick(hand.panel.paste_key, Qt.MouseButton.LeftButton)
    window.qtbot.waitUntil(lambda: window.said() == "读不了这个文件")
