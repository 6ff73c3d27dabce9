"""Stages for the departments' database tests."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from tests.conftest import ParkDatabase
from tests.shared.stage import SaleStage, Stage


@pytest.fixture
def stage(admin_session: Session, rehearsal_park: ParkDatabase) -> Stage:
    """A transaction in which a test is now this login, now that."""
    return Stage(admin_session, rehearsal_park)


@pytest.fixture
def till(admin_session: Session, rehearsal_park: ParkDatabase) -> SaleStage:
    """A stage at window 2: signed in, shift open, today's first number free."""
    stage = SaleStage(admin_session, rehearsal_park, staff=None)  # type: ignore[arg-type]
    stage.staff = stage.token()
    stage.open_shift(stage.staff)
    stage.run("DELETE FROM receipt_counter")
    return stage
