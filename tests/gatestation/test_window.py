from __future__ import annotations

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from gatestation.screen.view import GateView
from gatestation.window import GateWindow
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Language


def _window(qtbot: QtBot, theme: Theme, translations: Translations, lanes: int) -> GateWindow:
    views = [GateView(theme, translations) for _ in range(lanes)]
    window = GateWindow(theme, views)
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_window_has_the_size_it_is_drawn_for(
    qtbot: QtBot, theme: Theme, translations: Translations
) -> None:
    assert _window(qtbot, theme, translations, 1).size() == QSize(1366, 768)


def test_a_key_shows_all_lanes_and_their_figures_choose_one(
    qtbot: QtBot, theme: Theme, translations: Translations
) -> None:
    window = _window(qtbot, theme, translations, 3)
    assert window.views[0].isVisible()

    window.views[0].keys.key("lanes").click()
    assert window.lanes.isVisible()
    qtbot.keyClick(window.lanes, "3")
    window.lanes.keys.key("look").click()

    assert window.views[2].isVisible()


def test_closing_is_said_once(qtbot: QtBot, theme: Theme, translations: Translations) -> None:
    window = _window(qtbot, theme, translations, 1)

    with qtbot.waitSignal(window.closed):
        window.close()


def test_the_title_changes_with_the_language(
    qtbot: QtBot, theme: Theme, translations: Translations
) -> None:
    window = _window(qtbot, theme, translations, 1)

    translations.choose(Language.EN)

    qtbot.waitUntil(lambda: window.windowTitle() == "Shanmen Gate")
