from __future__ import annotations

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from gatestation.screen.view import GateView
from gatestation.window import GateWindow
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Language


def _window(qtbot: QtBot, theme: Theme, translations: Translations, lanes: int) -> GateWindow:
    views = [GateView(theme, translations, several_lanes=lanes > 1) for _ in range(lanes)]
    window = GateWindow(views)
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_window_has_the_size_it_is_drawn_for(
    qtbot: QtBot, theme: Theme, translations: Translations
) -> None:
    assert _window(qtbot, theme, translations, 1).size() == QSize(1366, 768)


def test_the_first_lane_is_shown_and_a_key_goes_round(
    qtbot: QtBot, theme: Theme, translations: Translations
) -> None:
    window = _window(qtbot, theme, translations, 2)
    shown = [window.views[0].isVisible()]

    for view in window.views:
        view.keys.key("next_lane").click()
        shown.append(window.views[0].isVisible())

    assert shown == [True, False, True]


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
