from __future__ import annotations

from shared.devices.turnstile.passage_counter import OutOfOrder, PassageCounter

LAST = (1 << 24) - 1


def counted(*readings: int) -> list[int | OutOfOrder]:
    counter = PassageCounter()
    return [counter.count(reading) for reading in readings]


def test_the_first_reading_is_only_the_base() -> None:
    assert counted(4711) == [0]


def test_persons_are_the_difference() -> None:
    assert counted(6, 6, 7, 9) == [0, 0, 1, 2]


def test_the_counter_wraps_at_24_bits() -> None:
    assert counted(LAST, 1) == [0, 2]


def test_a_new_connection_begins_with_a_new_base() -> None:
    counter = PassageCounter()
    counter.count(5)

    counter.forget()

    assert [counter.count(9), counter.count(10)] == [0, 1]


def test_a_jump_back_is_a_restart_once_it_is_confirmed() -> None:
    assert counted(4711, 0, 0, 1) == [0, 0, OutOfOrder.RESTARTED, 1]


def test_a_leap_forward_is_no_crowd() -> None:
    assert counted(10, 5000, 5000, 5001) == [0, 0, OutOfOrder.JUMPED, 1]


def test_one_damaged_reading_counts_nobody() -> None:
    assert counted(10, 9, 10, 11) == [0, 0, 0, 1]


def test_a_hundred_between_readings_may_be_persons_and_one_more_may_not() -> None:
    assert counted(0, 100) == [0, 100]
    assert counted(0, 101) == [0, 0]
