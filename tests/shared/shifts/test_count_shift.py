"""A drawer is counted blindly; what is over or short is booked, and a Z ends the shift."""

from __future__ import annotations

import pytest

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.sales.sell import DoesNotAddUp
from shared.shifts.count_shift import (
    CommentMissing,
    CountedAlready,
    NotCounted,
    ShiftElsewhere,
    allow_recount,
    close_shift,
    leave_count,
)
from shared.shifts.open_shift import NoOpenShift, current_shift
from shared.shifts.rules import ShiftState
from shared.site.sign_in import NotPermitted
from tests.shared.shifts.drawer import Drawer
from tests.shared.stage import WINDOW


def test_a_count_that_is_right_closes_the_shift_with_a_z(drawer: Drawer) -> None:
    drawer.till.sell(drawer.till.quote(adult=2))
    drawer.begin()

    result = drawer.submit(note_100=7, note_20=2)

    assert (result.counted, result.expected, result.difference) == (
        Money(74_000),
        Money(74_000),
        Money(0),
    )
    assert (result.state, result.z, result.needs_signature) == (ShiftState.CLOSED, 1, False)
    assert drawer.balance("1001") == -24_000  # and the sale's own entry has put 24,000 in
    assert drawer.balance("1901") == 0


def test_a_small_difference_is_booked_without_asking(drawer: Drawer) -> None:
    drawer.begin()

    result = drawer.submit(note_100=4, note_50=1, note_20=2)

    assert (result.difference, result.state) == (Money(-1_000), ShiftState.CLOSED)
    assert drawer.balance("1901") == 1_000
    assert drawer.balance("1001") == 0
    assert drawer.z().over_short == -1_000


def test_a_large_difference_waits_for_a_comment_and_a_second_person(drawer: Drawer) -> None:
    drawer.begin()

    waiting = drawer.submit(note_100=6)
    closed = drawer.close(10_000)

    assert (waiting.state, waiting.z, waiting.needs_signature) == (ShiftState.COUNTING, None, True)
    assert (closed.state, closed.z) == (ShiftState.CLOSED, 1)
    assert drawer.balance("1901") == -10_000
    z = drawer.z()
    assert (z.content["comment"], z.content["approver"]) == ("given too much", "1002")


def test_a_signature_is_for_exactly_the_difference(drawer: Drawer) -> None:
    drawer.begin()
    drawer.submit(note_100=6)

    with pytest.raises(NotPermitted):
        drawer.close(9_000)

    assert drawer.till.value("SELECT state FROM shift WHERE id = :id", id=drawer.shift.id) == (
        "COUNTING"
    )


def test_a_large_difference_is_explained(drawer: Drawer) -> None:
    drawer.begin()
    drawer.submit(note_100=6)

    with pytest.raises(CommentMissing):
        drawer.close(10_000, comment="  ")


def test_a_shift_is_not_closed_before_it_is_counted(drawer: Drawer) -> None:
    drawer.begin()

    with pytest.raises(NotCounted):
        drawer.close(0)


def test_a_count_is_handed_in_once(drawer: Drawer) -> None:
    drawer.begin()
    drawer.submit(note_100=6)

    with pytest.raises(CountedAlready):
        drawer.submit(note_100=5)


def test_a_supervisor_allows_another_count_and_both_are_kept(drawer: Drawer) -> None:
    drawer.begin()
    drawer.submit(note_100=6)
    grant = drawer.till.allow("recount", drawer.shift.id, None, drawer.staff)
    with drawer.till.acting(WINDOW) as session:
        allow_recount(session, drawer.shift.id, grant, drawer.staff)

    result = drawer.submit(note_100=5)

    assert (result.attempt, result.state, result.difference) == (2, ShiftState.CLOSED, Money(0))
    assert [count["counted"] for count in drawer.z().content["counts"]] == [60_000, 50_000]


