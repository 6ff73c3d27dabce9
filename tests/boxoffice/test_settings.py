from __future__ import annotations

from pathlib import Path

import pytest

from boxoffice.settings import (
    OfficeKind,
    OfficeStation,
    PrinterSettings,
    WindowStation,
    read_desk,
)
from shared.desktop.theme import Look
from shared.kernel.locale import Language
from shared.kernel.station_file import StationFileError, read_station_file

FILE = """
language = "en"
theme = "dark"
signing_key_file = "/keys/2.json"

[printer]
url = "socket://127.0.0.1:9100"
profile = "raster"
width_dots = 384
confirms_jobs = false
drawer = false
baud_rate = 19200
"""


def read(folder: Path, text: str) -> WindowStation:
    path = folder / "window.toml"
    path.write_text(text, "utf-8")
    return read_station_file(path, WindowStation)


def test_every_key_of_the_file_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, FILE) == WindowStation(
        Path("/keys/2.json"),
        PrinterSettings("socket://127.0.0.1:9100", "raster", 384, False, False, 19_200),
        Language.EN,
        Look.DARK,
    )


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('theme = "dark"', 'themes = "dark"', "themes"),
        ('theme = "dark"', 'theme = "blue"', "theme"),
        ('language = "en"', 'language = "fr"', "language"),
        ("drawer = false", "draw = false", "printer.draw"),
        ("baud_rate = 19200", 'baud_rate = "quick"', "printer.baud_rate"),
        ('url = "socket://127.0.0.1:9100"', "", "printer.url"),
    ],
)
def test_a_key_that_cannot_be_used_is_named(tmp_path: Path, old: str, new: str, named: str) -> None:
    with pytest.raises(StationFileError, match=named):
        read(tmp_path, FILE.replace(old, new))


def test_an_office_has_neither_key_nor_printer(tmp_path: Path) -> None:
    path = tmp_path / "office.toml"
    path.write_text('kind = "office"\nlanguage = "en"\n', "utf-8")

    assert read_desk(path) == OfficeStation(OfficeKind.OFFICE, Language.EN)


def test_a_file_that_names_no_kind_is_that_of_a_window(tmp_path: Path) -> None:
    path = tmp_path / "window.toml"
    path.write_text(FILE, "utf-8")

    assert isinstance(read_desk(path), WindowStation)


@pytest.mark.parametrize(
    ("text", "named"),
    [('kind = "shop"', "kind"), ('kind = "office"\n[printer]\nurl = "x"', "printer")],
)
def test_a_file_of_an_office_that_cannot_be_used_is_named(
    tmp_path: Path, text: str, named: str
) -> None:
    path = tmp_path / "office.toml"
    path.write_text(text, "utf-8")

    with pytest.raises(StationFileError, match=named):
        read_desk(path)
