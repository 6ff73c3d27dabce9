"""Ground for tests of timeslots."""

from __future__ import annotations

import pytest

from tests.shared.capacity.ground import SlotGround
from tests.shared.stage import Stage


@pytest.fixture
def ground(stage: Stage) -> SlotGround:
    """A series without timeslots."""
    return SlotGround.on(stage)
