"""What looks at the contact of a drawer add up to."""

from __future__ import annotations

import pytest

from shared.shifts.drawer_contact import DrawerNews, DrawerSeen, look, pulsed

Deed = tuple[float, str]


def news_of(*deeds: Deed) -> list[tuple[float, DrawerNews]]:
    seen, told = DrawerSeen(), []
    for now, deed in deeds:
        if deed == "pulse":
            seen = pulsed(seen, now)
            continue
        seen, news = look(seen, now, is_open=deed == "open")
        if news is not None:
            told.append((now, news))
    return told


def test_a_drawer_that_opens_by_itself_was_opened_by_its_key() -> None:
    assert news_of((0, "shut"), (5, "open"), (10, "open"), (15, "shut")) == [(5, DrawerNews.BY_KEY)]


def test_a_drawer_that_the_program_opened_is_no_news() -> None:
    assert news_of((0, "shut"), (4, "pulse"), (5, "open"), (10, "shut")) == []


def test_a_look_right_after_the_pulse_may_find_it_shut_still() -> None:
    assert news_of((0, "shut"), (4, "pulse"), (5, "shut"), (10, "open")) == []


def test_a_pulse_that_opened_nothing_excuses_no_key_later() -> None:
    told = news_of((0, "shut"), (1, "pulse"), (5, "shut"), (10, "open"))

    assert told == [(10, DrawerNews.BY_KEY)]


def test_one_pulse_excuses_one_opening() -> None:
    told = news_of((0, "shut"), (4, "pulse"), (5, "open"), (10, "shut"), (15, "open"))

    assert told == [(15, DrawerNews.BY_KEY)]


def test_a_drawer_that_is_open_when_the_program_starts_accuses_nobody() -> None:
    assert news_of((0, "open"), (5, "shut")) == []


@pytest.mark.parametrize("first", ["pulse", "shut"])
def test_left_open_for_a_minute_it_is_told_once(first: str) -> None:
    looks: list[Deed] = [(at, "open") for at in range(5, 200, 5)]
    told = news_of((0, "shut"), (4, first), *looks)

    assert [one for one in told if one[1] is DrawerNews.LEFT_OPEN] == [(65, DrawerNews.LEFT_OPEN)]


def test_opened_again_it_is_told_of_again() -> None:
    told = news_of(
        (0, "open"), (60, "open"), (65, "shut"), (66, "pulse"), (70, "open"), (130, "open")
    )

    assert told == [(60, DrawerNews.LEFT_OPEN), (130, DrawerNews.LEFT_OPEN)]
