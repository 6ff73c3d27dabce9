"""What a program loads at its start is not walked through again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from shared.kernel.memory import settle


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """Leave the collector of the test run as it was."""
    yield
    gc.unfreeze()


def test_what_is_there_at_the_start_is_not_collected_again() -> None:
    loaded = [[number] for number in range(1_000)]

    settle()

    assert gc.get_freeze_count() > len(loaded)
    assert not any(one is loaded for one in gc.get_objects())


def test_what_comes_later_is_still_collected() -> None:
    settle()
    ring: list[object] = []
    ring.append(ring)
    del ring

    assert gc.collect() >= 1
