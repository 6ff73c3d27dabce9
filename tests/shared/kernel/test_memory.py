from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from shared.kernel.memory import hold_still, settle


@pytest.fixture
def collector() -> Iterator[None]:
    yield
    gc.enable()
    gc.unfreeze()


@pytest.mark.usefixtures("collector")
def test_the_collector_rests_while_a_program_starts_and_goes_on_when_it_has() -> None:
    hold_still()
    rests = not gc.isenabled()

    settle()

    assert rests
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
