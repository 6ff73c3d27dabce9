"""Whose face it is: the nearest, near enough, nobody nearly as near, picture after picture."""

from __future__ import annotations

from uuid import UUID

import numpy as np
import pytest

from shared.identity.face_match import LIKENESS, FaceBook, FaceMatch, FaceWatch, same_person
from shared.identity.face_template import Template, template_of
from shared.identity.sealing import CannotOpen
from shared.kernel.ids import uuid7

LI, WANG, ZHAO = uuid7(), uuid7(), uuid7()


def pointing(axis: int, length: float = 1.0) -> Template:
    told = np.zeros(128, np.float32)
    told[axis] = length
    return told


def book_of(*people: tuple[UUID, Template]) -> FaceBook:
    book = FaceBook()
    for person, template in people:
        book.put(person, template)
    return book


def test_the_nearest_is_found_with_its_distance_and_that_of_the_next() -> None:
    book = book_of((LI, pointing(0)), (WANG, pointing(1)), (ZHAO, pointing(2)))

    match = book.match(pointing(1, 0.9))

    assert match is not None
    assert match.person_id == WANG
    assert match.distance == pytest.approx(0.1, abs=1e-4)
    assert match.next_distance == pytest.approx(np.sqrt(1.81), abs=1e-4)
    assert match.certain()


def test_an_empty_book_knows_nobody_and_one_of_one_has_no_next() -> None:
    assert FaceBook().match(pointing(0)) is None
    only = book_of((LI, pointing(0))).match(pointing(0))
    assert only is not None
    assert (only.distance, only.next_distance) == (0, float("inf"))


def test_who_is_forgotten_is_found_no_more_and_their_numbers_are_gone() -> None:
    book = book_of((LI, pointing(0)), (WANG, pointing(1)), (ZHAO, pointing(2)))

    book.drop(LI)
    book.drop(LI)

    nearest = book.match(pointing(0))
    assert nearest is not None
    assert nearest.person_id in (WANG, ZHAO)
    assert not nearest.certain()
    assert len(book) == 2
    assert not any(np.array_equal(row, pointing(0)) for row in book._matrix)
    moved = book.match(pointing(2))
    assert moved is not None
    assert (moved.person_id, moved.distance) == (ZHAO, 0)


def test_a_face_taken_anew_stands_in_place_of_the_earlier() -> None:
    book = book_of((LI, pointing(0)), (LI, pointing(5)))

    match = book.match(pointing(5))

    assert (len(book), match and match.distance) == (1, 0)


def test_the_book_grows_beyond_its_first_room() -> None:
    people = [uuid7() for _ in range(1500)]
    rows = np.random.default_rng(7).normal(size=(1500, 128)).astype(np.float32)
    book = book_of(*zip(people, rows, strict=True))

    found = [book.match(row) for row in rows[::100]]

    assert [match and match.person_id for match in found] == people[::100]


@pytest.mark.parametrize(
    ("distance", "next_distance", "certain"),
    [
        (LIKENESS, 0.9, True),
        (LIKENESS + 0.01, 0.9, False),
        (0.40, 0.46, True),
        (0.40, 0.44, False),
    ],
)
def test_near_is_not_enough_where_another_is_nearly_as_near(
    distance: float, next_distance: float, certain: bool
) -> None:
    assert FaceMatch(LI, distance, next_distance).certain() is certain


def near(person: UUID) -> FaceMatch:
    return FaceMatch(person, 0.2, 0.9)


def test_three_pictures_in_a_row_name_somebody_once() -> None:
    watch = FaceWatch()

    named = [watch.see(near(LI), at / 10) for at in range(12)]

    assert named == [None, None, LI] + [None] * 9


def test_a_doubtful_or_other_picture_begins_the_count_anew() -> None:
    watch = FaceWatch()
    seen = [near(LI), near(LI), None, near(LI), near(WANG), near(LI), near(LI), near(LI)]

    named = [watch.see(match, at / 10) for at, match in enumerate(seen)]

    assert named == [None] * 7 + [LI]


def test_pictures_that_are_too_far_apart_do_not_agree() -> None:
    watch = FaceWatch()

    assert [watch.see(near(LI), at * 1.5) for at in range(6)] == [None] * 6


def test_who_went_away_and_came_back_is_named_again() -> None:
    watch = FaceWatch()

    first = [watch.see(near(LI), at / 10) for at in range(4)]
    later = [watch.see(near(LI), 9 + at / 10) for at in range(3)]

    assert (first, later) == ([None, None, LI, None], [None, None, LI])


def test_one_face_is_compared_with_one_other() -> None:
    assert same_person(pointing(0), pointing(0, 0.6))
    assert not same_person(pointing(0), pointing(1))


def test_a_template_of_another_length_is_none() -> None:
    with pytest.raises(CannotOpen):
        template_of(bytes(511))
