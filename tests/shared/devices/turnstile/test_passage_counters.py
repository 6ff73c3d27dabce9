from __future__ import annotations

from shared.devices.turnstile.passage_counters import OutOfOrder, PassageCounters, Walked

LAST = (1 << 24) - 1
NOBODY = Walked(0, 0)


def counted(*entries: int, exits: int = 0) -> list[Walked | OutOfOrder]:
    counters = PassageCounters()
    return [counters.count(reading, exits) for reading in entries]


def test_the_first_reading_is_only_the_base() -> None:
    assert counted(4711, exits=12) == [NOBODY]


def test_persons_are_the_difference() -> None:
    assert counted(6, 6, 7, 9) == [NOBODY, NOBODY, Walked(1, 0), Walked(2, 0)]


def test_both_ways_are_counted_apart() -> None:
    counters = PassageCounters()
    counters.count(6, 3)

    assert counters.count(7, 5) == Walked(entries=1, exits=2)


def test_the_counter_wraps_at_24_bits() -> None:
    assert counted(LAST, 1) == [NOBODY, Walked(2, 0)]


def test_a_new_connection_begins_with_a_new_base() -> None:
    counters = PassageCounters()
    counters.count(5, 0)

    counters.forget()

    assert [counters.count(9, 0), counters.count(10, 0)] == [NOBODY, Walked(1, 0)]


def test_a_jump_back_is_a_restart_once_it_is_confirmed() -> None:
    readings = counted(4711, 0, 0, 1)

    assert readings == [NOBODY, OutOfOrder.DOUBTFUL, OutOfOrder.RESTARTED, Walked(1, 0)]


def test_a_leap_forward_is_no_crowd() -> None:
    readings = counted(10, 5000, 5000, 5001)

    assert readings == [NOBODY, OutOfOrder.DOUBTFUL, OutOfOrder.JUMPED, Walked(1, 0)]


def test_one_damaged_reading_counts_nobody() -> None:
    readings = counted(10, 9, 10, 11)

    assert readings == [NOBODY, OutOfOrder.DOUBTFUL, NOBODY, Walked(1, 0)]


def test_a_reading_with_one_wrong_counter_is_wrong_in_both() -> None:
    counters = PassageCounters()
    counters.count(0, 0)

    assert counters.count(274, 8) is OutOfOrder.DOUBTFUL
    assert counters.count(0, 0) == NOBODY


def test_a_hundred_between_readings_may_be_persons_and_one_more_may_not() -> None:
    assert counted(0, 100) == [NOBODY, Walked(100, 0)]
    assert counted(0, 101) == [NOBODY, OutOfOrder.DOUBTFUL]
