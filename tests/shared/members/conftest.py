"""A club of members."""

from __future__ import annotations

import pytest

from tests.shared.members.club import Club
from tests.shared.stage import Stage


@pytest.fixture
def club(stage: Stage) -> Club:
    """A clerk at window 2 who may do everything with members; nothing stays."""
    return Club(stage)
