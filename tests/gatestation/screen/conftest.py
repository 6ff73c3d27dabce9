from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from tests.gatestation.screen.presenter_scene import Gate


@pytest.fixture
def gate(qtbot: QtBot, theme: Theme, translations: Translations) -> Iterator[Gate]:
    gate = Gate(theme, translations)
    qtbot.addWidget(gate.view)
    yield gate
    gate.background.close()
