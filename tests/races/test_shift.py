"""Two at one drawer: a sale in flight and the count, two supervisors, one Z."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

from sqlalchemy.orm import Session, sessionmaker

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.shifts.count_shift import CountResult, begin_count, close_shift, submit_count
from shared.shifts.open_shift import NoOpenShift, current_shift
from shared.site.authorise import Approval, Wanted, authorise
from tests.conftest import ParkDatabase
from tests.till import Till

SUPERVISOR = Approval("1002", "135790")
ROUNDS = 12


def shift_of(till: Till) -> UUID:
    with till.sessions.begin() as session:
        shift = current_shift(session)
    assert shift is not None
    return shift.id


def test_a_sale_in_flight_is_counted_or_refused(
    park_of_its_own: ParkDatabase, sessions_of: Callable[[str], sessionmaker[Session]]
) -> None:
    sessions = sessions_of(park_of_its_own.window_url)
    for _ in range(ROUNDS):
        till = Till.open(sessions, park_of_its_own.key_file)
        shift = shift_of(till)
        start = threading.Barrier(2)

        def sell(till: Till = till, start: threading.Barrier = start) -> int:
            start.wait()
            try:
                return till.sell(adult=1).total.fen
            except NoOpenShift:
                return 0

        def count(
            till: Till = till, shift: UUID = shift, start: threading.Barrier = start
        ) -> CountResult:
            start.wait()
            with till.sessions.begin() as session:
                begin_count(session, shift, till.token)
            with till.sessions.begin() as session:
                return submit_count(session, uuid7(), shift, {}, till.token)

        with ThreadPoolExecutor(2) as pool:
            sold, counted = pool.submit(sell), pool.submit(count)
            expected = counted.result().expected

        assert expected == Money(sold.result())
        if expected:
            finish(till, shift, -expected)


def finish(till: Till, shift: UUID, difference: Money) -> CountResult:
    grant = uuid7()
    with till.sessions.begin() as session:
        wanted = Wanted("over_short", shift, difference)
        authorise(session, grant, wanted, SUPERVISOR, token=till.token)
    with till.sessions.begin() as session:
        return close_shift(session, shift, "race", grant, till.token)


def test_two_supervisors_at_once_close_a_shift_once(
    park_of_its_own: ParkDatabase, sessions_of: Callable[[str], sessionmaker[Session]]
) -> None:
    till = Till.open(sessions_of(park_of_its_own.window_url), park_of_its_own.key_file)
    till.sell(adult=1)
    shift = shift_of(till)
    with till.sessions.begin() as session:
        begin_count(session, shift, till.token)
    with till.sessions.begin() as session:
        difference = submit_count(session, uuid7(), shift, {}, till.token).difference
    grants = uuid7(), uuid7()
    approvals = SUPERVISOR, Approval("2003", "246822")
    for grant, approval in zip(grants, approvals, strict=True):
        with till.sessions.begin() as session:
            wanted = Wanted("over_short", shift, difference)
            authorise(session, grant, wanted, approval, token=till.token)

    def close(grant: UUID) -> CountResult | Refusal:
        try:
            with till.sessions.begin() as session:
                return close_shift(session, shift, "race", grant, till.token)
        except Refusal as refusal:
            return refusal

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(close, grants)

    assert isinstance(first, CountResult)
    assert first == second
    assert first.z == 1
