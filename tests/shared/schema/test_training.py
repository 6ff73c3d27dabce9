"""A training area is kept and brought back; nothing but a training area is."""

from __future__ import annotations

import time

import psycopg
import pytest

from shared.schema.training import NothingKept, NotInTraining, keep_training, reset_training
from tests.conftest import ParkDatabase
from tests.training import turn_to_training

MOST_SECONDS = 10


def zones(admin_url: str) -> int:
    with psycopg.connect(admin_url) as root:
        row = root.execute("SELECT count(*) FROM app.holiday WHERE name_zh = '培训日'").fetchone()
    assert row is not None
    return int(row[0])


def test_a_reset_brings_back_what_was_kept_within_ten_seconds(
    park_of_its_own: ParkDatabase,
) -> None:
    url = park_of_its_own.admin_url
    turn_to_training(url)
    keep_training(url)
    with psycopg.connect(url) as root:
        root.execute("INSERT INTO app.holiday VALUES ('2030-01-01', 'holiday', '培训日', 'x', 1)")
    assert zones(url) == 1

    began = time.monotonic()
    reset_training(url)

    assert zones(url) == 0
    assert time.monotonic() - began < MOST_SECONDS
    with psycopg.connect(park_of_its_own.window_url) as window:
        row = window.execute("SELECT mode FROM app.site").fetchone()
    assert row == ("training",)


def test_a_site_that_is_not_in_training_is_neither_kept_nor_reset(
    park_of_its_own: ParkDatabase,
) -> None:
    with pytest.raises(NotInTraining):
        keep_training(park_of_its_own.admin_url)
    with pytest.raises(NotInTraining):
        reset_training(park_of_its_own.admin_url)


def test_what_was_never_kept_is_not_reset(park_of_its_own: ParkDatabase) -> None:
    turn_to_training(park_of_its_own.admin_url)

    with pytest.raises(NothingKept):
        reset_training(park_of_its_own.admin_url)
