"""A window without a screen whose customers pay by code and want their money back, until killed.

`python -m tests.journeys.refunding_process KEY_FILE SEED`, database in SHANMEN_DATABASE_URL. It
does what the box office does, in the same order: a sale by code, then its tickets given back in one
part or in two, some of it paid in cash.
"""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import sessionmaker

from shared.database.engine import station_engine
from shared.kernel.ids import uuid7
from shared.payments.charges import ChargeState, charge_now, create_charge
from shared.payments.rules import CASH, PayCode, TypedTender
from shared.sales.held_orders import complete_order, drop_order, hold_order, unfinished_orders
from shared.sales.refund import RefundReason, plan_refund, refund_tickets
from tests.till import Till

# How the company takes a refund, by the ending of the code that paid; see refund_books.py.
ENDINGS = ("00", "00", "10", "11", "12", "13", "14")
LOOK_SECONDS = 0.01
PATIENCE_SECONDS = 3.0
CASH_PART = 5_000


class RefundingProcess:
    """Till of one window."""

    def __init__(self, till: Till, chance: random.Random) -> None:
        self._till = till
        self._chance = chance

    def run(self) -> None:
        """Sell and give back for ever."""
        with self._till.sessions.begin() as session:
            for order in unfinished_orders(session):
                drop_order(session, order.id, self._till.token)
        sys.stdout.write("refunding\n")
        sys.stdout.flush()
        while True:
            tickets = self._sell()
            if tickets:
                self._give_back(*tickets)

    def _sell(self) -> tuple[UUID, list[UUID]] | None:
        till, order_id, charge_id = self._till, uuid7(), uuid7()
        quote = till.quote(adult=self._chance.randint(1, 3))
        part = type(quote.total)(CASH_PART if self._chance.random() < 0.3 else 0)
        code = PayCode("wechat", f"1346501111222233{self._chance.choice(ENDINGS)}")
        with till.sessions.begin() as session:
            hold_order(session, quote, sign=till.sign, token=till.token, order_id=order_id)
            create_charge(session, charge_id, order_id, code, quote.total - part, till.token)
        if not self._paid(charge_id):
            with till.sessions.begin() as session:
                drop_order(session, order_id, till.token)
            return None
        with till.sessions.begin() as session:
            tenders = (TypedTender(CASH, part, part),) if part.fen else ()
            receipt = complete_order(session, order_id, tenders, sign=till.sign, token=till.token)
        return order_id, [one.id for one in receipt.tickets]

    def _give_back(self, order_id: UUID, tickets: list[UUID]) -> None:
        cut = self._chance.randint(1, len(tickets))
        for part in (tickets[:cut], tickets[cut:]):
            if part:
                with self._till.sessions.begin() as session:
                    plan = plan_refund(session, order_id, part)
                    refund_tickets(
                        session, plan, RefundReason.PLANS, self._till.token, refund_id=uuid7()
                    )

    def _paid(self, charge_id: UUID) -> bool:
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            with self._till.sessions.begin() as session:
                seen = charge_now(session, charge_id)
            if seen is not None and seen.settled:
                return seen.state is ChargeState.SUCCEEDED
            time.sleep(LOOK_SECONDS)
        return False


def main(key_file: str, seed: str) -> None:
    """Sign in at the window and begin."""
    sessions = sessionmaker(station_engine(os.environ["SHANMEN_DATABASE_URL"], "refunding-process"))
    chance = random.Random(int(seed))  # noqa: S311 - not a secret
    RefundingProcess(Till.open(sessions, Path(key_file)), chance).run()


if __name__ == "__main__":
    main(*sys.argv[1:])
