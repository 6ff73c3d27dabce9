"""The stage of a marketing manager."""

from __future__ import annotations

import pytest

from tests.shared.marketing.promoting import Promoter
from tests.shared.stage import Stage


@pytest.fixture
def promoter(stage: Stage) -> Promoter:
    """Somebody at window 2 who may sell and make promotions."""
    return Promoter.at(stage)
