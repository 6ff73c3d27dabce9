"""A whole page of the kit: no words are cut on a small screen, every part can be reached."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shared.desktop.theme import Look, Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Language
from tests.shared.desktop.form.legible import cut_words
from tests.shared.desktop.form.sample_page import SamplePage

Shown = Callable[..., QWidget]
SMALL = (1294, 688)  # 1366 × 768 without rail and bars


@pytest.fixture
def sample(theme: Theme, translations: Translations, shown: Shown) -> SamplePage:
    sample = SamplePage(theme)
    window = shown(sample)
    layout = window.layout()
    assert layout is not None
    layout.setContentsMargins(0, 0, 0, 0)
    window.resize(*SMALL)
    QApplication.processEvents()
    return sample


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("tab", ["fields", "tables", "others"])
def test_no_words_are_cut_on_a_small_screen(
    qtbot: QtBot, sample: SamplePage, translations: Translations, tab: str, language: Language
) -> None:
    translations.choose(language)
    sample.page.choose_tab(tab)

    qtbot.waitUntil(lambda: cut_words(sample) == [])  # nested layouts settle in two passes


def test_every_field_is_reached_by_tab(qtbot: QtBot, sample: SamplePage) -> None:
    sample.name.chinese.setFocus(Qt.FocusReason.TabFocusReason)
    reached = set()
    for _ in range(80):
        widget = QApplication.focusWidget()
        assert widget is not None
        reached |= {name for name, field in sample.page.form.fields.items()
                    if field.isAncestorOf(widget)}  # fmt: skip
        qtbot.keyClick(widget, Qt.Key.Key_Tab)

    wanted = {name for name, field in sample.page.form.fields.items() if field.isVisible()}
    assert reached == wanted
    assert len(wanted) == 14


def test_the_field_with_the_keyboard_shows_its_ring(qtbot: QtBot, sample: SamplePage) -> None:
    for field in sample.page.form.fields.values():
        if not field.isVisible():
            continue
        sample.pane.view.setFocus()
        before = field.grab().toImage()

        field.take_focus()
        qtbot.waitUntil(lambda field=field: field.isAncestorOf(QApplication.focusWidget()))

        assert field.grab().toImage() != before, field.label()
        assert field.grab().toImage().size() == before.size()


def test_day_and_night_are_both_painted(
    qtbot: QtBot, theme: Theme, sample: SamplePage, qapp: QApplication
) -> None:
    for tab in ("fields", "tables", "others"):
        sample.page.choose_tab(tab)
        qapp.processEvents()
        day = sample.grab().toImage()
        theme.choose(Look.DARK)
        night = sample.grab().toImage()
        theme.choose(Look.LIGHT)

        assert night.pixelColor(330, 4).lightness() < 60
        assert day != night
        assert sample.grab().toImage() == day


def test_the_kit_speaks_the_language_that_is_on(
    sample: SamplePage, translations: Translations, qapp: QApplication
) -> None:
    translations.choose(Language.EN)
    qapp.processEvents()

    assert sample.page.save.text() == "Save"
    assert sample.weekdays.chips[0].text() == "Mon"
    assert sample.real.switch.text() == "Yes"
    assert sample.fees.add.text() == "Add row"
    assert sample.pane.new.text() == "New"
