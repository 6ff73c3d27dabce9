"""A station's signing key: half in the database, half in a file that never leaves."""

from __future__ import annotations

import json
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from shared.tickets.code import read_code
from shared.tickets.key_file import key_ring, make_key_file, read_key_file
from tests.shared.stage import GATE, SaleStage, Stage
from tests.shared.tickets.test_code import HEADER


def test_a_key_is_made_with_the_next_number_for_its_station(stage: Stage, tmp_path: Path) -> None:
    last = stage.value("SELECT max(id) FROM signing_key")

    make_key_file(stage.session, "2", tmp_path / "key.json")

    row = stage.run(
        "SELECT k.id, s.code, k.purpose, k.state FROM signing_key AS k"
        " JOIN station AS s ON s.id = k.station_id ORDER BY k.id DESC LIMIT 1"
    )[0]
    assert tuple(row) == (last + 1, "2", "live", "ACTIVE")


def test_what_the_file_signs_the_ring_believes(stage: Stage, tmp_path: Path) -> None:
    make_key_file(stage.session, "2", tmp_path / "key.json")
    signer = read_key_file(tmp_path / "key.json")

    header = replace(HEADER, key_id=signer.key_id)

    with stage.acting(GATE) as session:
        assert read_code(signer.sign(header), key_ring(session)) == header


@pytest.mark.parametrize(("mode", "purpose"), [("live", "live"), ("training", "training")])
def test_the_mode_of_the_site_decides_what_a_key_is_for(
    stage: Stage, tmp_path: Path, mode: str, purpose: str
) -> None:
    stage.run("UPDATE site SET mode = :mode", mode=mode)

    make_key_file(stage.session, "2", tmp_path / "key.json")

    signer = read_key_file(tmp_path / "key.json")
    assert signer.training == (purpose == "training")
    kept = stage.value("SELECT purpose FROM signing_key WHERE id = :id", id=signer.key_id)
    assert kept == purpose


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")
def test_only_its_owner_may_read_the_file(stage: Stage, tmp_path: Path) -> None:
    make_key_file(stage.session, "2", tmp_path / "key.json")

    assert stat.S_IMODE((tmp_path / "key.json").stat().st_mode) == 0o600


def test_the_private_half_is_nowhere_in_the_database(till: SaleStage) -> None:
    private = bytes(till.sign.private_key)

    found = till.value("SELECT count(*) FROM signing_key WHERE public_key = :key", key=private)

    assert found == 0


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"key_id": 1}',
        json.dumps({"key_id": 1, "site": "?", "training": False, "private_key": "00" * 32}),
        json.dumps({"key_id": 1, "site": "0" * 32, "training": False, "private_key": "00"}),
        json.dumps({"key_id": 1, "site": "0" * 32, "training": False, "private_key": 7}),
    ],
    ids=["empty", "list", "nothing", "half", "site", "short key", "number for a key"],
)
def test_a_file_that_holds_no_key_is_an_error_of_value(tmp_path: Path, content: str) -> None:
    path = tmp_path / "key.json"
    path.write_text(content)

    with pytest.raises(ValueError):  # noqa: PT011 - each part has words of its own
        read_key_file(path)
