"""A handheld is whoever typed its code, once; whoever was it before is out."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from shared.kernel.locale import Bilingual
from shared.site.handhelds import (
    CodesLocked,
    WrongCode,
    code_digest,
    enrol,
    invite,
    login_password,
    read_key,
    read_or_make_key,
    station_of_device,
)
from shared.site.provision import add_station
from tests.shared.stage import Stage

DEVICE, OTHER = b"d" * 32, b"o" * 32
SERVER = "server_s"


@pytest.fixture
def code(stage: Stage) -> str:
    """The code of a handheld that waits for its device."""
    name = Bilingual("手持 9", "Handheld 9")
    add_station(stage.session, code="H9", kind="handheld", name=name, password="p")
    return invite(stage.session, "H9")


def test_a_device_is_the_station_of_the_code_typed_there(stage: Stage, code: str) -> None:
    with stage.acting(SERVER) as session:
        enrol(session, code.lower().replace("-", " "), DEVICE)

        station = station_of_device(session, DEVICE)

    assert station is not None
    assert (station.code, station.login) == ("H9", "handheld_h9")


def test_a_code_works_once(stage: Stage, code: str) -> None:
    with stage.acting(SERVER) as session:
        enrol(session, code, DEVICE)

        with pytest.raises(WrongCode):
            enrol(session, code, OTHER)


def test_a_new_code_puts_the_former_device_out(stage: Stage, code: str) -> None:
    with stage.acting(SERVER) as session:
        enrol(session, code, DEVICE)
    invite(stage.session, "H9")

    with stage.acting(SERVER) as session:
        assert station_of_device(session, DEVICE) is None


def test_a_code_is_good_for_half_an_hour(stage: Stage, code: str) -> None:
    stage.run("UPDATE app.handheld SET code_until = clock_timestamp()")

    with stage.acting(SERVER) as session, pytest.raises(WrongCode):
        enrol(session, code, DEVICE)


def test_twenty_wrong_codes_are_enough(stage: Stage, code: str) -> None:
    with stage.acting(SERVER) as session:
        for _ in range(20):
            with pytest.raises(WrongCode):
                enrol(session, "00000-00000", DEVICE)

        with pytest.raises(CodesLocked):
            enrol(session, code, DEVICE)


def test_only_a_handheld_is_invited(stage: Stage) -> None:
    with pytest.raises(LookupError):
        invite(stage.session, "3")


def test_letters_that_look_like_figures_are_read_as_these() -> None:
    assert code_digest("o1L-iA") == code_digest("0111A")


def test_each_login_has_a_password_of_its_own_from_one_key(tmp_path: Path) -> None:
    key = read_or_make_key(tmp_path / "handhelds.key")

    assert read_or_make_key(tmp_path / "handhelds.key") == key
    assert login_password(key, "handheld_a") != login_password(key, "handheld_b")
    assert stat.S_IMODE(os.stat(tmp_path / "handhelds.key").st_mode) == 0o600


def test_a_key_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "handhelds.key").write_text("00ff")

    with pytest.raises(ValueError, match="not a key of handhelds"):
        read_key(tmp_path / "handhelds.key")
