from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage

from installers.gallery.faults import (
    Control,
    Known,
    Words,
    contrast,
    control_faults,
    pale_words,
    word_faults,
)

ROOM = QRectF(0, 0, 100, 20)
INK = QColor(0x1A, 0x1A, 0x1A)


def written(words: str, box: QRectF, *, typed: bool = False, colour: QColor = INK) -> Words:
    return Words(words, box, ROOM, colour, "Label", typed)


def test_words_within_their_room_are_as_they_should_be() -> None:
    assert list(word_faults([written("成人票", QRectF(0, 2, 60, 16))], Known())) == []


def test_words_that_end_in_dots_were_shortened() -> None:
    found = list(word_faults([written("Sold ou…", QRectF(0, 2, 60, 16))], Known()))

    assert found == ["shortened: “Sold ou…” Label"]


def test_our_own_words_may_end_in_dots() -> None:
    known = Known(endings=frozenset({"Reading…"}))

    assert list(word_faults([written("Reading…", QRectF(0, 2, 60, 16))], known)) == []


def test_a_name_that_is_data_may_be_shortened_but_not_to_nothing() -> None:
    known = Known(names=frozenset({"Gate and cable car"}))
    words = [written("2 × Gate and…", QRectF(0, 2, 60, 16)), written("…", QRectF(70, 2, 9, 16))]

    assert list(word_faults(words, known)) == ["shortened: “…” Label"]


@pytest.mark.parametrize(
    "box", [QRectF(0, 2, 103, 16), QRectF(-3, 2, 60, 16), QRectF(0, 7, 60, 16)]
)
def test_words_that_stick_out_of_their_room_are_cut(box: QRectF) -> None:
    assert list(word_faults([written("成人票", box)], Known())) == ["cut: “成人票” Label"]


def test_what_was_typed_scrolls_in_its_field() -> None:
    assert list(word_faults([written("x" * 50, QRectF(0, 2, 400, 16), typed=True)], Known())) == []


def test_words_on_other_words_are_named_with_both() -> None:
    words = [written("票种", QRectF(0, 2, 40, 16)), written("张数", QRectF(30, 2, 40, 16))]

    assert list(word_faults(words, Known())) == ["on each other: “票种” Label and “张数” Label"]


def control(box: QRect, where: str, *line: int, seen: QRect | None = None) -> Control:
    return Control(box, seen or box, seen or box, where, line)


def test_controls_beside_each_other_are_apart_and_overlapping_ones_are_named() -> None:
    left = control(QRect(0, 0, 50, 20), "Left", 1, 2)
    right = control(QRect(50, 0, 50, 20), "Right", 1, 3)
    over = control(QRect(40, 0, 50, 20), "Over", 1, 4)

    assert list(control_faults([left, right])) == []
    assert list(control_faults([left, over])) == ["overlap: Left and Over"]


def test_a_control_does_not_overlap_what_it_stands_in() -> None:
    card = control(QRect(0, 0, 90, 90), "Card", 1, 2)
    key = control(QRect(10, 10, 50, 20), "Key", 1, 2, 3)

    assert list(control_faults([card, key])) == []


def test_what_is_scrolled_below_the_foot_does_not_overlap_it() -> None:
    field = Control(QRect(0, 0, 50, 90), QRect(0, 0, 50, 90), QRect(0, 0, 50, 40), "Field", (1, 2))
    foot = control(QRect(0, 40, 50, 20), "Foot", 1, 3)

    assert list(control_faults([field, foot])) == []


def test_a_control_that_its_parent_cuts_is_named() -> None:
    key = control(QRect(0, 0, 50, 20), "Key", 1, 2, seen=QRect(0, 0, 40, 20))

    assert list(control_faults([key])) == ["cut by its parent (10 px): Key"]


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast(0x000000, 0xFFFFFF) == pytest.approx(21.0)


@pytest.mark.parametrize(("shade", "faults"), [(0xDD, 1), (0x60, 0)])
def test_words_that_can_hardly_be_told_from_their_ground_are_pale(shade: int, faults: int) -> None:
    picture = QImage(120, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor(255, 255, 255))
    words = [written("成人票", QRectF(0, 2, 60, 16), colour=QColor(shade, shade, shade))]

    assert len(list(pale_words(words, picture))) == faults
