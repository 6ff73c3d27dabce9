"""What the sale screen looks like: places, words, names, and what each touch says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from boxoffice.sale.cash import CashEntry
from boxoffice.sale.shown import Mode, SaleShown, SlotStrip, Sold
from boxoffice.sale.slots import timed_slots
from boxoffice.sale.stroke import Act, Stroke
from boxoffice.sale.view import SaleView
from shared.desktop.theme import Look, Theme
from shared.desktop.translations import Translations
from shared.kernel.ids import uuid7
from shared.kernel.locale import Language
from shared.kernel.money import Money
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket
from shared.sales.receipt import Receipt
from tests.boxoffice.office import DAYS, NOW, TODAY, page_of, tickets_of
from tests.boxoffice.sale.timed import CAVE, WITH_CAVE, cave

SIZES = [(1366, 688), (1920, 1000)]


def quote_of(*lines: tuple[int, int]) -> Quote:
    basket = Basket(tuple(BasketLine(*line) for line in lines), TODAY, "window", NOW)
    return price_basket(basket, offers_by_type(WITH_CAVE))


SMALL_QUOTE = quote_of((1, 2), (4, 1))
LARGE_QUOTE = quote_of((1, 999), (2, 999), (3, 1), (4, 99), (5, 38), (6, 300))


def sold(quote: Quote) -> Sold:
    number = "2-1003-0147"
    receipt = Receipt(
        uuid7(),
        number,
        TODAY,
        quote.total,
        quote.total + Money(7000),
        Money(7000),
        tickets_of(number, quote),
    )
    return Sold(receipt, quote, NOW, 1)


BASE = SaleShown(page=page_of(TODAY), today=TODAY)
STATES = {
    "empty": BASE,
    "basket": replace(BASE, quote=SMALL_QUOTE, selected=0, history=(sold(SMALL_QUOTE),) * 6),
    "large": replace(BASE, quote=LARGE_QUOTE, selected=5, pending="12", unprinted=3),
    "multiplying": replace(BASE, quote=SMALL_QUOTE, selected=1, multiplying=True),
    "tomorrow": replace(BASE, page=page_of(DAYS[1].day), loading=True),
    "tender": replace(BASE, mode=Mode.TENDER, quote=SMALL_QUOTE),
    "short": replace(
        BASE, mode=Mode.TENDER, quote=LARGE_QUOTE, cash=CashEntry(notes=(100,) * 12 + (1,))
    ),
    "recording": replace(BASE, mode=Mode.TENDER, quote=SMALL_QUOTE, recording=True),
    "change": replace(BASE, mode=Mode.CHANGE, change_of=sold(LARGE_QUOTE)),
    "timed": replace(
        BASE,
        page=replace(page_of(TODAY), offers=(*WITH_CAVE, cave(60, button=101))),
        quote=quote_of((1, 2), (8, 3)),
        selected=1,
        slots=SlotStrip(CAVE, timed_slots(CAVE), frozenset({901})),
    ),
}


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, translations: Translations) -> SaleView:
    view = SaleView(theme, translations)
    qtbot.addWidget(view)
    view.resize(1366, 688)
    view.show()
    return view


def fixed_parts(view: SaleView) -> dict[str, QWidget]:
    parts: dict[str, QWidget] = {
        "total": view.panel.total,
        "primary": view.panel.primary,
        "left key": view.panel.left_key,
        "numpad": view.panel.tender.numpad,
        "well": view.panel.tender.well,
        "last sale": view.left.last_sale,
    }
    for name, group in (
        ("day", view.left.days),
        ("ticket", view.left.tickets),
        ("function", view.left.functions),
        ("note", view.panel.tender.notes),
    ):
        parts.update({f"{name} {at}": part for at, part in enumerate(group)})
    return parts


def places(view: SaleView) -> dict[str, QRect]:
    return {
        name: QRect(part.mapTo(view, part.rect().topLeft()), part.size())
        for name, part in fixed_parts(view).items()
    }


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", list(Language))
def test_nothing_moves_when_figures_change(
    view: SaleView, translations: Translations, size: tuple[int, int], language: Language
) -> None:
    translations.choose(language)
    view.resize(*size)
    view.show_sale(BASE)
    before = places(view)

    for shown in STATES.values():
        view.show_sale(shown)
        view.grab()
        assert places(view) == before


def test_total_and_keys_stand_where_the_drawing_has_them(view: SaleView) -> None:
    at = places(view)

    assert at["total"] == QRect(840, 560 - 48, 510, 80)
    assert at["primary"] == QRect(959, 648 - 48, 391, 72)
    assert at["ticket 0"] == QRect(16, 288 - 48, 192, 152)
    assert at["ticket 7"] == QRect(616, 448 - 48, 192, 152)


@pytest.mark.parametrize("size", [*SIZES, (1600, 820)])
@pytest.mark.parametrize("state", ["tender", "timed"])
def test_every_part_lies_inside_the_screen_and_no_two_keys_overlap(
    view: SaleView, size: tuple[int, int], state: str
) -> None:
    view.resize(*size)
    view.show_sale(STATES[state])
    keys = [
        QRect(key.mapTo(view, key.rect().topLeft()), key.size())
        for key in view.findChildren(QAbstractButton)
        if key.isVisible()
    ]

    assert all(view.rect().contains(key) for key in keys)
    assert not any(one.intersects(other) for one in keys for other in keys if one is not other)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
@pytest.mark.parametrize("language", list(Language))
def test_every_state_paints_in_every_look_language_and_size(
    view: SaleView,
    theme: Theme,
    translations: Translations,
    size: tuple[int, int],
    look: Look,
    language: Language,
) -> None:
    theme.choose(look)
    translations.choose(language)
    view.resize(*size)

    for shown in STATES.values():
        view.show_sale(shown)
        assert not view.grab().isNull()


@pytest.mark.parametrize("state", ["tender", "timed"])
def test_keys_are_large_enough_for_a_finger(view: SaleView, state: str) -> None:
    view.show_sale(STATES[state])

    for key in view.findChildren(QAbstractButton):
        if key.isVisible():
            assert min(key.width(), key.height()) >= 48


def test_a_change_of_language_words_everything_anew(
    view: SaleView, translations: Translations, qapp: QApplication
) -> None:
    view.show_sale(STATES["basket"])
    chinese = spoken(view)

    translations.choose(Language.EN)
    qapp.processEvents()
    english = spoken(view)

    assert chinese.keys() == english.keys()
    assert not [text for text in english.values() if any("一" <= sign <= "鿿" for sign in text)]
    translations.choose(Language.ZH)
    qapp.processEvents()
    assert spoken(view) == chinese


def spoken(view: SaleView) -> dict[int, str]:
    # The language key speaks the other language, on purpose; the stand-in's notes have no English.
    language_key = view.overlay.foot[5]
    return {
        id(part): part.accessibleName()
        for part in view.findChildren(QWidget)
        if part.accessibleName() and part is not language_key and part is not view.overlay
    }


def test_a_ticket_key_speaks_name_price_places_and_key(view: SaleView) -> None:
    view.show_sale(BASE)

    assert view.left.tickets[0].accessibleName() == "成人票，120.00 元，余 300，F1"
    assert view.left.tickets[6].accessibleName() == "玻璃栈道，30.00 元，售完"


@pytest.mark.parametrize("state", ["basket", "tender", "timed"])
def test_every_key_has_a_name_for_a_screen_reader(view: SaleView, state: str) -> None:
    view.show_sale(STATES[state])

    for key in view.findChildren(QAbstractButton):
        if key.isVisible() and key.isEnabled():
            assert key.accessibleName()


def test_caps_are_drawn_only_while_their_keys_work(view: SaleView) -> None:
    def caps() -> list[str]:
        faces = [ticket.face for ticket in view.left.tickets]
        return [face.cap for face in faces if face and face.cap]

    view.show_sale(BASE)
    assert caps() == ["F1", "F2", "F3", "F4", "F5", "F6"]  # F7 is sold out

    view.show_sale(STATES["tender"])
    assert caps() == []


def test_a_long_total_keeps_its_place_and_is_written_in_full(view: SaleView) -> None:
    view.show_sale(STATES["large"])

    assert view.panel.total.accessibleName().startswith("应收 261,520.00")


Finger = Callable[[SaleView], QAbstractButton]
TOUCHES: list[tuple[str, Finger, Stroke]] = [
    ("basket", lambda view: view.left.days[1], Stroke(Act.DAY, 1)),
    ("timed", lambda view: view.left.slots.keys[3], Stroke(Act.SLOT, 903)),
    ("timed", lambda view: view.left.slots.label, Stroke(Act.TURN_SLOTS)),
    ("timed", lambda view: view.left.tabs.tabs[1], Stroke(Act.PAGE, 1)),
    ("basket", lambda view: view.left.tickets[3], Stroke(Act.TICKET, 3)),
    ("basket", lambda view: view.left.functions[0], Stroke(Act.REPRINT)),
    ("basket", lambda view: view.left.functions[1], Stroke(Act.FIND)),
    ("basket", lambda view: view.left.functions[2], Stroke(Act.MEMBER)),
    ("basket", lambda view: view.left.functions[3], Stroke(Act.CONCESSION)),
    ("basket", lambda view: view.left.functions[4], Stroke(Act.PARK)),
    ("basket", lambda view: view.left.functions[6], Stroke(Act.LOCK)),
    ("basket", lambda view: view.left.functions[7], Stroke(Act.KEYS)),
    ("basket", lambda view: view.overlay.foot[0], Stroke(Act.DRAWER)),
    ("basket", lambda view: view.overlay.foot[1], Stroke(Act.SHIFT_REPORT)),
    ("basket", lambda view: view.overlay.foot[2], Stroke(Act.HAND_OVER)),
    ("basket", lambda view: view.overlay.foot[3], Stroke(Act.REPORTS)),
    ("basket", lambda view: view.overlay.foot[4], Stroke(Act.DEVICES)),
    ("basket", lambda view: view.overlay.foot[5], Stroke(Act.LANGUAGE)),
    ("basket", lambda view: view.overlay.foot[6], Stroke(Act.LOOK)),
    ("basket", lambda view: view.panel.customer.member, Stroke(Act.MEMBER)),
    ("basket", lambda view: view.panel.customer.codes, Stroke(Act.CODES)),
    ("basket", lambda view: view.panel.basket.plus, Stroke(Act.PLUS)),
    ("basket", lambda view: view.panel.basket.minus, Stroke(Act.MINUS)),
    ("basket", lambda view: view.panel.left_key, Stroke(Act.ESCAPE)),
    ("basket", lambda view: view.panel.primary, Stroke(Act.ENTER)),
    ("tender", lambda view: view.panel.tender.notes[0], Stroke(Act.NOTE, 100)),
    ("tender", lambda view: view.panel.tender.round_up, Stroke(Act.ROUND_UP)),
    ("tender", lambda view: view.panel.tender.exact, Stroke(Act.EXACT)),
    ("tender", lambda view: view.panel.tender.numpad.delete_key, Stroke(Act.BACKSPACE)),
    ("tender", lambda view: view.panel.tender.numpad.clear_key, Stroke(Act.CLEAR)),
    ("change", lambda view: view.panel.primary, Stroke(Act.ESCAPE)),
]


@pytest.mark.parametrize(("state", "finger", "stroke"), TOUCHES)
def test_a_touch_says_what_the_key_would(
    view: SaleView, qtbot: QtBot, state: str, finger: Finger, stroke: Stroke
) -> None:
    view.show_sale(STATES[state])

    with qtbot.waitSignal(view.stroke) as pressed:
        qtbot.mouseClick(finger(view), Qt.MouseButton.LeftButton)

    assert cast(list[Stroke], pressed.args) == [stroke]


def test_a_touch_of_a_digit_and_of_a_line_says_which(view: SaleView, qtbot: QtBot) -> None:
    view.show_sale(STATES["tender"])
    with qtbot.waitSignal(view.stroke) as digit:
        view.panel.tender.numpad.digit.emit("00")
    view.show_sale(STATES["basket"])
    row = view.panel.basket.visualRect(view.panel.basket.model().index(1, 0))
    with qtbot.waitSignal(view.stroke) as line:
        qtbot.mouseClick(
            view.panel.basket.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() * 1
        )

    assert digit.args == [Stroke(Act.DIGIT, text="00")]
    assert line.args == [Stroke(Act.LINE, 1)]


def test_a_touch_does_not_take_the_focus_from_the_keyboard(view: SaleView, qtbot: QtBot) -> None:
    view.show_sale(BASE)
    qtbot.mouseClick(view.left.tickets[0], Qt.MouseButton.LeftButton)

    assert not view.left.tickets[0].hasFocus()


def test_tab_walks_through_keys_and_shows_where_it_is(view: SaleView, qtbot: QtBot) -> None:
    view.show_sale(BASE)
    plain = view.left.tickets[0].grab().toImage()
    view.left.tickets[0].setFocus()

    assert view.left.tickets[0].grab().toImage() != plain
