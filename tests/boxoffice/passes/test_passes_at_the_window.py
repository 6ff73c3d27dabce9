"""Passes at the real window: camera, card, pause and renewal by keys, on a real database."""

from __future__ import annotations

import psycopg
from PySide6.QtCore import Qt

from boxoffice.passes.portrait import HEIGHT, WIDTH, portrait_of
from boxoffice.passes.shown import Said, Stage
from shared.passes.rules import PassState
from tests.boxoffice.passes.conftest import PassesAtWork
from tests.conftest import ParkDatabase

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
F2, F3, F4, F5, F6, F11 = (getattr(Qt.Key, f"Key_F{n}") for n in (2, 3, 4, 5, 6, 11))
CARD, OTHER = "04A1B2C3D4E5F6", "04FFEEDDCCBBAA"


def test_a_pass_sold_is_photographed_and_bound_by_eight_keys(
    passes: PassesAtWork, park_of_its_own: ParkDatabase
) -> None:
    passes.sell_pass()
    assert passes.said() == "年卡还没有照片"

    passes.press("N", control=True)
    passes.wait_stage(Stage.PASS)
    assert passes.shown.photo_missing
    passes.press(F2)
    live = passes.office.ways.screens.side.passes.live
    passes.qtbot.waitUntil(lambda: live.newest is not None, timeout=10_000)
    passes.press(ENTER)
    assert passes.shown.taken is not None
    passes.press(ENTER)
    passes.wait_for(lambda shown: shown.photo is not None)
    passes.press(F3)
    passes.lay(CARD)
    passes.wait_for(lambda shown: shown.person is not None and shown.person.card is not None)

    with psycopg.connect(park_of_its_own.admin_url) as root:
        sealed = root.execute("SELECT sealed FROM app.person_photo").fetchone()
    assert sealed is not None
    assert b"JFIF" not in sealed[0]
    passes.press(ESC)
    assert passes.screen == "SaleView"
    passes.lay(CARD)
    passes.qtbot.waitUntil(lambda: passes.screen == "PassView", timeout=10_000)
    passes.wait_stage(Stage.PASS)
    passes.lay(OTHER)
    passes.wait_for(lambda shown: shown.said is Said.NO_CARD)


def test_a_pass_is_paused_released_and_its_card_replaced(passes: PassesAtWork) -> None:
    passes.sell_pass()
    passes.press("N", control=True)
    passes.wait_stage(Stage.PASS)
    passes.press(F3)
    passes.lay(CARD)
    passes.wait_for(lambda shown: shown.person is not None and shown.person.card is not None)

    passes.press(F6, "1", ENTER)
    passes.wait_for(lambda shown: shown.state is PassState.ON_HOLD)
    assert passes.said() == "年卡已暂停"
    passes.press(F5)
    passes.wait_for(lambda _: passes.said().startswith("现在不能续卡"))
    passes.press(F6)
    passes.wait_for(lambda shown: shown.state is PassState.ACTIVE)
    passes.press(F4, ENTER)
    passes.wait_for(lambda shown: shown.person is not None and shown.person.card is None)

    events = passes.shown.held.events if passes.shown.held else ()
    assert {one.what for one in events} == {"sold", "bound", "held", "released", "card_lost"}


def test_a_pass_is_renewed_by_card_with_seven_keys(
    passes: PassesAtWork, park_of_its_own: ParkDatabase
) -> None:
    code = passes.sell_pass()
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute("UPDATE app.ticket SET visit_day = visit_day - 360")
        root.execute("DELETE FROM app.id_purchase")
    passes.press("N", control=True)
    passes.wait_stage(Stage.PASS)

    passes.press(F5)
    passes.wait_stage(Stage.RENEW)
    passes.press(F11, *"4321", ENTER)
    passes.wait_for(lambda shown: shown.held is not None and len(shown.held.terms) == 2)

    held = passes.shown.held
    assert held is not None
    assert held.terms[1].term.first_day == held.terms[0].term.ends
    passes.qtbot.waitUntil(lambda: len(passes.printer.papers) == 2, timeout=20_000)
    assert passes.printer.papers[1].codes[0] != code


def test_without_a_camera_the_photo_is_left_for_later(passes: PassesAtWork) -> None:
    passes.sell_pass()
    passes.camera.vanish()
    passes.press("N", control=True)
    passes.wait_stage(Stage.PASS)

    passes.press(F2)
    passes.wait_for(lambda shown: shown.blind)
    passes.press(ENTER)

    assert passes.said() == "没有拍到画面"
    passes.press(ESC)
    assert passes.shown.stage is Stage.PASS


def test_a_picture_is_cut_upright_and_what_is_none_is_refused(passes: PassesAtWork) -> None:
    passes.office.ways.screens.side.passes.live.open()
    live = passes.office.ways.screens.side.passes.live
    passes.qtbot.waitUntil(lambda: live.newest is not None, timeout=10_000)

    jpeg = portrait_of(live.newest or b"")

    assert jpeg is not None
    passes.office.ways.screens.side.passes.view.portrait.show_photo(jpeg)
    image = passes.office.ways.screens.side.passes.view.portrait
    assert not image.empty
    assert (WIDTH, HEIGHT) == (480, 640)
    assert portrait_of(b"no picture") is None
