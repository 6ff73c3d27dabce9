"""A window without a screen that sells by pay code and by card until it is killed.

`python -m tests.journeys.paying_process KEY_FILE SEED TERMINAL`, database in SHANMEN_DATABASE_URL,
TERMINAL the address of a ZVT terminal. It does what the box office does, in the same order: what
was asked of the terminal is asked after, orders that were left are finished or let go; then each
sale is held, charged, waited for and recorded. It cancels some, and leaves some. Each sale that has
ended, one way or the other, is a line.
"""

from __future__ import annotations

import os
import random
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import sessionmaker

from boxoffice.terminal.office import TerminalOffice
from shared.database.engine import station_engine
from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault
from shared.devices.terminal.protocol import Attempt
from shared.devices.terminal.zvt_dialogue import ZvtDeadlines
from shared.devices.terminal.zvt_terminal import ZvtTerminal
from shared.devices.terminal.zvt_wire import TcpWire
from shared.kernel.ids import uuid7
from shared.payments.charges import ChargeState, cancel_charge, charge_now, create_charge
from shared.payments.rules import CASH, PayCode, TypedTender
from shared.payments.terminal_charges import TerminalAsked
from shared.sales.held_orders import complete_order, drop_order, hold_order, unfinished_orders
from tests.till import Till

# How the company takes a charge, by the code's ending; see server/simulated/books.py.
ENDINGS = ("00", "00", "00", "01", "04", "05", "06", "02")
LOOK_SECONDS = 0.01
PATIENCE_SECONDS = 1.0
CASH_PART = 5_000
CARDS = 0.5
DEADLINES = ZvtDeadlines(1.0, 1.0, 1.0, 0.05)


class PayingProcess:
    """Till of one window whose customers pay by code, or by card at its terminal."""

    def __init__(
        self,
        till: Till,
        chance: random.Random,
        terminal: TerminalOffice,
        engines: tuple[Engine, ...],
    ) -> None:
        self._engines = engines
        self._till = till
        self._chance = chance
        self._terminal = terminal

    def run(self) -> None:
        """Sell for ever."""
        self.finish_left()
        say("paying")
        while True:
            if self._chance.random() < CARDS:
                self._sell_by_card()
            else:
                self._sell()
            say("sold")

    def finish_left(self) -> None:
        """Do what the box office does when somebody signs in."""
        self._ask_after_cards()
        self._finish_orders()
        self._ask_after_cards()

    def close(self) -> None:
        """Let go of terminal and database."""
        self._terminal.close()
        for engine in self._engines:
            engine.dispose()

    def _ask_after_cards(self) -> None:
        with suppress(DeviceFault):  # it is asked again with the next sale
            self._terminal.resolve()

    def _finish_orders(self) -> None:
        with self._till.sessions.begin() as session:
            for order in unfinished_orders(session):
                if order.paid == order.total and order.open_charge is None:
                    complete_order(
                        session, order.id, (), sign=self._till.sign, token=self._till.token
                    )
                else:
                    drop_order(session, order.id, self._till.token)

    def _sell_by_card(self) -> None:
        till, order_id, attempt = self._till, uuid7(), Attempt()
        quote = till.quote(adult=self._chance.randint(1, 3))
        with till.sessions.begin() as session:
            hold_order(session, quote, sign=till.sign, token=till.token, order_id=order_id)
        if self._chance.random() < 0.2:
            threading.Timer(self._chance.uniform(0.0, 0.1), attempt.stop.set).start()
        paid = False
        try:
            seen = self._terminal.pay(uuid7(), order_id, quote.total, attempt)
            paid = seen.state is ChargeState.SUCCEEDED
        except (DeviceFault, TerminalAsked):
            time.sleep(LOOK_SECONDS)  # the cashier takes another tender
        with till.sessions.begin() as session:
            if paid and self._chance.random() < 0.9:
                complete_order(session, order_id, (), sign=till.sign, token=till.token)
            else:
                drop_order(session, order_id, till.token)
        if not paid:
            self._ask_after_cards()

    def _sell(self) -> None:
        till, order_id, charge_id = self._till, uuid7(), uuid7()
        quote = till.quote(adult=self._chance.randint(1, 3))
        cash = CASH_PART if self._chance.random() < 0.3 else 0
        code = PayCode("wechat", f"1346501111222233{self._chance.choice(ENDINGS)}")
        part = type(quote.total)(cash)
        with till.sessions.begin() as session:
            hold_order(session, quote, sign=till.sign, token=till.token, order_id=order_id)
            create_charge(session, charge_id, order_id, code, quote.total - part, till.token)
        if self._chance.random() < 0.2:
            with till.sessions.begin() as session:
                cancel_charge(session, charge_id, till.token)
        paid = self._wait(charge_id)
        with till.sessions.begin() as session:
            if paid and self._chance.random() < 0.9:
                tenders = (TypedTender(CASH, part, part),) if cash else ()
                complete_order(session, order_id, tenders, sign=till.sign, token=till.token)
            else:
                drop_order(session, order_id, till.token)

    def _wait(self, charge_id: object) -> bool:
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            with self._till.sessions.begin() as session:
                seen = charge_now(session, charge_id)  # type: ignore[arg-type]
            if seen is not None and seen.settled:
                return seen.state is ChargeState.SUCCEEDED
            time.sleep(LOOK_SECONDS)
        return False


def paying_process(
    database_url: str, key_file: Path, seed: int, terminal_url: str
) -> PayingProcess:
    """Sign in at the window; two connections, as the box office has."""
    chance = random.Random(seed)  # noqa: S311 - not a secret
    sales, cards = (station_engine(database_url, name) for name in ("paying", "paying-cards"))
    till = Till.open(sessionmaker(sales), key_file)
    connection = Connection(terminal_url, device="card terminal", write_timeout_seconds=0.5)
    terminal = ZvtTerminal(TcpWire(connection), deadlines=DEADLINES)
    office = TerminalOffice(terminal, sessionmaker(cards), lambda: till.token)
    return PayingProcess(till, chance, office, (sales, cards))


def say(word: str) -> None:
    """Tell the test."""
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def main(key_file: str, seed: str, terminal_url: str) -> None:
    """Sell until killed."""
    database_url = os.environ["SHANMEN_DATABASE_URL"]
    paying_process(database_url, Path(key_file), int(seed), terminal_url).run()


if __name__ == "__main__":
    main(*sys.argv[1:])
