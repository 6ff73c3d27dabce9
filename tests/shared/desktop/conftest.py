from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from shared.desktop.theme import Look, Theme


@pytest.fixture(scope="session")
def one_theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Look.LIGHT)  # once: it reads two fonts of 1.5 MB


@pytest.fixture
def theme(one_theme: Theme) -> Iterator[Theme]:
    one_theme.choose(Look.LIGHT)
    yield one_theme
    one_theme.choose(Look.LIGHT)
