"""A closed shift is reviewed by a second person and posted by finance."""

from __future__ import annotations

import pytest

from shared.kernel.money import Money
from shared.shifts.count_shift import (
    ShiftElsewhere,
    post_shift,
    review_shift,
)
from shared.shifts.report import glance_at
from shared.shifts.rules import Opening
from shared.site.sign_in import NotPermitted
from tests.shared.shifts.drawer import Drawer
from tests.shared.stage import WINDOW


def test_nobody_reviews_a_shift_of_their_own(drawer: Drawer) -> None:
    drawer.begin()
    drawer.submit(note_100=5)
    other = drawer.till.token("1002")
    grant = drawer.till.allow("review", drawer.shift.id, None, other, by="1001")

    with pytest.raises(NotPermitted), drawer.till.acting(WINDOW) as session:
        review_shift(session, drawer.shift.id, grant, other)


def test_only_finance_posts_a_shift_and_only_a_reviewed_one(drawer: Drawer) -> None:
    drawer.begin()
    drawer.submit(note_100=5)
    finance = drawer.till.token("4001", station="O", rights=("close_day",))
    clerk = drawer.till.token("2001", station="O", rights=("catalogue_edit",))

    with pytest.raises(ShiftElsewhere), drawer.till.acting("office_o") as session:
        post_shift(session, drawer.shift.id, finance)
    with pytest.raises(NotPermitted), drawer.till.acting("office_o") as session:
        post_shift(session, drawer.shift.id, clerk)


def test_the_screen_of_the_count_is_told_how_often_and_not_how_much(drawer: Drawer) -> None:
    drawer.till.sell(drawer.till.quote(adult=2))
    drawer.work(Opening.DROP, "full", 30_000)
    drawer.begin()

    with drawer.till.acting(WINDOW) as session:
        glance = glance_at(session, drawer.shift.id, drawer.staff)

    assert (glance.orders, glance.drops, glance.dropped, glance.no_sales) == (
        1,
        1,
        Money(30_000),
        0,
    )
    assert (glance.next_z, glance.count, glance.tolerance) == (1, None, Money(1_000))
