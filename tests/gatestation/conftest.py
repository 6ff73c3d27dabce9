from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from shared.desktop.theme import Look, Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Language
from tests.conftest import ParkDatabase
from tests.gatestation.lane_scene import Gate
from tests.shared.stage import SaleStage


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


@pytest.fixture
def till(admin_session: Session, rehearsal_park: ParkDatabase) -> SaleStage:
    """A stage at window 2: signed in and shift open."""
    stage = SaleStage(admin_session, rehearsal_park, staff=None)  # type: ignore[arg-type]
    stage.staff = stage.token()
    stage.open_shift(stage.staff)
    return stage


@pytest.fixture
def gate() -> Iterator[Gate]:
    gate = Gate()
    yield gate
    gate.close()
