from __future__ import annotations

import pytest

from shared.site.provision import add_staff
from tests.shared.site.pins import NUMBER, PIN
from tests.shared.stage import Stage


@pytest.fixture
def staffed(stage: Stage) -> Stage:
    """A park with one more person, whom no other test signs in."""
    add_staff(stage.session, number=NUMBER, name="林晓", pin=PIN, rights=["sell", "report"])
    return stage
