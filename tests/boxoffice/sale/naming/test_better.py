"""A visitor whose age gives a concession: the row says so, and one key takes it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.shown import Mode
from shared.kernel.money import Money
from tests.boxoffice.office import Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.customers import CHILD as CHILD_CLASS
from tests.boxoffice.sale.customers import SENIOR, SENIOR_TYPE
from tests.boxoffice.sale.naming.hand import ENTER, Hand, concession_office
from tests.boxoffice.sale.naming.invented import CHILD, LI, WANG, ZHANG

F1, G = Qt.Key.Key_F1, Qt.Key.Key_G
# On 2025-10-03 Zhang is 64 and the child is 6.


@pytest.fixture
def office() -> Office:
    return concession_office()


def lines(window: Window) -> list[tuple[int, int, int | None]]:
    quote = window.shown.quote
    chosen = quote.basket.lines if quote else ()
    return [(line.ticket_type_id, line.quantity, line.concession_id) for line in chosen]


def test_a_senior_is_offered_the_lower_price_before_the_next_is_named(
    window: Window, hand: Hand
) -> None:
    window.press("2", F1, ENTER)
    hand.name(ZHANG)

    assert hand.sentence() == "64 周岁，可改 60–64 周岁半价 60.00，按 Ctrl G；不改按 Enter"
    assert hand.rows()[0].endswith("，64 周岁 可优惠")
    assert hand.panel.better_key.text() == "改为 60.00"
    assert hand.panel.better_key.accessibleName() == "60–64 周岁半价 60.00，Ctrl G"
    assert hand.shown.current == 0


def test_one_key_takes_it_and_the_person_goes_along(window: Window, hand: Hand) -> None:
    window.press("2", F1, ENTER)
    hand.name(ZHANG)
    window.press(G, control=True)

    assert lines(window) == [(1, 1, None), (SENIOR_TYPE, 1, SENIOR)]
    assert window.shown.total == Money(18_000)
    assert hand.names() == ["", "张三"]
    assert hand.shown.current == 0


def test_the_key_can_be_touched(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    hand.name(ZHANG)
    window.qtbot.mouseClick(hand.panel.better_key, Qt.MouseButton.LeftButton)

    assert lines(window) == [(SENIOR_TYPE, 1, SENIOR)]
    assert hand.names() == ["张三"]


def test_who_needs_no_name_any_more_is_not_asked_for(window: Window, hand: Hand) -> None:
    window.press("2", F1, ENTER)
    hand.name(CHILD)
    window.press(G, control=True)
    hand.name(LI)
    window.press(ENTER)

    assert lines(window) == [(1, 1, None), (3, 1, CHILD_CLASS)]
    assert window.shown.mode is Mode.TENDER


def test_enter_goes_on_at_the_full_price(window: Window, hand: Hand) -> None:
    window.press("2", F1, ENTER)
    hand.name(ZHANG)
    window.press(ENTER)
    assert hand.shown.current == 1

    hand.name(LI)
    window.press(ENTER)
    assert lines(window) == [(1, 2, None)]
    assert window.shown.mode is Mode.TENDER


def test_nothing_is_offered_to_an_adult(window: Window, hand: Hand) -> None:
    window.press("2", F1, ENTER)
    hand.name(LI)
    hand.name(WANG)

    assert hand.shown.complete
    assert not hand.panel.better_key.isEnabled()
    window.press(G, control=True)
    assert lines(window) == [(1, 2, None)]
