"""The same parked order taken up at many windows at the same instant goes to exactly one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy.orm import Session, sessionmaker

from shared.kernel.ids import uuid7
from shared.sales.held_orders import TakenUpAlready, park_order, recall_order
from tests.conftest import ParkDatabase
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
WINDOWS = ("2", "W2", "W3", "W4")
ROUNDS = 10


def test_an_order_recalled_at_many_windows_at_once_is_on_one_counter(
    park_database: ParkDatabase, sessions_of: SessionsOf
) -> None:
    tills = [
        Till.open(
            sessions_of(park_database.park.station_urls[code]),
            park_database.park.key_files[code],
        )
        for code in WINDOWS
    ]

    def round_of() -> Counter[str]:
        order_id = uuid7()
        with tills[0].sessions.begin() as session:
            park_order(session, tills[0].quote(adult=1), {"lines": []}, order_id, tills[0].token)
        barrier = Barrier(len(tills))

        def recall(till: Till) -> str:
            barrier.wait()
            try:
                with till.sessions.begin() as session:
                    recall_order(session, order_id, till.token)
            except TakenUpAlready:
                return "too late"
            return "taken"

        with ThreadPoolExecutor(len(tills)) as pool:
            return Counter(pool.map(recall, tills))

    assert [round_of() for _ in range(ROUNDS)] == [
        Counter({"taken": 1, "too late": len(tills) - 1})
    ] * ROUNDS
