from __future__ import annotations

from uuid import UUID

import psycopg
from sqlalchemy.orm import sessionmaker

from shared.database.engine import station_engine
from shared.desktop.bench.alter_fen import SpoiltPayment, alter_one_fen
from tests.conftest import ParkDatabase
from tests.till import Till


def _amounts(park: ParkDatabase) -> dict[UUID, int]:
    with psycopg.connect(park.admin_url) as connection:
        return dict(connection.execute("SELECT order_id, amount FROM app.payment").fetchall())


def test_nothing_is_altered_before_the_first_payment(park_of_its_own: ParkDatabase) -> None:
    with psycopg.connect(park_of_its_own.admin_url) as connection:
        connection.execute("SET LOCAL session_replication_role = replica")
        connection.execute("DELETE FROM app.payment")

    assert alter_one_fen(park_of_its_own.admin_url) is None


def test_the_newest_payment_loses_one_fen_and_nothing_else(park_of_its_own: ParkDatabase) -> None:
    engine = station_engine(park_of_its_own.window_url, "till")
    newest = Till.open(sessionmaker(engine), park_of_its_own.key_file).sell(adult=2)
    engine.dispose()
    before = _amounts(park_of_its_own)

    spoilt = alter_one_fen(park_of_its_own.admin_url)

    assert spoilt == SpoiltPayment(str(newest.order_id), newest.total.fen - 1)
    assert _amounts(park_of_its_own) == {**before, newest.order_id: newest.total.fen - 1}
