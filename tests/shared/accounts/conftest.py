from __future__ import annotations

import pytest

from tests.shared.accounts.customers import Counter
from tests.shared.members.club import Club
from tests.shared.stage import SaleStage


@pytest.fixture
def counter(till: SaleStage) -> Counter:
    return Counter(till)


@pytest.fixture
def club(till: SaleStage) -> Club:
    return Club(till)
