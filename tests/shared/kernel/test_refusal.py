"""A refusal carries facts and passes through `with` blocks unharmed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from shared.kernel.refusal import Refusal


@dataclass(eq=False)
class NoneLeft(Refusal):
    wanted: int


@contextmanager
def some_transaction() -> Iterator[None]:
    yield


def test_a_refusal_passes_through_a_context_manager() -> None:
    # contextlib sets __traceback__: a frozen dataclass would raise FrozenInstanceError here.
    with pytest.raises(NoneLeft) as refused, some_transaction():
        raise NoneLeft(3)

    assert refused.value.wanted == 3


def test_two_refusals_with_the_same_facts_are_two() -> None:
    assert NoneLeft(3) != NoneLeft(3)


def test_every_refusal_is_caught_as_one() -> None:
    with pytest.raises(Refusal):
        raise NoneLeft(3)
