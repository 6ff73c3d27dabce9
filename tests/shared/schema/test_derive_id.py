"""The database derives the same ids as Python does."""

from __future__ import annotations

from uuid import UUID

import psycopg
import pytest

from shared.kernel.ids import derive_id, uuid7
from tests.conftest import ParkDatabase


@pytest.mark.parametrize("purpose", ["sale", "payment", "float", "票"])
def test_an_id_is_derived_alike_in_sql_and_in_python(
    park_database: ParkDatabase, purpose: str
) -> None:
    sources = [uuid7() for _ in range(50)] + [UUID(int=0), UUID(int=2**128 - 1)]

    with psycopg.connect(park_database.admin_url) as connection:
        derived = [
            connection.execute("SELECT app.derive_id(%s, %s)", [source, purpose]).fetchone()
            for source in sources
        ]

    assert derived == [(derive_id(source, purpose),) for source in sources]
