from __future__ import annotations

from pathlib import Path

import pytest

from gatestation.__main__ import main
from gatestation.settings import GateStation, LaneSettings
from shared.desktop.theme import Look
from shared.kernel.locale import Language
from shared.kernel.station_file import StationFileError, read_station_file

STATION = """
language = "en"
theme = "sun"

[[lanes]]
code = "A1"
scanner_url = "COM3"
turnstile_url = "socket://127.0.0.1:4001"
"""


@pytest.fixture
def station(tmp_path: Path) -> Path:
    path = tmp_path / "gate.toml"
    path.write_text(STATION, "utf-8")
    return path


def test_a_station_file_names_its_lanes(station: Path) -> None:
    assert read_station_file(station, GateStation) == GateStation(
        lanes=(LaneSettings("A1", "socket://127.0.0.1:4001", "COM3"),),
        language=Language.EN,
        theme=Look.SUN,
    )


def test_without_a_database_the_program_says_so_and_ends(
    station: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delenv("SHANMEN_DATABASE_URL", raising=False)

    assert main(["--station", str(station)]) == 2
    assert "SHANMEN_DATABASE_URL is not set" in caplog.text


def test_an_unknown_key_is_named_with_its_file_and_ends_the_program(
    station: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SHANMEN_DATABASE_URL", "postgresql://gate@127.0.0.1:1/shanmen")
    station.write_text(STATION + 'scanner = "COM4"\n', "utf-8")

    assert main(["--station", str(station)]) == 2
    assert f"{station}: 未知的键 / unknown key 'lanes[0].scanner'" in caplog.text


@pytest.mark.parametrize(("key", "value"), [("theme", "neon"), ("language", "fr")])
def test_a_value_nobody_knows_is_refused(station: Path, key: str, value: str) -> None:
    station.write_text(f'{key} = "{value}"\nlanes = []', "utf-8")

    with pytest.raises(StationFileError, match=f"'{key}' .* must be .* not '{value}'"):
        read_station_file(station, GateStation)


def test_a_gate_without_a_lane_is_refused(station: Path) -> None:
    station.write_text("lanes = []", "utf-8")

    with pytest.raises(StationFileError, match=r"gate\.toml: .*at least one lane"):
        read_station_file(station, GateStation)
