"""The system administrator writes the site's own print layouts, and sees what comes out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from sqlalchemy import text

from boxoffice.back_office.former_states_view import FormerStatesView
from shared.kernel.locale import Language
from shared.paper.papers import shipped_content
from tests.boxoffice.back_office.at_the_office import CONTROL, OfficeAtWork
from tests.boxoffice.place.place_keys import SessionsOf, page, save
from tests.conftest import ParkDatabase
from tests.shared.desktop.form.legible import cut_words


def drawn(view: Any) -> bytes:
    image = view.pictures[Language.ZH]._image
    return bytes(image.constBits())


def test_a_layout_is_typed_drawn_saved_and_taken_back(
    office: OfficeAtWork, park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    view = page(office, "layouts")
    shipped = drawn(view)
    wrong = shipped_content("ticket").replace("{number}", "{nummer}", 1)
    view.content.edit.setPlainText(wrong)
    office.press(Qt.Key.Key_S, CONTROL)
    office.until(lambda: "没有这个占位符：nummer" in view.content._sentence.text())

    own = shipped_content("ticket").replace('kind = "门票"', 'kind = "入园券"').strip()
    view.content.edit.setPlainText(own)
    office.until(lambda: drawn(view) != shipped)
    save(office)
    office.until(lambda: view.page.head.accessibleName() != "" and not view.page.form.dirty)

    with sessions_of(park_of_its_own.park.station_urls["2"])() as session:
        found = session.execute(text("SELECT code, content FROM print_layout")).all()
    assert [tuple(one) for one in found] == [("ticket", own)]
    view.shipped.click()
    office.until(lambda: drawn(view) == shipped)
    save(office)
    office.until(lambda: not view.page.form.dirty)
    office.press(Qt.Key.Key_H, CONTROL)
    former: Any = office.room.stack.currentWidget()
    assert isinstance(former, FormerStatesView)
    office.until(lambda: len(former.list.rows()) == 2)
    office.press(Qt.Key.Key_Escape)
    office.program.translations.choose(Language.EN)
    office.qtbot.waitUntil(lambda: cut_words(office.room) == [])
