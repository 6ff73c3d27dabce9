from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from shared.kernel.turns import TURN_SECONDS, take_short_turns


@pytest.fixture
def usual_turns() -> Iterator[None]:
    before = sys.getswitchinterval()
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("usual_turns")
def test_a_thread_that_computes_lets_the_screen_have_its_turn_soon() -> None:
    take_short_turns()

    assert sys.getswitchinterval() == pytest.approx(TURN_SECONDS)
