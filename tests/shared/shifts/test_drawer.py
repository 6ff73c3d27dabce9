"""The drawer is opened without a sale for a reason; cash that moves has two names."""

from __future__ import annotations

import pytest

from shared.database.verb import record
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.sales.sell import DoesNotAddUp
from shared.shifts.drawer import DrawerWork, NotYourShift, open_drawer
from shared.shifts.drawer_contact import DrawerNews
from shared.shifts.drawer_notes import DrawerNote, note_drawer
from shared.shifts.open_shift import NoOpenShift
from shared.shifts.rules import REASONS, Opening
from shared.site.sign_in import NotPermitted
from tests.shared.shifts.drawer import Drawer
from tests.shared.stage import WINDOW


@pytest.mark.parametrize(
    ("kind", "reason", "account", "drawer_holds", "other_holds"),
    [
        (Opening.DROP, "full", "1002", 20_000, -20_000),
        (Opening.PAY_IN, "change", "1002", 80_000, -80_000),
        (Opening.PAY_IN, "sundry", "6301", 80_000, -30_000),
        (Opening.PAY_OUT, "sundry", "6602", 20_000, 30_000),
    ],
)
def test_cash_moves_between_the_drawer_and_its_account(
    drawer: Drawer, kind: Opening, reason: str, account: str, drawer_holds: int, other_holds: int
) -> None:
    drawer.work(kind, reason, 30_000)

    assert (drawer.balance("1001"), drawer.balance(account)) == (drawer_holds, other_holds)


def test_the_drawer_is_opened_for_nothing_with_a_reason_and_a_slip(drawer: Drawer) -> None:
    slip = drawer.work(Opening.NO_SALE, "check_note")

    kind, content = drawer.till.run("SELECT kind, content FROM slip WHERE id = :id", id=slip)[0]
    assert (kind, content["reason"], content["count"]) == ("NO_SALE", "check_note", 1)
    assert drawer.balance("1001") == 50_000


def test_every_reason_that_a_screen_offers_is_known_to_the_database(drawer: Drawer) -> None:
    for kind, reasons in REASONS.items():
        for reason in reasons:
            drawer.work(kind, reason, 0 if kind is Opening.NO_SALE else 100)

    noted = {tuple(row) for row in drawer.till.run("SELECT kind::text, reason FROM drawer_opening")}
    offered = {(kind.value, reason) for kind, reasons in REASONS.items() for reason in reasons}
    assert noted >= offered


def test_a_drawer_is_not_opened_without_a_reason(drawer: Drawer) -> None:
    with pytest.raises(DoesNotAddUp):
        drawer.work(Opening.NO_SALE, "")


def test_opened_twice_with_one_id_it_was_opened_once(drawer: Drawer) -> None:
    the_id = uuid7()
    first = drawer.work(Opening.DROP, "full", 30_000, the_id)

    again = drawer.work(Opening.DROP, "full", 30_000, the_id)

    assert first == again
    assert drawer.balance("1001") == 20_000


def test_cash_is_not_taken_without_a_second_signature(drawer: Drawer) -> None:
    work = DrawerWork(uuid7(), Opening.DROP, "full", Money(30_000))

    with pytest.raises(NotPermitted) as refused, drawer.till.acting(WINDOW) as session:
        open_drawer(session, work, drawer.staff)

    assert refused.value.right == "drop"
    assert drawer.balance("1001") == 50_000


def test_a_signature_is_for_one_amount(drawer: Drawer) -> None:
    with pytest.raises(NotPermitted):
        drawer.work(Opening.DROP, "full", 30_000, signed_for=20_000)


def test_a_drawer_belongs_to_the_cashier_of_its_shift(drawer: Drawer) -> None:
    other = drawer.till.token("1002")

    with pytest.raises(NotYourShift) as refused, drawer.till.acting(WINDOW) as session:
        open_drawer(session, DrawerWork(uuid7(), Opening.NO_SALE, "test"), other)

    assert refused.value.number == drawer.shift.number


def test_without_a_shift_there_is_no_drawer(drawer: Drawer) -> None:
    drawer.begin()

    with pytest.raises(NoOpenShift):
        drawer.work(Opening.NO_SALE, "test")


@pytest.mark.parametrize("news", list(DrawerNews))
def test_what_the_contact_told_is_noted_once_and_stands_on_the_x(
    drawer: Drawer, news: DrawerNews
) -> None:
    note = DrawerNote(uuid7(), news)
    for _ in range(2):
        with drawer.till.acting(WINDOW) as session:
            note_drawer(session, note)

    told = drawer.till.value("SELECT app.shift_report(:id)", id=drawer.shift.id)["openings"]
    assert told == {news.value: {"count": 1, "amount": 0}}
    audited = drawer.till.run(
        "SELECT action, staff_id FROM audit_log WHERE object_id = :id", id=note.id
    )
    assert [tuple(row) for row in audited] == [
        (f"drawer_{news.value.lower()}", drawer.staff.staff_id)
    ]


def test_a_drawer_that_is_counted_is_open_by_right(drawer: Drawer) -> None:
    drawer.begin()
    with drawer.till.acting(WINDOW) as session:
        note_drawer(session, DrawerNote(uuid7(), DrawerNews.LEFT_OPEN))

    assert drawer.till.value("SELECT app.shift_report(:id)", id=drawer.shift.id)["openings"] == {}


@pytest.mark.parametrize("kind", list(DrawerNews))
def test_nobody_opens_a_drawer_in_the_name_of_its_contact(drawer: Drawer, kind: DrawerNews) -> None:
    document = {"id": str(uuid7()), "kind": kind, "reason": "test", "amount": 0}

    with pytest.raises(DoesNotAddUp), drawer.till.acting(WINDOW) as session:
        record(session, "open_drawer", document, drawer.staff.value)
