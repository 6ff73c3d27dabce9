from __future__ import annotations

import pytest

from tests.boxoffice.office import Office
from tests.boxoffice.sale.customers import (
    COUPON,
    FOR_MEMBERS,
    LIN,
    MEMBER_OFFERS,
    TWENTY_OFF,
)


@pytest.fixture
def office() -> Office:
    return Office(
        offers=MEMBER_OFFERS,
        codes={COUPON: TWENTY_OFF, "AUTUMN26": FOR_MEMBERS},
        members={"5678": (LIN,)},
    )
