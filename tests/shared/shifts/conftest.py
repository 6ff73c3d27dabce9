from __future__ import annotations

import pytest

from shared.shifts.open_shift import current_shift
from tests.shared.shifts.drawer import Drawer
from tests.shared.stage import WINDOW, SaleStage


@pytest.fixture
def drawer(till: SaleStage) -> Drawer:
    with till.acting(WINDOW) as session:
        shift = current_shift(session)
    assert shift is not None
    return Drawer(till, shift)
