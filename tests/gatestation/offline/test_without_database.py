"""What a gate does on its own disk and clock when there is no database at all."""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session, sessionmaker

from gatestation.offline.gate_clock import Boot
from gatestation.offline.stand_by import CannotJudge
from shared.admission.rules import Verdict
from shared.sales.receipt import IssuedTicket
from tests.conftest import ParkDatabase
from tests.gatestation.offline.gate_scene import gate
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
NOWHERE = "postgresql://gate_3@127.0.0.1:1/shanmen"


@dataclass
class ShiftedClock:
    """The clock of a PC that somebody has set."""

    ahead: timedelta = field(default_factory=timedelta)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass
class Prepared:
    """A folder in which a gate knows some tickets, and what was sold before and after."""

    folder: Path
    till: Till
    known: tuple[IssuedTicket, ...]


@pytest.fixture
def prepared(park_database: ParkDatabase, sessions_of: SessionsOf, tmp_path: Path) -> Prepared:
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    known = till.sell(adult=3).tickets
    with gate(park_database.gate_url, tmp_path) as one:
        one.wait_until_ready()
        one.wait_until_it_knows(known[0].id)
    return Prepared(tmp_path, till, known)


def test_without_a_trusted_clock_nobody_enters_until_an_attendant_has_confirmed_the_time(
    prepared: Prepared,
) -> None:
    other_boot = Boot("another boot", lambda: 0.0)
    with gate(NOWHERE, prepared.folder, boot=other_boot) as one:
        one.outage.stand_by.leave()
        before = one.outage.stand_by.facts()
        with pytest.raises(CannotJudge):
            one.scan(prepared.known[0].code)

        one.outage.confirm_time()
        answer = one.scan(prepared.known[0].code)
        after = one.outage.stand_by.facts()

    assert (before.time_unsure, before.confirm_time) == (True, True)
    assert (after.time_unsure, after.confirm_time, after.unsent) == (False, False, 2)
    assert answer.verdict is Verdict.OFFLINE_OK


def test_in_the_same_boot_the_time_goes_on_whatever_somebody_does_to_the_clock(
    prepared: Prepared,
) -> None:
    with gate(NOWHERE, prepared.folder, clock=ShiftedClock(timedelta(days=400))) as one:
        answer = one.scan(prepared.known[0].code)
        now = one.outage.stand_by.facts().now

    assert answer.verdict is Verdict.OFFLINE_OK
    assert abs(now - datetime.now(UTC)) < timedelta(minutes=1)


def test_a_list_older_than_a_day_says_so_and_a_ticket_of_the_past_does_not_enter(
    prepared: Prepared,
) -> None:
    later = ShiftedClock(timedelta(days=3))
    with gate(NOWHERE, prepared.folder, clock=later, boot=Boot("later", lambda: 0.0)) as one:
        one.outage.stand_by.leave()
        one.outage.confirm_time()
        answer = one.scan(prepared.known[0].code)
        stale = one.outage.stand_by.facts().is_stale

    assert (answer.verdict, stale) == (Verdict.EXPIRED, True)


@contextmanager
def full_disk(most_bytes: int) -> Iterator[None]:
    """Let no file grow beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_when_the_disk_takes_nothing_nobody_enters_and_when_it_does_again_they_do(
    prepared: Prepared,
) -> None:
    with gate(NOWHERE, prepared.folder) as one:
        one.outage.stand_by.leave()
        first = one.scan(prepared.known[0].code)
        with full_disk(4096), pytest.raises(CannotJudge):
            one.scan(prepared.known[1].code)
        second = one.scan(prepared.known[1].code)
        unsent = one.outage.stand_by.facts().unsent

    assert (first.verdict, second.verdict) == (Verdict.OFFLINE_OK, Verdict.OFFLINE_OK)
    assert unsent == 2
