from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from shared.desktop.theme import Look, Theme
from shared.desktop.widgets.slot_key import LARGE, SMALL, SlotFace, SlotKey

FACES = {
    "free": SlotFace("10:00", "余 212", 0.7, spoken="10:00，余 212"),
    "low": SlotFace("10:00", "余 6", 0.1, low=True, spoken="10:00，余 6"),
    "selected": SlotFace("10:00", "余 212", 0.7, selected=True, spoken="10:00，余 212"),
    "sold out": SlotFace("10:00", closed="售完", spoken="10:00，售完"),
    "over": SlotFace("10:00", closed="已过", spoken="10:00，已过"),
}


@pytest.fixture
def key(qtbot: QtBot, theme: Theme) -> SlotKey:
    key = SlotKey(theme)
    qtbot.addWidget(key)
    key.resize(SMALL)
    return key


def test_an_empty_place_cannot_be_pressed(key: SlotKey) -> None:
    assert not key.isEnabled()

    key.show_face(FACES["free"])
    assert key.isEnabled()

    key.show_face(None)
    assert (key.isEnabled(), key.accessibleName()) == (False, "")


@pytest.mark.parametrize("face", FACES.values(), ids=FACES.keys())
def test_a_time_says_what_it_shows(key: SlotKey, face: SlotFace) -> None:
    key.show_face(face)

    assert key.accessibleName() == face.spoken


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
def test_every_state_looks_different(key: SlotKey, theme: Theme, look: Look) -> None:
    theme.choose(look)
    pictures = []
    for face in FACES.values():
        key.show_face(face)
        pictures.append(key.grab().toImage())

    assert all(one != other for at, one in enumerate(pictures) for other in pictures[at + 1 :])


def test_a_larger_screen_has_larger_keys(key: SlotKey) -> None:
    key.show_face(FACES["low"])
    key.resize(LARGE)

    assert not key.grab().isNull()