def test_an_allowed_count_must_be_made_before_closing(drawer: Drawer) -> None:
    drawer.begin()
    drawer.submit(note_100=6)
    grant = drawer.till.allow("recount", drawer.shift.id, None, drawer.staff)
    with drawer.till.acting(WINDOW) as session:
        allow_recount(session, drawer.shift.id, grant, drawer.staff)

    with pytest.raises(NotCounted):
        drawer.close(10_000)


def test_the_same_count_sent_again_has_the_same_answer(drawer: Drawer) -> None:
    drawer.begin()
    count_id = uuid7()
    first = drawer.submit(count_id, note_100=5)

    again = drawer.submit(count_id, note_100=5)

    assert again == first
    assert drawer.till.value("SELECT count(*) FROM z_report") == 1


def test_closed_again_it_gives_the_same_answer(drawer: Drawer) -> None:
    drawer.begin()
    drawer.submit(note_100=6)
    first = drawer.close(10_000)

    with drawer.till.acting(WINDOW) as session:
        again = close_shift(session, drawer.shift.id, "x", uuid7(), drawer.staff)

    assert again == first


@pytest.mark.parametrize("pieces", [{"note_1000": 1}, {"note_100": -1}, {"note_100": 100_001}])
def test_a_count_knows_the_notes_and_coins_there_are(
    drawer: Drawer, pieces: dict[str, int]
) -> None:
    drawer.begin()

    with pytest.raises(DoesNotAddUp):
        drawer.submit(**pieces)


def test_an_empty_drawer_is_a_count_as_well(drawer: Drawer) -> None:
    drawer.begin()

    result = drawer.submit()

    assert (result.counted, result.difference) == (Money(0), Money(-50_000))


def test_while_the_drawer_is_counted_nothing_is_sold(drawer: Drawer) -> None:
    drawer.begin()

    with pytest.raises(NoOpenShift):
        drawer.till.sell(drawer.till.quote(adult=1))


def test_a_closed_shift_takes_no_more(drawer: Drawer) -> None:
    drawer.begin()
    drawer.submit(note_100=5)

    with pytest.raises(NoOpenShift):
        drawer.till.sell(drawer.till.quote(adult=1))
    with pytest.raises(ShiftElsewhere):
        drawer.submit(note_100=5)


def test_a_count_that_was_begun_goes_on_after_a_restart(drawer: Drawer) -> None:
    drawer.begin()

    with drawer.till.acting(WINDOW) as session:
        shift = current_shift(session)
    again = drawer.begin()

    assert shift is not None
    assert (shift.id, shift.state, again.state) == (
        drawer.shift.id,
        ShiftState.COUNTING,
        ShiftState.COUNTING,
    )
    assert drawer.submit(note_100=5).state is ShiftState.CLOSED


def test_before_anything_is_counted_there_is_a_way_back(drawer: Drawer) -> None:
    drawer.begin()

    with drawer.till.acting(WINDOW) as session:
        shift = leave_count(session, drawer.shift.id, drawer.staff)

    assert shift.state is ShiftState.OPEN
    assert drawer.till.sell(drawer.till.quote(adult=1)).total == Money(12_000)


def test_after_a_count_there_is_no_way_back(drawer: Drawer) -> None:
    drawer.begin()
    drawer.submit(note_100=6)

    with pytest.raises(CountedAlready), drawer.till.acting(WINDOW) as session:
        leave_count(session, drawer.shift.id, drawer.staff)


def test_a_colleague_counts_nobody_elses_drawer(drawer: Drawer) -> None:
    with pytest.raises(NotPermitted):
        drawer.begin(drawer.till.token("1003"))


def test_a_supervisor_stands_in_for_a_cashier_who_is_gone(drawer: Drawer) -> None:
    supervisor = drawer.till.token("1002", rights=("open_shift", "authorise"))

    assert drawer.begin(supervisor).state is ShiftState.COUNTING
