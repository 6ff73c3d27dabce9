"""The keys of the sale: the program's own, a site's own, and what is refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.key_map import DEFAULTS, KeyFault, KeyMap, keys_of, read_cap
from boxoffice.sale.stroke import Act
from boxoffice.sale.tenders.settlement import Method
from tests.boxoffice.sale.conftest import Window

F9, F11 = Qt.Key.Key_F9, Qt.Key.Key_F11
# Keys that nothing of the program has.
FREE, OTHER_FREE = [
    f"Ctrl {letter}"
    for letter in "QWJRTNHDB345678960"
    if KeyMap().fault_of(Act.PRICE, f"Ctrl {letter}") is None
][:2]


def test_no_two_acts_have_the_same_key_to_begin_with() -> None:
    assert len(set(DEFAULTS.values())) == len(DEFAULTS)


@pytest.mark.parametrize(
    ("typed", "cap"),
    [("k", "Ctrl K"), (" ctrl+k", "Ctrl K"), ("Ctrl K", "Ctrl K"), ("3", "Ctrl 3"), ("f9", "F9")],
)
def test_a_key_is_read_as_people_write_it(typed: str, cap: str) -> None:
    assert read_cap(typed) == cap


@pytest.mark.parametrize("typed", ["", "F1", "F13", "Enter", "Alt K", "Ctrl KK", "Ctrl /"])
def test_what_no_act_may_have_is_no_key(typed: str) -> None:
    assert read_cap(typed) == ""


@pytest.mark.parametrize(
    ("cap", "fault"),
    [
        ("Ctrl K", (KeyFault.TAKEN, Act.CODES)),
        ("F9", (KeyFault.TAKEN, Act.MEMBER)),
        ("Ctrl V", (KeyFault.FIXED, None)),
        ("Ctrl G", (KeyFault.FIXED, None)),
        ("Enter", (KeyFault.NO_KEY, None)),
        ("Ctrl O", None),
        (FREE, None),
    ],
)
def test_a_key_that_something_else_needs_is_refused(
    cap: str, fault: tuple[KeyFault, Act | None] | None
) -> None:
    assert KeyMap().fault_of(Act.PRICE, cap) == fault


def test_a_key_that_was_given_up_is_free() -> None:
    keys = KeyMap({Act.CODES: FREE})

    assert keys.fault_of(Act.PRICE, "Ctrl K") is None
    assert keys.act_of("Ctrl K") is None


def test_an_act_of_another_release_and_a_key_written_as_it_is_change_nothing() -> None:
    keys = keys_of({"juggle": FREE, "codes": "Ctrl K"})

    assert keys.changed == {}


def test_sentences_name_the_keys_of_the_site() -> None:
    keys = KeyMap({Act.CONCESSION: "F9", Act.MEMBER: "Ctrl U"})

    assert keys.reworded("先选票，再按 Ctrl U；会员按 F9，F1 选票") == (
        "先选票，再按 F9；会员按 Ctrl U，F1 选票"
    )


def test_keys_of_a_site_work_and_stand_on_every_cap(window: Window) -> None:
    keys = KeyMap({Act.MEMBER: FREE, Act.BANK_CARD: "F9", Act.PRICE: OTHER_FREE})
    window.presenter.take_keys(keys)

    window.press(Qt.Key.Key_F1, F11)  # nobody's key any more
    asked = window.shown.sheet
    window.press(FREE[-1], control=True)
    member = window.shown.sheet
    window.press(FREE[-1], control=True)
    window.press(F9)
    window.qtbot.waitUntil(lambda: window.shown.settlement.method is Method.CARD)

    assert (asked, type(member).__name__) == (None, "MembersShown")
    rows = window.view._key_words.all_keys(window.shown.keys)
    assert (FREE, "会员") in rows
    assert {key.text(): key.cap for key in window.view.overlay.foot}["改价"] == OTHER_FREE
    assert {key.text(): key.cap for key in window.view.left.functions}["会员"] == FREE


def test_every_key_that_can_be_changed_says_what_it_does(window: Window) -> None:
    words = window.view._key_words

    assert [act for act in DEFAULTS if not words.word(act)] == []
