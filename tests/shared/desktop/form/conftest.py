from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shared.desktop.translations import Translations
from shared.kernel.locale import Language

Shown = Callable[..., QWidget]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Show parts one below the other in a window that has the keys."""

    kept: list[QWidget] = []

    def show(*parts: QWidget, width: int = 600, height: int = 400) -> QWidget:
        window = QWidget()
        kept.append(window)
        column = QVBoxLayout(window)
        for part in parts:
            column.addWidget(part)
        qtbot.addWidget(window)
        window.resize(width, height)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    return show


@pytest.fixture
def translations(qapp: QApplication, compiled: Path) -> Iterator[Translations]:
    translations = Translations(qapp, Language.ZH, compiled)
    yield translations
    translations.choose(Language.ZH)
    translations.deleteLater()
