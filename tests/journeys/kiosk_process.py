"""A kiosk without a screen that sells by pay code until it is killed.

`python -m tests.journeys.kiosk_process KEY_FILE SEED`, database in SHANMEN_DATABASE_URL. It does
what the kiosk does, in the same order: it starts, which finishes or lets go what was left; then
each visitor's order is held, charged, waited for and recorded, or the visitor walks away. Where the
database is gone it asks again what became of the money, as the page on which a visitor pays does.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlalchemy.orm import sessionmaker

from boxoffice.kiosk.basket import quote_of
from boxoffice.kiosk.office import KioskOffice, KioskSale
from boxoffice.kiosk.shown import Wanted
from shared.database.engine import station_engine
from shared.database.lost import DATABASE_LOST
from shared.kernel.clock import SystemClock
from shared.kernel.ids import uuid7
from shared.payments.charges import ChargeSeen, ChargeState, charge_now
from shared.payments.rules import PayCode
from shared.payments.watch import ChargeWatch
from shared.tickets.key_file import read_key_file

Answer = TypeVar("Answer")

# How the company takes a charge, by the code's ending; see server/simulated/books.py.
ENDINGS = ("00", "00", "00", "01", "04", "05", "06", "02")
LOOK_SECONDS = 0.01
PATIENCE_SECONDS = 1.0


def again(ask: Callable[[], Answer]) -> Answer:
    """Ask until the database answers."""
    while True:
        try:
            return ask()
        except DATABASE_LOST:
            time.sleep(LOOK_SECONDS)


def sell(office: KioskOffice, watch: ChargeWatch, chance: random.Random) -> None:
    """Serve one visitor."""
    desk = office.tenders(watch)
    page = office.load_page(None)
    adult = next(one for one in page.offers if one.code == "adult")
    quote = quote_of(page, (Wanted(adult.ticket_type_id, chance.randint(1, 3)),))
    assert quote is not None
    sale, charge_id = KioskSale(uuid7(), quote), uuid7()
    office.hold(sale)
    code = PayCode("wechat", f"1346501111222244{chance.choice(ENDINGS)}")
    desk.charge(charge_id, sale.order_id, code, quote.total)

    def look() -> ChargeSeen | None:
        with office.held.use() as session:
            return charge_now(session, charge_id)

    until, paid = time.monotonic() + PATIENCE_SECONDS, False
    while time.monotonic() < until and not paid:
        seen = again(look)
        if seen is not None and seen.settled:
            paid = seen.state is ChargeState.SUCCEEDED
            break
        time.sleep(LOOK_SECONDS)
    if paid and chance.random() < 0.9:
        again(lambda: office.complete(sale))
    else:
        again(lambda: desk.drop(sale.order_id))


def main(key_file: str, seed: str) -> None:
    """Start, and sell for ever; who is before the kiosk when the database goes walks away."""
    url = os.environ["SHANMEN_DATABASE_URL"]
    sessions = sessionmaker(station_engine(url, "kiosk-process", connections=1))
    office = KioskOffice(sessions, read_key_file(Path(key_file)), None, SystemClock())
    office.start()
    sys.stdout.write("paying\n")
    sys.stdout.flush()
    chance = random.Random(int(seed))  # noqa: S311 - not a secret
    watch = ChargeWatch(url)
    while True:
        try:
            sell(office, watch, chance)
        except DATABASE_LOST:
            again(office.renew)


if __name__ == "__main__":
    main(*sys.argv[1:])
