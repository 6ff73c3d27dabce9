"""The office in which editions are written."""

from __future__ import annotations

import pytest

from tests.shared.catalogue.office import Office
from tests.shared.stage import Stage


@pytest.fixture
def office(stage: Stage) -> Office:
    """An office station with a maker and an approver; nothing of it stays."""
    return Office.open(stage)
