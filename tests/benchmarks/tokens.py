"""Somebody signed in at a station, without the wait of a real sign-in."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import psycopg

from shared.kernel.ids import uuid7
from shared.site.sign_in import StaffToken


def signed_in(admin_url: str, station: str, rights: Sequence[str]) -> StaffToken:
    """Write the token of the first person of the park, with these rights, for an hour."""
    value = str(uuid7())
    with psycopg.connect(admin_url, autocommit=True) as root:
        root.execute(
            "INSERT INTO app.staff_token (digest, staff_id, station_id, rights, signed_in_at,"
            " used_at) SELECT %s, staff.id, station.id, %s, now(), now() + interval '1 hour'"
            " FROM app.staff, app.station WHERE station.code = %s ORDER BY staff.id LIMIT 1",
            [hashlib.sha256(value.encode()).digest(), list(rights), station],
        )
    return StaffToken(value, 1, "", "", frozenset(rights))
