"""The server's file opens, the stations' file only seals and finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from shared.identity.key_file import (
    finish_renewal,
    make_person_keys,
    read_server_keys,
    read_station_keys,
    renew_person_keys,
)
from shared.identity.sealing import Exchange, SealedField, Sealer, open_sealed
from shared.kernel.ids import uuid7


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    server, station = tmp_path / "server.json", tmp_path / "station.json"
    make_person_keys(server, station)
    return server, station


def test_what_a_station_seals_the_server_opens(files: tuple[Path, Path]) -> None:
    server, station = read_server_keys(files[0]), read_station_keys(files[1])
    row_id = uuid7()

    sealed = Sealer(row_id, Exchange(station.server_key)).seal(SealedField.NAME, "㛃")

    assert open_sealed(sealed, row_id, server.private[station.number], SealedField.NAME) == "㛃"


def test_both_find_with_the_same_key(files: tuple[Path, Path]) -> None:
    server, station = read_server_keys(files[0]), read_station_keys(files[1])

    assert (station.number, station.find_keys) == (1, server.station.find_keys)


def test_the_stations_file_has_no_private_key(files: tuple[Path, Path]) -> None:
    assert "private" not in files[1].read_text()


def test_only_the_owner_reads_the_files(files: tuple[Path, Path]) -> None:
    assert [path.stat().st_mode & 0o777 for path in files] == [0o600, 0o600]


def test_keys_that_open_something_are_not_overwritten(files: tuple[Path, Path]) -> None:
    with pytest.raises(FileExistsError):
        make_person_keys(*files)


@pytest.mark.parametrize("content", ["{}", "[]", "no json", '{"private_keys": 1}'])
def test_a_file_of_something_else_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "keys.json"
    path.write_text(content)

    with pytest.raises(ValueError, match=r"no file of person keys|Expecting value"):
        read_server_keys(path)
    with pytest.raises(ValueError, match=r"no file of person keys|Expecting value"):
        read_station_keys(path)


def test_renewed_keys_open_what_was_sealed_before_and_find_by_both(
    files: tuple[Path, Path],
) -> None:
    before, row_id = read_station_keys(files[1]), uuid7()
    sealed = Sealer(row_id, Exchange(before.server_key)).seal(SealedField.NAME, "㛃")

    number = renew_person_keys(*files)

    server, station = read_server_keys(files[0]), read_station_keys(files[1])
    assert (number, station.number, server.station.number) == (2, 2, 2)
    assert open_sealed(sealed, row_id, server.to_try(1)[0], SealedField.NAME) == "㛃"
    assert station.find_keys == (server.station.find_key, before.find_key)
    assert station.find_key != before.find_key


def test_the_key_of_the_cards_stays_the_first_one(files: tuple[Path, Path]) -> None:
    first = read_station_keys(files[1]).key_of_cards
    for _ in range(2):
        renew_person_keys(*files)
        finish_renewal(*files)

    assert read_station_keys(files[1]).key_of_cards == first
    assert read_server_keys(files[0]).station.key_of_cards == first


def test_keys_are_not_renewed_before_the_last_renewal_is_finished(
    files: tuple[Path, Path],
) -> None:
    renew_person_keys(*files)
    content = [path.read_bytes() for path in files]

    with pytest.raises(ValueError, match="not finished"):
        renew_person_keys(*files)

    assert [path.read_bytes() for path in files] == content


def test_a_finished_renewal_finds_by_the_new_key_alone(files: tuple[Path, Path]) -> None:
    renew_person_keys(*files)
    new = read_station_keys(files[1]).find_key

    finish_renewal(*files)

    assert read_station_keys(files[1]).find_keys == (new,)
    assert sorted(read_server_keys(files[0]).private) == [1, 2]


def test_renewed_files_are_the_owners_alone(files: tuple[Path, Path]) -> None:
    renew_person_keys(*files)

    assert [path.stat().st_mode & 0o777 for path in files] == [0o600, 0o600]
    assert "private" not in files[1].read_text()
    assert sorted(files[0].parent.iterdir()) == sorted(files)
