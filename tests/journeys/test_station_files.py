"""Every program names the file and the key that it cannot use, and does not start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAMS = ("boxoffice", "gatestation", "server", "shared.desktop.bench")
CANNOT_START = 2


def start(program: str, station_file: Path, database_url: str) -> tuple[int, str]:
    """Start a program and wait for its end; gives exit status and words."""
    done = subprocess.run(
        [sys.executable, "-m", program, "--station", str(station_file)],
        cwd=ROOT,
        env={
            **os.environ,
            "SHANMEN_DATABASE_URL": database_url,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONUTF8": "1",
        },
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("program", PROGRAMS)
def test_an_unknown_key_ends_the_program_with_file_and_key(program: str, tmp_path: Path) -> None:
    station_file = tmp_path / "this-station.toml"
    station_file.write_text('printr = "socket://127.0.0.1:9100"\n', "utf-8")

    status, words = start(program, station_file, "postgresql://x:y@127.0.0.1:1/shanmen")

    assert status == CANNOT_START
    assert f"{station_file}: " in words
    assert "unknown key 'printr'" in words
    assert "Traceback" not in words


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_file_that_is_no_toml_ends_the_program_with_its_name(
    program: str, tmp_path: Path
) -> None:
    station_file = tmp_path / "this-station.toml"
    station_file.write_bytes(b"\x00\xff\xfe = [")

    status, words = start(program, station_file, "postgresql://x:y@127.0.0.1:1/shanmen")

    assert status == CANNOT_START
    assert str(station_file) in words
    assert "Traceback" not in words
