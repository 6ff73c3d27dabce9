"""A form knows what was changed, finds what is wrong, and gives changes up and takes them back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shared.desktop.form.form_page import FormPage
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme

Shown = Callable[..., QWidget]
CONTROL = Qt.KeyboardModifier.ControlModifier


class Page(FormPage):
    """Two tabs with a field each, and one that may be hidden."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.name = self.form.add("name", TextField(theme, required=True))
        self.persons = self.form.add("persons", NumberField(theme, least=1, required=True))
        self.days = self.form.add("days", NumberField(theme, required=True))
        first = self.tab("first").section()
        first.add(self.name)
        first.add(self.days)
        self.tab("second").section().add(self.persons)
        self.show_tabs((("first", "一"), ("second", "二")))
        self.days.hide()
        self.form.show({"name": "成人票", "persons": 1})


@pytest.fixture
def page(theme: Theme, shown: Shown) -> Page:
    page = Page(theme)
    shown(page, width=900, height=600)
    return page


def typed(qtbot: QtBot, field: TextField | NumberField, words: str) -> None:
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, words)


def test_a_form_that_was_shown_is_not_dirty(page: Page) -> None:
    assert not page.form.dirty
    assert not page.save.isEnabled()


def test_a_change_makes_it_dirty_and_the_same_value_again_clean(qtbot: QtBot, page: Page) -> None:
    typed(qtbot, page.persons, "2")
    assert page.form.changes() == {"persons": 2}
    assert page.save.isEnabled()

    typed(qtbot, page.persons, "1")
    assert not page.form.dirty


def test_nonsense_is_a_change_even_where_nothing_was(qtbot: QtBot, page: Page) -> None:
    page.form.show({"persons": None})

    typed(qtbot, page.persons, "x")

    assert page.form.dirty


def test_save_is_asked_for_only_when_every_field_is_sound(qtbot: QtBot, page: Page) -> None:
    typed(qtbot, page.persons, "0")

    with qtbot.assertNotEmitted(page.save_pressed):
        page.save.click()

    assert page.persons.error() == "应在 1 到 999,999,999 之间"


def test_the_tab_of_the_first_fault_comes_to_the_front_and_is_marked(
    qtbot: QtBot, page: Page
) -> None:
    typed(qtbot, page.persons, "0")

    page.save.click()

    assert page._pages.currentWidget() is page.tabs["second"]
    assert page.persons.edit.hasFocus()
    assert [key for key, tab in page.tab_row.tabs.items() if tab.faulty] == ["second"]


def test_a_hidden_field_is_asked_nothing(qtbot: QtBot, page: Page) -> None:
    typed(qtbot, page.name, "Adult")

    with qtbot.waitSignal(page.save_pressed):
        page.save.click()

    page.days.show()
    with qtbot.assertNotEmitted(page.save_pressed):
        page.save.click()


def test_ctrl_s_saves_from_anywhere(qtbot: QtBot, page: Page) -> None:
    typed(qtbot, page.persons, "2")

    with qtbot.waitSignal(page.save_pressed):
        qtbot.keyClick(page.name.edit, Qt.Key.Key_S, CONTROL)


def test_discarding_goes_back_and_can_be_undone_once(qtbot: QtBot, page: Page) -> None:
    typed(qtbot, page.persons, "2")

    with qtbot.waitSignal(page.discarded):
        qtbot.keyClick(page.persons.edit, Qt.Key.Key_D, CONTROL)
    assert page.persons.value() == 1

    assert page.form.take_back() is True
    assert page.persons.value() == 2
    assert page.form.take_back() is False


def test_what_was_discarded_is_gone_after_a_new_edit(qtbot: QtBot, page: Page) -> None:
    typed(qtbot, page.persons, "2")
    page.discard.click()
    typed(qtbot, page.name, "Other")

    assert page.form.take_back() is False


def test_faults_of_another_judge_are_shown_at_their_fields(page: Page) -> None:
    page.form.show_faults({"persons": "已有人用"})

    assert page.persons.error() == "已有人用"
    assert page._pages.currentWidget() is page.tabs["second"]


def test_nothing_is_saved_twice_while_it_is_being_saved(qtbot: QtBot, page: Page) -> None:
    typed(qtbot, page.persons, "2")

    page.show_saving(saving=True)
    assert not page.save.isEnabled()
    assert page._foot.accessibleName() == "正在保存…"

    page.show_saving(saving=False)
    assert page.save.isEnabled()


def test_a_locked_page_says_why_and_changes_nothing(qtbot: QtBot, page: Page) -> None:
    page.show_locked("版次已生效")

    typed(qtbot, page.persons, "2")

    assert page.persons.value() == 1
    assert page._foot.accessibleName() == "版次已生效"


def test_the_arrows_go_along_the_tabs(qtbot: QtBot, page: Page) -> None:
    page.tab_row.tabs["first"].setFocus()

    qtbot.keyClick(page.tab_row.tabs["first"], Qt.Key.Key_Right)

    assert page._pages.currentWidget() is page.tabs["second"]
    assert page.tab_row.tabs["second"].hasFocus()


def test_the_tabs_are_turned_by_keys_and_the_first_field_gets_the_cursor(
    qtbot: QtBot, page: Page
) -> None:
    page.name.take_focus()

    qtbot.keyClick(page.name.edit, Qt.Key.Key_PageDown, CONTROL)
    assert page.persons.edit.hasFocus()
    qtbot.keyClick(page.persons.edit, Qt.Key.Key_PageUp, CONTROL)

    assert page.name.edit.hasFocus()
