from __future__ import annotations

import psycopg
from sqlalchemy.orm import sessionmaker

from shared.database.engine import station_engine
from shared.desktop.bench.alter_fen import SpoiltPayment, alter_one_fen
from tests.conftest import ParkDatabase
from tests.till import Till


def test_nothing_is_altered_before_the_first_payment(park_of_its_own: ParkDatabase) -> None:
    assert alter_one_fen(park_of_its_own.admin_url) is None


def test_the_newest_payment_loses_one_fen_and_nothing_else(park_of_its_own: ParkDatabase) -> None:
    engine = station_engine(park_of_its_own.window_url, "till")
    till = Till.open(sessionmaker(engine), park_of_its_own.key_file)
    first = till.sell(adult=1)
    second = till.sell(adult=2)
    engine.dispose()

    spoilt = alter_one_fen(park_of_its_own.admin_url)

    assert spoilt == SpoiltPayment(str(second.order_id), second.total.fen - 1)
    with psycopg.connect(park_of_its_own.admin_url) as connection:
        amounts = dict(connection.execute("SELECT order_id, amount FROM app.payment").fetchall())
    assert amounts == {first.order_id: first.total.fen, second.order_id: second.total.fen - 1}
