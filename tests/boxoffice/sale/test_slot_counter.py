"""Times of visit as a cashier uses them: one step with the sale, and out of a full one by a key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.shown import Mode
from boxoffice.sale.stroke import Act, Stroke
from shared.catalogue.draft import RealName
from shared.catalogue.offer import TicketOffer
from shared.kernel.money import Money
from shared.sales.sell import GroupSize, IdLimitReached, SalesClosed, SoldOut, VisitorsMissing
from tests.boxoffice.office import OFFERS, TODAY, Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.timed import CAVE, CAVE_SERIES, WITH_CAVE, cave, free
from tests.offers import plain_price

F1, F8 = Qt.Key.Key_F1, Qt.Key.Key_F8
ENTER = Qt.Key.Key_Return


@pytest.fixture
def office() -> Office:
    return Office(offers=WITH_CAVE)


@pytest.fixture
def caves(window: Window) -> Iterator[Window]:
    """The sale screen of a park with a cave by the half hour, and after each answer."""
    yield window
    settle(window)


def settle(window: Window) -> None:
    window.qtbot.waitUntil(lambda: not window.shown.loading)


def refreshed(window: Window) -> bool:
    """Ask for newer figures until they are shown."""
    window.presenter.refresh()
    return window.shown.page is not None and window.shown.page.offers == window.office.offers


def lines(window: Window) -> list[tuple[int, int, tuple[int, ...]]]:
    quote = window.shown.quote
    chosen = quote.lines if quote else ()
    return [
        (line.offer.ticket_type_id, line.quantity, line.slots)
        for line in chosen
        if line.offer is CAVE or line.offer.code == "cave"
    ]


def test_a_walk_in_is_sold_for_the_next_time_in_the_same_four_keys(caves: Window) -> None:
    caves.press("2", F8, ENTER, ENTER)
    caves.wait_sold()

    assert caves.presses == 4
    quote = caves.office.sales[0][0]
    assert quote.lines[0].slots == (901,)
    assert quote.total == Money(8_000)


def test_the_line_says_when_it_is_for_and_what_made_its_price(caves: Window) -> None:
    caves.press("2", F8)

    row = caves.view.panel.basket.model().index(0, 0).data(Qt.ItemDataRole.UserRole)
    assert row.note == "09:30–10:00 · 早场价"


def test_slash_goes_to_the_next_time_that_has_room(caves: Window) -> None:
    caves.press("2", F8, "/")

    assert lines(caves) == [(8, 2, (903,))]  # 10:00 is full


def test_after_the_last_time_comes_the_first(caves: Window) -> None:
    caves.press("2", F8, *"////////")

    assert lines(caves) == [(8, 2, (901,))]


def test_an_hour_is_typed_before_the_slash(caves: Window) -> None:
    caves.press("2", F8, *"1130", "/")

    assert lines(caves) == [(8, 2, (905,))]
    assert caves.shown.pending == ""


def test_an_hour_that_does_not_exist_is_said(caves: Window) -> None:
    caves.press(F8, *"1145", "/")

    assert caves.said() == "没有 1145 开始的时段"
    assert lines(caves) == [(8, 1, (901,))]


def test_a_price_of_the_morning_ends_with_the_morning(caves: Window) -> None:
    caves.press(F8)
    assert caves.shown.total == Money(4_000)

    caves.press(*"1030", "/")
    assert caves.shown.total == Money(4_500)


def test_a_full_time_offers_the_next_two_with_a_key_each(caves: Window) -> None:
    caves.office.free = (free(3, 60), free(4, 58))
    caves.press("9", F8)
    settle(caves)

    message = caves.bar.message()
    assert message is not None
    assert (message.head, message.body) == (
        "溶洞探秘 09:30 只余 5 位",
        "最近有票：10:30 余 60 · 11:00 余 58",
    )
    assert [(key.word, key.cap) for key in message.keys] == [
        ("改到 10:30", "Ctrl 1"),
        ("改到 11:00", "Ctrl 2"),
    ]
    assert caves.office.asked == [(CAVE_SERIES, TODAY, time(9, 30), 9)]
    assert lines(caves) == []


@pytest.mark.parametrize(("key", "slot"), [("1", 903), ("2", 904)])
def test_a_key_takes_the_time_that_is_offered(caves: Window, key: str, slot: int) -> None:
    caves.office.free = (free(3), free(4))
    caves.press("9", F8)
    settle(caves)

    caves.press(key, control=True)

    assert lines(caves) == [(8, 9, (slot,))]
    assert caves.said() == ""


def test_what_does_not_fit_gets_a_line_of_its_own(caves: Window) -> None:
    caves.office.free = (free(3),)
    caves.press("4", F8, "3", F8)
    settle(caves)
    caves.press("1", control=True)

    assert lines(caves) == [(8, 4, (901,)), (8, 3, (903,))]


def test_a_line_that_grows_beyond_its_time_moves_as_a_whole(caves: Window) -> None:
    caves.office.free = (free(3),)
    caves.press("5", F8, "+")
    settle(caves)
    caves.press("1", control=True)

    assert lines(caves) == [(8, 6, (903,))]


def test_a_touched_time_that_is_full_offers_others(caves: Window) -> None:
    caves.office.free = (free(3),)
    caves.press(F8)
    caves.presenter.press(Stroke(Act.SLOT, 902))
    settle(caves)

    assert caves.said() == "溶洞探秘 10:00 已售完"
    assert lines(caves) == [(8, 1, (901,))]


def test_a_time_that_is_over_says_so(caves: Window) -> None:
    caves.office.free = (free(3),)
    caves.press(F8)
    caves.presenter.press(Stroke(Act.SLOT, 900))
    settle(caves)

    assert caves.said() == "溶洞探秘 09:00 已过"


def test_an_offer_is_gone_with_the_next_key(caves: Window) -> None:
    caves.office.free = (free(3),)
    caves.press("9", F8)
    settle(caves)
    caves.press(F1)
    caves.press("1", control=True)

    assert lines(caves) == []


def test_times_of_other_days_are_offered_to_an_empty_basket_alone(caves: Window) -> None:
    tomorrow = TODAY + timedelta(days=1)
    caves.office.free = (free(0, day=tomorrow, ids=1000),)
    caves.press("9", F8)
    settle(caves)
    message = caves.bar.message()
    assert message is not None
    assert [key.word for key in message.keys] == ["改到 明天 09:00"]

    caves.office.offers = (*OFFERS, cave(60, 60, day=1, past=0))
    caves.press("1", control=True)
    settle(caves)

    assert caves.shown.page is not None
    assert caves.shown.page.visit_day == tomorrow
    assert lines(caves) == [(8, 9, (1000,))]


def test_without_another_time_the_next_day_is_one_key_away(caves: Window) -> None:
    caves.press(F1, "9", F8)
    settle(caves)

    message = caves.bar.message()
    assert message is not None
    assert [key.cap for key in message.keys] == ["Ctrl T"]


def test_a_time_sold_elsewhere_meanwhile_offers_others(caves: Window) -> None:
    caves.office.free = (free(4),)
    caves.press("2", F8, ENTER)
    caves.office.error = SoldOut(901, 2)
    caves.office.offers = (*OFFERS, cave(0, 1, 0, 60, 60))
    caves.press(ENTER)
    caves.qtbot.waitUntil(lambda: caves.said() == "溶洞探秘 09:30 只余 1 位")
    message = caves.bar.message()
    assert message is not None
    assert message.body == "本单未售出。最近有票：11:00 余 60"

    caves.press("1", control=True)

    assert lines(caves) == [(8, 2, (904,))]
    assert caves.shown.mode is Mode.BASKET


def test_an_hour_is_kept_while_newer_figures_come(caves: Window) -> None:
    caves.press("2", F8)
    caves.office.offers = (*OFFERS, cave(0, 5, 60, 60, past=0))
    caves.qtbot.waitUntil(lambda: refreshed(caves))

    assert lines(caves) == [(8, 2, (901,))]


def test_an_hour_is_kept_on_another_day(caves: Window) -> None:
    caves.press("2", F8, *"1030", "/")
    caves.office.offers = (*OFFERS, cave(60, 60, 60, 60, day=1, past=0))
    caves.press(Qt.Key.Key_T, control=True)
    settle(caves)

    assert lines(caves) == [(8, 2, (1003,))]


def test_the_last_sale_is_repeated_at_a_time_that_has_room(caves: Window) -> None:
    caves.press("5", F8, ENTER, ENTER)
    caves.wait_sold()
    caves.office.offers = (*OFFERS, cave(0, 0, 60, 60))
    caves.qtbot.waitUntil(lambda: refreshed(caves))

    caves.press("+")

    assert lines(caves) == [(8, 5, (902,))]


# The strip.


def test_the_times_are_shown_while_their_line_is_selected(caves: Window) -> None:
    assert not caves.view.left.slots.isVisible()
    caves.press(F1, F8)

    names = [key.accessibleName() for key in caves.view.left.slots.keys if key.isVisible()]
    assert names == ["09:00，已过", "09:30，余 5", "10:00，售完", "10:30，余 60", "11:00，余 60",
                     "11:30，余 60"]  # fmt: skip
    assert not caves.view.left.last_sale.isVisible()

    caves.press(Qt.Key.Key_Up)
    assert caves.view.left.last_sale.isVisible()


def test_the_first_key_shows_the_later_times(caves: Window) -> None:
    caves.press(F8)
    caves.qtbot.mouseClick(caves.view.left.slots.label, Qt.MouseButton.LeftButton)

    names = [key.accessibleName() for key in caves.view.left.slots.keys if key.accessibleName()]
    assert names == ["12:00，余 60", "12:30，余 60", "13:00，余 60", "13:30，余 60"]
    assert caves.view.left.slots.label.accessibleName() == "溶洞探秘，时段 2 / 2"


def test_a_touch_chooses_a_time(caves: Window) -> None:
    caves.press(F8)
    caves.qtbot.mouseClick(caves.view.left.slots.keys[4], Qt.MouseButton.LeftButton)

    assert lines(caves) == [(8, 1, (904,))]


def test_a_ticket_key_says_the_time_that_it_would_take(caves: Window) -> None:
    face = caves.view.left.tickets[7].face
    assert face is not None
    assert (face.note, face.left) == ("早场价 · 09:30–10:00", "余 5")


def test_a_line_without_times_says_so(caves: Window) -> None:
    caves.press(F1, "/")

    assert caves.said() == "所选的票不分时段"


# Pages of tickets.


def test_pages_of_tickets_are_turned_by_keys(window: Window) -> None:
    window.office.offers = (*OFFERS, cave(60, 60, past=0, button=103))
    window.presenter.refresh()
    window.qtbot.waitUntil(lambda: window.shown.ticket_pages == (0, 1))

    window.press(Qt.Key.Key_PageDown, Qt.Key.Key_F3)
    assert [line[0] for line in lines(window)] == [8]

    window.press(Qt.Key.Key_PageDown, F1)
    quote = window.shown.quote
    assert quote is not None
    assert [line.offer.ticket_type_id for line in quote.lines] == [8, 1]


def test_a_touched_tab_turns_to_its_page(window: Window) -> None:
    window.office.offers = (*OFFERS, cave(60, 60, past=0, button=103))
    window.presenter.refresh()
    window.qtbot.waitUntil(lambda: window.shown.ticket_pages == (0, 1))
    window.qtbot.mouseClick(window.view.left.tabs.tabs[1], Qt.MouseButton.LeftButton)

    assert window.shown.ticket_page == 1
    assert [tab.text() for tab in window.view.left.tabs.tabs if tab.isVisible()] == [
        "常用",
        "第 2 页",
    ]


def test_the_next_sale_begins_on_the_first_page(window: Window) -> None:
    window.office.offers = (*OFFERS, cave(60, 60, past=0, button=103))
    window.presenter.refresh()
    window.qtbot.waitUntil(lambda: window.shown.ticket_pages == (0, 1))
    window.press(Qt.Key.Key_PageDown, Qt.Key.Key_F3, ENTER, ENTER)
    window.wait_sold()
    window.press("+")

    assert window.shown.ticket_page == 0


def test_a_single_page_has_no_tabs(window: Window) -> None:
    assert not any(tab.isVisible() for tab in window.view.left.tabs.tabs)


# What terms do not allow.


@pytest.mark.parametrize(
    ("refusal", "head", "body"),
    [
        (GroupSize(1, 2, 10, None), "成人票 不是 2 人的票", "10 人起售，请改数量。"),
        (GroupSize(1, 9, None, 5), "成人票 不是 9 人的票", "最多 5 人，请改数量。"),
        (GroupSize(1, 9, 2, 5), "成人票 不是 9 人的票", "2 至 5 人，请改数量。"),
        (VisitorsMissing(1, 2), "成人票 须实名", "还有 2 人没有登记证件，本单未售出。"),
        (
            IdLimitReached(1, 5, 3),
            "成人票 每证限购 5 张",
            "已购 3 张，还能买 2 张，本单未售出，请减少数量。",
        ),
        (
            SalesClosed("2025-10-03", 1),
            "成人票 现在不售这一天的票",
            "本单未售出，请改日期或换一种票。",
        ),
        (
            SalesClosed("2025-10-03", channel="window"),
            "窗口现在停止售票",
            "不在售票时段，或渠道已停售；本单未售出，请找主管。",
        ),
    ],
)
def test_what_terms_do_not_allow_is_said_by_name(
    window: Window, refusal: Exception, head: str, body: str
) -> None:
    window.office.error = refusal
    window.press(F1, ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == head)

    message = window.bar.message()
    assert message is not None
    assert message.body == body
    assert window.shown.mode is Mode.BASKET


def with_terms(**terms: object) -> tuple[TicketOffer, ...]:
    return (replace(OFFERS[0], **terms), *OFFERS[1:])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("offers", "head"),
    [
        (with_terms(group_min=10), "成人票 不是 2 人的票"),
        (with_terms(real_name=RealName.EACH), "还有人没有登记"),
    ],
)
def test_what_cannot_be_sold_is_said_before_money_is_taken(
    window: Window, offers: tuple[TicketOffer, ...], head: str
) -> None:
    window.office.offers = offers
    window.qtbot.waitUntil(lambda: refreshed(window))
    window.press("2", F1, ENTER)

    assert window.said() == head
    assert window.shown.mode is Mode.BASKET
    assert window.office.sales == []


def test_the_total_stays_while_the_visitor_counts_out_the_money(window: Window) -> None:
    window.press("2", F1, ENTER)
    dearer = replace(OFFERS[0], prices=(plain_price(1, Money(15_000)),))
    window.office.offers = (dearer, *OFFERS[1:])
    window.presenter.refresh()
    window.press(ENTER)
    window.wait_sold()

    assert window.office.sales[0][0].total == Money(24_000)


def test_back_in_the_basket_the_price_is_that_of_now(window: Window) -> None:
    window.press("2", F1, ENTER, Qt.Key.Key_Escape)
    dearer = replace(OFFERS[0], prices=(plain_price(1, Money(15_000)),))
    window.office.offers = (dearer, *OFFERS[1:])
    window.qtbot.waitUntil(lambda: refreshed(window))

    assert window.shown.total == Money(30_000)
