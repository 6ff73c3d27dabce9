from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from tests.boxoffice.office import Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.naming.hand import Hand, named_office


@pytest.fixture
def office() -> Office:
    return named_office()


@pytest.fixture
def hand(window: Window) -> Hand:
    QGuiApplication.clipboard().clear()
    return Hand(window)
