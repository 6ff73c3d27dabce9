"""The command that admits a PC: its login, and the key of a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from server.admit import admit, main
from shared.tickets.key_file import read_key_file
from tests.conftest import ParkDatabase

CODE, LOGIN = "Z9", "window_z9"


@pytest.fixture
def registered(park_of_its_own: ParkDatabase) -> Iterator[str]:
    """A superuser's URL, to a database in which the office has registered a window."""
    with psycopg.connect(park_of_its_own.admin_url, autocommit=True) as root:
        root.execute(
            "INSERT INTO app.station (code, kind, login, name_zh, name_en)"
            " VALUES (%s, 'window', %s, '九', 'Nine')",
            (CODE, LOGIN),
        )
        yield park_of_its_own.admin_url
        root.execute(f"DROP ROLE IF EXISTS {LOGIN}")


def test_a_window_gets_its_login_and_its_key(registered: str, tmp_path: Path) -> None:
    environment = {"ADMIN_URL": registered, "KEYS": str(tmp_path), f"PASSWORD_{CODE}": "new"}

    assert admit([CODE], environment) == LOGIN

    assert read_key_file(tmp_path / f"signing-key-{CODE}.json") is not None
    url = make_url(registered).set(username=LOGIN, password="new")
    with psycopg.connect(url.render_as_string(hide_password=False)) as window:
        row = window.execute("SELECT app.this_station() IS NOT NULL").fetchone()
    assert row == (True,)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "usage: shanmen-admit CODE"),
        (["NOBODY"], "the office has registered no station NOBODY"),
        ([CODE], "the environment lacks PASSWORD_Z9"),
    ],
)
def test_what_is_missing_is_said(
    registered: str,
    arguments: list[str],
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.argv", ["shanmen-admit", *arguments])
    monkeypatch.setenv("ADMIN_URL", registered)
    monkeypatch.setenv("PASSWORD_NOBODY", "none")

    assert main() == 2
    assert words in capsys.readouterr().err
