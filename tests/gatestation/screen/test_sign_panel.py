"""Whoever has paused a pass with F8 puts their name under it with the same key."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from gatestation.screen.sign_panel import SignPanel
from gatestation.screen.sign_presenter import SignPresenter
from gatestation.screen.view import GateView
from gatestation.wording import Scanned
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual
from shared.passes.at_lane import NotJustNow
from shared.site.authorise import Approval

TICKET = UUID(int=2)
PASS = ScanAnswer(
    UUID(int=1), Verdict.OK_ENTRY, admitted=True, ticket_id=TICKET, persons=1, has_photo=True
)


class Scene:
    """A lane's screen whose pass F8 has paused; the database does as it is told."""

    def __init__(self, qtbot: QtBot, theme: Theme, translations: Translations) -> None:
        self.qtbot = qtbot
        self.signed: list[Approval] = []
        self.failure: Exception | None = None
        self.view = GateView(theme, translations)
        self.view.resize(1366, 768)
        self.view.show()
        self.background = Background("figures")
        self.presenter = SignPresenter(
            self.panel, self.background, self._sign, self.view.show_signed
        )
        at = datetime(2025, 10, 3, 2, 15, tzinfo=UTC)
        self.view.show_scan(Scanned(PASS, Bilingual("3 号闸", "Lane 3"), at))
        self.view.show_held(TICKET)
        self.press("sign")

    @property
    def panel(self) -> SignPanel:
        return self.view.entries.sign

    @property
    def band(self) -> str:
        return self.view.band.accessibleName()

    def press(self, name: str) -> None:
        self.view.keys.key(name).click()

    def _sign(self, approval: Approval) -> None:
        self.signed.append(approval)
        if self.failure is not None:
            raise self.failure


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme, translations: Translations) -> Iterator[Scene]:
    scene = Scene(qtbot, theme, translations)
    qtbot.addWidget(scene.view)
    yield scene
    scene.background.close()


def test_number_and_pin_are_asked_for_and_then_the_pause_is_signed(scene: Scene) -> None:
    scene.qtbot.keyClicks(scene.panel.number.edit, "1001")
    scene.press("enter")
    scene.qtbot.keyClicks(scene.panel.pin.edit, "246810")
    scene.press("enter")
    scene.qtbot.waitUntil(lambda: "已签名" in scene.band)

    assert scene.signed == [Approval("1001", "246810")]
    assert not scene.panel.isVisible()
    assert "sign" not in [key.name for key in scene.view.working_keys()]


def test_a_name_that_cannot_be_put_there_is_told_and_the_pause_stands(scene: Scene) -> None:
    scene.failure = NotJustNow()
    scene.panel.number.edit.setText("1001")
    scene.panel.pin.edit.setText("246810")
    scene.press("enter")
    scene.qtbot.waitUntil(lambda: "签不上" in scene.panel.accessibleName())
    scene.press("leave")

    assert "年卡已暂停" in scene.band
    assert scene.panel.number.edit.text() == ""
