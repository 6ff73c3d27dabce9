"""The room as a whole: one edition for all pages, and no change lost between them."""

from __future__ import annotations

from boxoffice.catalogue.problem_words import Page
from shared.desktop.translations import Translations
from shared.kernel.locale import Language
from tests.boxoffice.catalogue.conftest import Opened


def test_the_edition_in_force_is_shown_and_cannot_be_changed(opened: Opened) -> None:
    view = opened.view

    assert view.banner.accessibleName().startswith("只读：")
    assert not view.types.form.save.isEnabled()
    assert not view.types.list.new.isEnabled()
    assert not view.prices.new_rule.isEnabled()
    assert not view.prices.grid.model.editable


def test_a_change_that_is_not_saved_holds_the_page(opened: Opened) -> None:
    opened.begin_draft()
    types = opened.view.types
    opened.view.page_chosen.emit(Page.TYPES)
    types.form.basic.persons.show_value(3)
    types.form.basic.persons.edited.emit()

    opened.view.page_chosen.emit(Page.PRICES)

    assert opened.view.shown() is Page.TYPES
    assert opened.head() == "有修改没有保存"
    assert not opened.view.may_leave()


def test_a_change_outlives_a_change_of_language(opened: Opened, translations: Translations) -> None:
    opened.begin_draft()
    persons = opened.view.types.form.basic.persons
    persons.show_value(3)
    persons.edited.emit()

    translations.choose(Language.EN)

    opened.wait_for(lambda: persons.label() == "Persons")
    assert persons.value() == 3
