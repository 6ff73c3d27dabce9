"""A zone is switched off while a lane is led into it: one of the two is refused."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest

from tests.conftest import ParkDatabase
from tests.races.test_roles import WAIT_SECONDS, call, until_somebody_waits
from tests.shared.members.desk import signed_in

HILL = {"id": 0, "code": "hill", "name_zh": "后山", "name_en": "Hill", "capacity": 500}


def test_a_lane_waits_for_a_zone_that_is_being_switched_off(park_of_its_own: ParkDatabase) -> None:
    office = park_of_its_own.park.station_urls["O"]
    token = signed_in(park_of_its_own, "O", ("site_edit",)).value
    with (
        psycopg.connect(park_of_its_own.admin_url, autocommit=True) as root,
        psycopg.connect(office) as closer,
        psycopg.connect(office, autocommit=True) as builder,
        ThreadPoolExecutor(1) as thread,
    ):
        zone = call(builder, "save_zone", HILL, token)["id"]
        gate = root.execute("SELECT id FROM station WHERE code = '3'").fetchone()
        assert gate is not None

        call(closer, "save_zone", HILL | {"id": zone, "active": False, "version": 1}, token)
        built = thread.submit(call, builder, "save_lane", lane(gate[0], zone), token)
        until_somebody_waits(root)
        closer.commit()

        with pytest.raises(psycopg.Error) as refused:
            built.result(WAIT_SECONDS)
        found = root.execute("SELECT count(*) FROM lane WHERE zone_id = %s", [zone]).fetchone()
    assert found == (0,)
    assert json.loads(refused.value.diag.message_detail or "") == {
        "table": "lane",
        "rule": "zone_is_off",
    }


def test_a_zone_waits_for_a_lane_that_is_being_led_into_it(park_of_its_own: ParkDatabase) -> None:
    office = park_of_its_own.park.station_urls["O"]
    token = signed_in(park_of_its_own, "O", ("site_edit",)).value
    with (
        psycopg.connect(park_of_its_own.admin_url, autocommit=True) as root,
        psycopg.connect(office) as builder,
        psycopg.connect(office, autocommit=True) as closer,
        ThreadPoolExecutor(1) as thread,
    ):
        zone = call(closer, "save_zone", HILL, token)["id"]
        gate = root.execute("SELECT id FROM station WHERE code = '3'").fetchone()
        assert gate is not None

        call(builder, "save_lane", lane(gate[0], zone), token)
        off = HILL | {"id": zone, "active": False, "version": 1}
        closed = thread.submit(call, closer, "save_zone", off, token)
        until_somebody_waits(root)
        builder.commit()

        assert closed.result(WAIT_SECONDS) == {"id": zone}


def lane(station: int, zone: int) -> dict[str, Any]:
    names = {"name_zh": "后山", "name_en": "Hill"}
    return {"id": 0, "station": station, "code": "H1", "zone": zone} | names
