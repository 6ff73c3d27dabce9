from __future__ import annotations

from shared.devices.scanner.debounce import Debounce


def test_the_first_sighting_is_no_repeat() -> None:
    assert not Debounce().is_repeat("A1", "S1", now=0.0)


def test_a_code_held_before_the_reader_stays_a_repeat() -> None:
    debounce = Debounce()

    sightings = [debounce.is_repeat("A1", "S1", now=at / 2) for at in range(20)]

    assert sightings == [False] + [True] * 19


def test_two_seconds_count_from_the_last_sighting() -> None:
    debounce = Debounce()
    debounce.is_repeat("A1", "S1", now=0.0)
    debounce.is_repeat("A1", "S1", now=1.5)

    assert debounce.is_repeat("A1", "S1", now=3.4)
    assert not debounce.is_repeat("A1", "S1", now=5.4)


def test_another_code_between_does_not_make_it_new() -> None:
    debounce = Debounce()
    debounce.is_repeat("A1", "S1", now=0.0)
    debounce.is_repeat("A1", "S2", now=0.5)

    assert debounce.is_repeat("A1", "S1", now=1.0)


def test_lanes_do_not_share_what_they_saw() -> None:
    debounce = Debounce()
    debounce.is_repeat("A1", "S1", now=0.0)

    assert not debounce.is_repeat("A2", "S1", now=0.1)


def test_a_forgotten_sighting_counts_as_new() -> None:
    debounce = Debounce()
    debounce.is_repeat("A1", "S1", now=0.0)

    debounce.forget("A1", "S1")

    assert not debounce.is_repeat("A1", "S1", now=0.1)
