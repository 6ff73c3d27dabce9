"""Who may not touch places: each login tries by SQL, and the database refuses."""

from __future__ import annotations

import psycopg
import pytest

from tests.conftest import ParkDatabase

DENIED = "42501"  # insufficient_privilege

WRITES = {
    "make places": "INSERT INTO place (timeslot_id, pool, bucket, free) VALUES (1, 'x', 0, 9)",
    "raise a quota": "UPDATE timeslot SET quota = 99999",
    "make a timeslot": "INSERT INTO timeslot (series_id, day, quota) VALUES (1, '2100-01-01', 1)",
    "release a share early": "UPDATE slot_release SET release_at = now()",
    "change a pattern": "UPDATE slot_pattern SET quota = 1",
    "keep a hold for ever": "UPDATE place_hold SET expires_at = 'infinity'",
}
PARTS = {
    "hold places": "SELECT app.hold_places(gen_random_uuid(), '{1}', '{1}', 'window', now())",
    "confirm a hold": "SELECT app.confirm_hold(gen_random_uuid())",
    "extend a hold": "SELECT app.extend_hold(gen_random_uuid(), 'infinity')",
    "give places back": "SELECT app.give_back_places(1, 'window', 1)",
    "lay timeslots": "SELECT app.lay_slots('{}', '')",
    "lay without a right": "SELECT app.lay_wanted('{}', NULL, NULL)",
    "release shares": """SELECT app.release_places('{"batch": 1}', '')""",
    "free holds": """SELECT app.free_holds('{"batch": 1}', '')""",
}
OFFICE_VERBS = ("change_quota", "remove_slot", "restore_slot", "save_series", "slot_conflicts")


def attempt(url: str, statement: str) -> str | None:
    """Run a statement under a login and give the SQLSTATE that it was refused with."""
    with (
        psycopg.connect(url, autocommit=True) as connection,
        pytest.raises(psycopg.Error) as refused,
    ):
        connection.execute(statement)
    return refused.value.sqlstate


@pytest.mark.parametrize("station", ["2", "3", "O", "S"])
@pytest.mark.parametrize("statement", WRITES.values(), ids=WRITES.keys())
def test_no_login_writes_places(park_database: ParkDatabase, station: str, statement: str) -> None:
    assert attempt(park_database.park.station_urls[station], statement) == DENIED


@pytest.mark.parametrize("station", ["2", "3", "O"])
@pytest.mark.parametrize("statement", PARTS.values(), ids=PARTS.keys())
def test_no_station_calls_parts_of_verbs(
    park_database: ParkDatabase, station: str, statement: str
) -> None:
    assert attempt(park_database.park.station_urls[station], statement) == DENIED


@pytest.mark.parametrize("station", ["2", "3"])
@pytest.mark.parametrize("verb", OFFICE_VERBS)
def test_windows_and_gates_change_no_capacity(
    park_database: ParkDatabase, station: str, verb: str
) -> None:
    statement = f"SELECT app.{verb}('{{}}', '')"
    assert attempt(park_database.park.station_urls[station], statement) == DENIED
