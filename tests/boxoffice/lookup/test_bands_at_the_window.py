"""Wristbands at the real window: one after the other, told to be lost, found again."""

from __future__ import annotations

import psycopg
from PySide6.QtCore import Qt

from boxoffice.lookup.shown import Stage
from shared.devices.card_reader.protocol import CardTrouble, ContactlessCard
from tests.boxoffice.lookup.conftest import OrdersAtWork
from tests.conftest import ParkDatabase

BANDS = ("04A1B2C3D4E5F6", "04FFEEDDCCBBAA")


def living(park: ParkDatabase) -> int:
    with psycopg.connect(park.admin_url) as root:
        [count] = root.execute(
            "SELECT count(*) FROM app.pass_card WHERE ended_at IS NULL AND person_id IS NULL"
        ).fetchone() or (0,)
    return int(count)


def test_bands_are_laid_one_after_the_other_and_one_is_lost(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute("SET session_replication_role = replica")
        root.execute("UPDATE app.ticket_terms SET credentials = ARRAY['qr', 'card']")
    lay = orders.office.ways.card_laid
    code = orders.sell("2")[0]
    orders.scan(code)
    orders.wait_stage(Stage.ORDER)

    orders.press(Qt.Key.Key_F4)
    orders.wait_stage(Stage.BAND)
    lay(CardTrouble.RANDOM_NUMBER)
    assert orders.said() == "这不是固定卡号的卡"
    first = orders.shown.row
    for number in BANDS:
        lay(ContactlessCard(number))
        bound = BANDS.index(number) + 1
        orders.wait_for(
            lambda shown, bound=bound: (
                shown.history is not None
                and sum(one.band is not None for one in shown.history.tickets) == bound
                and not shown.busy
            )
        )
    assert orders.shown.row != first
    assert living(park_of_its_own) == 2

    orders.press(Qt.Key.Key_Delete)
    orders.wait_for(lambda shown: shown.ticket is not None and shown.ticket.band is None)
    assert orders.told() == "腕带已挂失"
    assert living(park_of_its_own) == 1

    orders.press(Qt.Key.Key_Escape)
    orders.wait_stage(Stage.ORDER)
    orders.press(Qt.Key.Key_Escape)
    orders.wait_screen("SaleView")
    lay(ContactlessCard(BANDS[0]))
    orders.wait_screen("LookUpView")
    orders.wait_stage(Stage.ORDER)
