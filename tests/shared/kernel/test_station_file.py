"""A station file is read whole, or refused with the name of what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from shared.kernel.station_file import StationFileError, read_station_file


@dataclass(frozen=True)
class PrinterPart:
    url: str
    width_dots: int = 576
    drawer: bool = True


@dataclass(frozen=True)
class LanePart:
    code: str
    passage_seconds: float = 5.0


@dataclass(frozen=True)
class StationFile:
    language: str
    printer: PrinterPart
    signing_key_file: Path | None = None
    lanes: tuple[LanePart, ...] = ()
    quick_cash: tuple[int, ...] = (100, 50)


GOOD = """
language = "zh"
signing_key_file = "keys/2.json"
quick_cash = [100, 200]

[printer]
url = "socket://127.0.0.1:9100"
width_dots = 384

[[lanes]]
code = "A1"
passage_seconds = 7.5

[[lanes]]
code = "A2"
"""


def read(folder: Path, text: str) -> StationFile:
    path = folder / "station.toml"
    path.write_text(text, "utf-8")
    return read_station_file(path, StationFile)


def why_refused(folder: Path, text: str) -> str:
    with pytest.raises(StationFileError) as refused:
        read(folder, text)
    return str(refused.value).removeprefix(f"{folder / 'station.toml'}: ")


def test_tables_arrays_and_paths_become_frozen_values(tmp_path: Path) -> None:
    assert read(tmp_path, GOOD) == StationFile(
        language="zh",
        printer=PrinterPart("socket://127.0.0.1:9100", 384, True),
        signing_key_file=Path("keys/2.json"),
        lanes=(LanePart("A1", 7.5), LanePart("A2", 5.0)),
        quick_cash=(100, 200),
    )


def test_what_is_left_out_has_its_default(tmp_path: Path) -> None:
    assert read(tmp_path, 'language = "en"\nprinter.url = "x"') == StationFile(
        language="en", printer=PrinterPart("x")
    )


def test_a_file_saved_by_windows_notepad_is_read(tmp_path: Path) -> None:
    path = tmp_path / "station.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())

    assert read_station_file(path, StationFile).language == "zh"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"langauge = 'zh'\n{GOOD}", "未知的键 / unknown key 'langauge'"),
        (f"{GOOD}\n[printer.extra]", "未知的键 / unknown key 'printer.extra'"),
        (f"{GOOD}\ncolour = 'red'", "未知的键 / unknown key 'lanes[1].colour'"),
        ("printer.url = 'x'", "缺少键 / missing key 'language'"),
        ("language = 'zh'", "缺少键 / missing key 'printer'"),
        ("language = 'zh'\n[printer]", "缺少键 / missing key 'printer.url'"),
        ("language = 'zh'\nprinter.url = 'x'\n[[lanes]]", "缺少键 / missing key 'lanes[0].code'"),
    ],
)
def test_an_unknown_or_missing_key_is_named(tmp_path: Path, text: str, reason: str) -> None:
    assert why_refused(tmp_path, text) == reason


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("language = 7\nprinter.url = 'x'", "'language' 应为 / must be str, not 7"),
        ("language = 'zh'\nprinter = 'x'", "'printer' 应为 / must be "),
        (
            "language = 'zh'\nprinter.url = 'x'\nprinter.width_dots = true",
            "'printer.width_dots' 应为 / must be int, not True",
        ),
        (
            "language = 'zh'\nprinter.url = 'x'\nprinter.drawer = 1",
            "'printer.drawer' 应为 / must be bool, not 1",
        ),
        ("language = 'zh'\nprinter.url = 'x'\nlanes = 'A1'", "'lanes' 应为 / must be "),
        (
            "language = 'zh'\nprinter.url = 'x'\nquick_cash = [1, '2']",
            "'quick_cash[1]' 应为 / must be int, not '2'",
        ),
        (
            "language = 'zh'\nprinter.url = 'x'\nsigning_key_file = 3",
            "'signing_key_file' 应为 / must be Path, not 3",
        ),
    ],
)
def test_a_value_of_the_wrong_type_is_named(tmp_path: Path, text: str, start: str) -> None:
    assert why_refused(tmp_path, text).startswith(start)


def test_a_whole_number_of_seconds_is_a_number_of_seconds(tmp_path: Path) -> None:
    text = f"{GOOD}\npassage_seconds = 5"

    assert read(tmp_path, text).lanes[1].passage_seconds == 5.0


@pytest.mark.parametrize(
    "content",
    [b"language = ", b"language = '\xff'", b"a = 1\na = 2"],
    ids=["cut", "bytes", "twice"],
)
def test_a_file_that_is_not_toml_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "station.toml"
    path.write_bytes(content)

    with pytest.raises(StationFileError, match=r"station\.toml"):
        read_station_file(path, StationFile)


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(StationFileError, match=r"nowhere\.toml"):
        read_station_file(tmp_path / "nowhere.toml", StationFile)


def test_only_a_dataclass_can_be_read_into(tmp_path: Path) -> None:
    (tmp_path / "station.toml").write_text("")

    with pytest.raises(TypeError, match="not a dataclass"):
        read_station_file(tmp_path / "station.toml", dict)
