"""The site's own layouts as the office writes them and every station reads them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.database.verb import ChangedMeanwhile
from shared.paper.layout import LayoutError
from shared.paper.papers import VOCABULARIES, shipped_content
from shared.paper.site_layouts import NEW, SiteLayout, list_layouts, own_layouts, save_layout
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.stage import Stage

OFFICE, WINDOW = "office_o", "window_2"
OWN = shipped_content("ticket").replace("门票", "入园券")


@pytest.fixture
def administrator(stage: Stage) -> StaffToken:
    return stage.token("3001", "O", ("site_edit",))


def test_a_layout_is_written_read_by_a_window_and_taken_back(
    stage: Stage, administrator: StaffToken
) -> None:
    with stage.acting(OFFICE) as session:
        assert {one.id for one in list_layouts(session)} == {NEW}
        save_layout(session, SiteLayout(NEW, "ticket", OWN), token=administrator)
        written = list_layouts(session)[0]
    assert (written.name, written.content, written.version) == ("ticket", OWN, 1)
    with stage.acting(WINDOW) as session:
        assert own_layouts(session) == {"ticket": OWN}

    with stage.acting(OFFICE) as session:
        save_layout(session, replace(written, content=""), token=administrator)
        assert own_layouts(session) == {}
        assert [one.name for one in list_layouts(session)] == list(VOCABULARIES)


def test_a_layout_that_cannot_be_used_is_not_written(
    stage: Stage, administrator: StaffToken
) -> None:
    with pytest.raises(LayoutError), stage.acting(OFFICE) as session:
        save_layout(session, SiteLayout(NEW, "ticket", "[texts]"), token=administrator)


def test_of_two_writers_the_second_is_refused(stage: Stage, administrator: StaffToken) -> None:
    layout = SiteLayout(NEW, "ticket", OWN)
    with stage.acting(OFFICE) as session:
        number = save_layout(session, layout, token=administrator)

    with pytest.raises(ChangedMeanwhile), stage.acting(OFFICE) as session:
        save_layout(session, layout, token=administrator)
    with pytest.raises(ChangedMeanwhile), stage.acting(OFFICE) as session:
        save_layout(session, replace(layout, id=number, version=7), token=administrator)


def test_only_who_may_edit_the_site_writes_one(stage: Stage) -> None:
    clerk = stage.token("3001", "O", ("report",))

    with pytest.raises(NotPermitted), stage.acting(OFFICE) as session:
        save_layout(session, SiteLayout(NEW, "ticket", OWN), token=clerk)
