"""A sign-in lives on while somebody works without asking the database."""

from __future__ import annotations

import hashlib
from datetime import datetime

import pytest

from shared.database.verb import record
from shared.site.sign_in import StaffToken
from tests.shared.stage import Stage

OFFICE = "office_o"


@pytest.fixture
def token(stage: Stage) -> StaffToken:
    return stage.token("3002", "O", ("staff_edit",))


def age(stage: Stage, interval: str) -> None:
    stage.run(f"UPDATE staff_token SET used_at = clock_timestamp() - interval '{interval}'")


def used_at(stage: Stage, token: StaffToken) -> datetime:
    used: datetime = stage.value(
        "SELECT used_at FROM staff_token WHERE digest = :digest",
        digest=hashlib.sha256(token.value.encode()).digest(),
    )
    return used


def stay(stage: Stage, token: StaffToken) -> bool:
    with stage.acting(OFFICE) as session:
        lives: bool = record(session, "stay_signed_in", {}, token.value)
    return lives


def test_a_sign_in_is_used_anew(stage: Stage, token: StaffToken) -> None:
    age(stage, "5 minutes")
    before = stage.value("SELECT clock_timestamp()")

    assert stay(stage, token) is True
    assert before < used_at(stage, token) <= stage.value("SELECT clock_timestamp()")


def test_one_that_has_idled_out_stays_ended(stage: Stage, token: StaffToken) -> None:
    age(stage, "7 minutes")

    assert stay(stage, token) is False


def test_one_of_another_station_is_not_touched(stage: Stage) -> None:
    assert stay(stage, stage.token("1001", "2")) is False
