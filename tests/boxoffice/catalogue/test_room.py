from __future__ import annotations

from tests.boxoffice.catalogue.conftest import Opened


def test_the_edition_in_force_is_shown_and_cannot_be_changed(opened: Opened) -> None:
    view = opened.view

    assert view.banner.accessibleName().startswith("只读：")
    assert not view.types.form.save.isEnabled()
    assert not view.types.list.new.isEnabled()


def test_a_new_draft_is_a_copy_that_can_be_changed(opened: Opened) -> None:
    opened.begin_draft()

    assert len(opened.draft().terms) == len(opened.view.types.list.rows())
    assert opened.view.types.list.new.isEnabled()
