"""A window by itself: what it sells is on its disk first, and the database has it once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest

from boxoffice.outage.late.unreadable import forget, on_the_list
from boxoffice.outage.left_unprinted import JournalRefused
from shared.journal.steady_clock import SteadyClock
from shared.kernel.ids import uuid7
from shared.site.sign_in import StaffLocked, WrongPin
from shared.tickets.key_file import read_key_file
from tests.boxoffice.outage.standing import Standing, reopened, sell, standing
from tests.conftest import ParkDatabase
from tests.shared.journal.test_journal import spoil
from tests.till import CASHIER, PIN


@pytest.fixture
def window(park_of_its_own: ParkDatabase, tmp_path: Path) -> Iterator[Standing]:
    park = park_of_its_own
    with standing(tmp_path / "2.journal", park.window_url, park.key_file) as window:
        yield window


def value(park: ParkDatabase, question: str) -> int:
    with psycopg.connect(park.admin_url) as root:
        row = root.execute("SELECT " + question).fetchone()
    assert row is not None
    return int(row[0])


def sell_until_refused(window: Standing) -> None:
    """Sell until the pages that the file has are full."""
    for _ in range(200):
        window.sell()


def test_what_was_sold_is_sent_once_and_the_block_is_topped_up(
    window: Standing, park_of_its_own: ParkDatabase
) -> None:
    before = window.stand_by.facts()
    assert window.stand_by.leave()
    receipts = [window.sell(tickets=2) for _ in range(5)]
    facts = window.stand_by.facts()
    assert (facts.waiting, facts.orders) == (5, before.orders - 5)

    assert (window.line.send(), window.line.send()) == (5, 0)
    assert window.stand_by.come_back()
    assert value(park_of_its_own, "count(*) FROM app.sales_order") == 5
    assert value(park_of_its_own, "count(*) FROM app.ticket") == 10
    assert window.line.keep()
    assert window.stand_by.facts().orders == before.orders - 5
    assert receipts[-1].number.endswith("-L0005")


def test_one_unreadable_entry_holds_nothing_up_and_waits_for_the_supervisor(
    window: Standing, park_of_its_own: ParkDatabase, tmp_path: Path
) -> None:
    assert window.stand_by.leave()
    window.sell()
    bad = window.sell()
    window.sell()
    spoil(tmp_path / "2.journal", str(bad.order_id))

    assert window.line.send() == 2
    assert window.stand_by.come_back()
    assert value(park_of_its_own, "count(*) FROM app.sales_order") == 2
    facts = window.stand_by.facts()
    assert (facts.waiting, facts.late) == (0, 1)
    (listed,) = on_the_list(window.journal)
    assert (listed.id, listed.reason) == (bad.order_id, "unreadable sale")
    forget(window.journal, listed)
    assert window.stand_by.facts().late == 0


def test_what_the_database_does_not_take_stands_on_the_list_with_its_reason(
    window: Standing, park_of_its_own: ParkDatabase
) -> None:
    assert window.stand_by.leave()
    sold = window.sell(tickets=2)
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute("SET session_replication_role = replica")
        root.execute("UPDATE app.outage_block SET station_id = station_id + 1")

    assert window.line.send() == 0
    (listed,) = on_the_list(window.journal)
    stuck = window.stand_by.facts().stuck
    forget(window.journal, listed)

    assert (listed.id, listed.reason) == (sold.order_id, "sale of an unknown block")
    assert (listed.tickets, listed.total, stuck) == (2, sold.total, 1)
    assert on_the_list(window.journal) == ()
    window.line.send()
    facts = window.stand_by.facts()
    assert (facts.stuck, facts.waiting, facts.late) == (0, 0, 0)


def test_it_does_not_come_back_before_everything_is_sent(window: Standing) -> None:
    assert window.stand_by.leave()
    window.sell()

    assert not window.stand_by.come_back()
    assert window.stand_by.away
    window.line.send()
    assert window.stand_by.come_back()


def test_a_full_disk_refuses_before_anything_is_sold(window: Standing) -> None:
    assert window.stand_by.leave()
    window.sell()
    before = window.stand_by.facts()
    window.journal._file.execute("PRAGMA max_page_count = 1")

    with pytest.raises(JournalRefused) as refused:
        sell_until_refused(window)

    assert refused.value.full
    sold = before.orders - window.stand_by.facts().orders
    assert window.stand_by.facts().waiting == before.waiting + sold


def test_a_program_that_is_started_again_goes_on_behind_the_last_order(
    window: Standing, park_of_its_own: ParkDatabase, tmp_path: Path
) -> None:
    assert window.stand_by.leave()
    first = window.sell(tickets=2)
    signer = read_key_file(park_of_its_own.key_file)
    an_hour_back = datetime.now(UTC) - timedelta(hours=1)

    class WrongClock:
        def now(self) -> datetime:
            return an_hour_back

    again = reopened(tmp_path / "2.journal", signer, WrongClock())
    assert again.leave()
    unprinted = [one.ticket.code for one in again.unprinted()]
    second = sell(again)

    assert unprinted == [ticket.code for ticket in first.tickets]
    assert (first.number[-5:], second.number[-5:]) == ("L0001", "L0002")
    assert window.line.send() == 2
    assert value(park_of_its_own, "count(*) FROM app.late_entry") == 0
    assert value(park_of_its_own, "count(*) FROM app.sales_order") == 2


def test_the_cashier_is_known_by_the_pin_and_nobody_tries_for_ever(
    window: Standing, park_of_its_own: ParkDatabase, tmp_path: Path
) -> None:
    signer = read_key_file(park_of_its_own.key_file)
    again = reopened(tmp_path / "2.journal", signer)
    entry = again.enter(CASHIER, PIN)
    assert (entry.sells, entry.token.value) == (True, "")

    for left in (4, 3, 2, 1, 0):
        with pytest.raises(WrongPin) as wrong:
            again.enter(CASHIER, "000000")
        assert wrong.value.tries_left == left
    with pytest.raises(StaffLocked):
        reopened(tmp_path / "2.journal", signer).enter(CASHIER, PIN)


def test_two_windows_sell_from_their_own_blocks_and_never_meet(
    park_of_its_own: ParkDatabase, tmp_path: Path
) -> None:
    park, other = park_of_its_own, park_of_its_own.park
    with (
        standing(tmp_path / "2.journal", park.window_url, park.key_file) as one,
        standing(tmp_path / "W2.journal", other.station_urls["W2"], other.key_files["W2"]) as two,
    ):
        for window in (one, two):
            assert window.stand_by.leave()
        for _ in range(4):
            one.sell()
            two.sell(tickets=2)
        assert (one.line.send(), two.line.send()) == (4, 4)

    assert value(park, "count(DISTINCT number) FROM app.sales_order") == 8
    assert value(park, "count(*) FROM app.ticket") == 12
    assert value(park, "count(*) FROM app.late_entry") == 0


def test_time_goes_forward_whatever_the_clock_says() -> None:
    class Clock:
        time = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)

        def now(self) -> datetime:
            return self.time

    elapsed = [100.0]
    clock = Clock()
    steady = SteadyClock(clock, lambda: elapsed[0])
    known = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
    steady.know(known)
    elapsed[0] += 90
    clock.time -= timedelta(hours=1)

    assert steady.now() == known + timedelta(seconds=90)
    steady.know(known)
    assert steady.now() == known + timedelta(seconds=90, microseconds=1)


def test_an_order_that_was_asked_for_twice_is_one_entry(window: Standing) -> None:
    assert window.stand_by.leave()
    order = uuid7()
    window.sell(order)

    assert [entry.id for entry in window.journal.waiting(9)] == [str(order)]
