from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from shared.desktop.theme import Look, Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Language


@pytest.fixture(scope="session")
def one_theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Look.DARK)  # once: it reads two fonts of 1.5 MB


@pytest.fixture
def theme(one_theme: Theme) -> Iterator[Theme]:
    yield one_theme
    one_theme.choose(Look.DARK)


@pytest.fixture
def translations(qapp: QApplication, compiled: Path) -> Iterator[Translations]:
    translations = Translations(qapp, Language.ZH, compiled)
    yield translations
    translations.choose(Language.ZH)
    translations.deleteLater()
