from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gatestation.lane_shown import LaneFault
from gatestation.screen.lane_keys import SoundState
from gatestation.screen.view import GateView
from gatestation.verdict_texts import VERDICT_TEXTS
from gatestation.wording import Scanned
from shared.admission.queries import LaneFigures, ZoneFigures
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.desktop.theme import Look, Theme
from shared.desktop.tokens import AMBER, GREEN, STATUS_SOLID, VERMILION, Status
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual, Language

LANE = Bilingual("3 号闸", "Lane 3")
AT = datetime(2025, 10, 3, 2, 9, 40, tzinfo=UTC)
ANSWER = ScanAnswer(
    scan_id=UUID(int=1),
    verdict=Verdict.OK_ENTRY,
    admitted=True,
    ticket_id=UUID(int=2),
    ticket_type=Bilingual("成人票", "Adult"),
    persons=1,
    uses_left=0,
    uses_total=1,
    visit_day=date(2025, 10, 3),
)
SMALL, LARGE = QSize(1366, 768), QSize(1920, 1080)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, translations: Translations) -> GateView:
    view = GateView(theme, translations)
    qtbot.addWidget(view)
    view.resize(SMALL)
    view.show_lane(LANE)
    view.show_sound(SoundState(audible=True, muted=False, volume_percent=70))
    view.show()
    return view


def _colour_at(view: GateView, x: int, y: int) -> QColor:
    return view.grab().toImage().pixelColor(x, y)


def _scanned(verdict: Verdict) -> Scanned:
    return Scanned(replace(ANSWER, verdict=verdict), LANE, AT)


@pytest.mark.parametrize(
    ("verdict", "ground"),
    [
        (Verdict.OK_ENTRY, GREEN),
        (Verdict.ALREADY_USED, VERMILION),
        (Verdict.CHECK_DISCOUNT, AMBER),
    ],
)
def test_band_and_frame_have_the_colour_of_the_answer(
    view: GateView, verdict: Verdict, ground: QColor
) -> None:
    view.show_scan(_scanned(verdict))

    assert _colour_at(view, 960, 150).name() == ground.name()
    assert _colour_at(view, 4, 500).name() == ground.name()


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_answer_can_be_painted_in_its_colour(view: GateView, verdict: Verdict) -> None:
    view.show_scan(_scanned(verdict))

    solid = STATUS_SOLID[VERDICT_TEXTS[verdict].kind]
    assert _colour_at(view, 4, 500).name() == solid.name()


@pytest.mark.parametrize("fault", list(LaneFault))
def test_every_fault_can_be_painted(view: GateView, fault: LaneFault) -> None:
    view.show_fault(fault, AT)

    assert _colour_at(view, 4, 500).name() in (VERMILION.name(), AMBER.name())


def test_a_lane_at_rest_has_no_status_colour(view: GateView, theme: Theme) -> None:
    view.show_scan(_scanned(Verdict.OK_ENTRY))
    view.show_idle()

    assert _colour_at(view, 960, 150).name() == theme.tokens.surface.name()


def test_admitted_and_refused_differ_without_colour(view: GateView) -> None:
    shapes = []
    for verdict in (Verdict.OK_ENTRY, Verdict.ALREADY_USED, Verdict.CHECK_DISCOUNT):
        view.show_scan(_scanned(verdict))
        grey = view.band.grab(QRect(40, 48, 208, 208)).toImage().pixelColor
        ink = [grey(x, y).lightness() < 30 for x in range(0, 208, 8) for y in range(0, 208, 8)]
        shapes.append(tuple(ink))

    assert len(set(shapes)) == 3


def test_the_parts_stand_where_they_are_drawn_at_1366(view: GateView) -> None:
    assert view.band.geometry() == QRect(0, 0, 968, 304)
    assert view.details.geometry() == QRect(0, 304, 968, 344)
    assert view.keys.geometry() == QRect(16, 656, 936, 72)
    assert view.side.scans.geometry().top() == 244
    assert view.side.rate.geometry().top() == 648
    assert view.side.status.geometry() == QRect(0, 736, 1366, 32)
    assert view.keys.key("language").size() == QSize(127, 72)


def test_the_parts_stand_where_they_are_drawn_at_1920(view: GateView) -> None:
    view.resize(LARGE)

    assert view.band.geometry() == QRect(0, 0, 1360, 432)
    assert view.details.geometry() == QRect(0, 432, 1360, 472)
    assert view.keys.geometry() == QRect(24, 928, 1312, 96)
    assert view.side.scans.geometry().top() == 344
    assert view.side.rate.geometry().top() == 928
    assert view.side.status.geometry() == QRect(0, 1048, 1920, 32)


def test_nothing_moves_when_the_answer_changes(view: GateView) -> None:
    def places() -> list[QRect]:
        return [part.geometry() for part in (view.band, view.details, view.keys, view.side.scans)]

    before = places()
    view.show_scan(_scanned(Verdict.BAD_CODE))
    view.show_fault(LaneFault.NETWORK, AT)

    assert places() == before


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_word_fits_on_one_line_at_80_pixels_or_more(
    view: GateView,
    theme: Theme,
    translations: Translations,
    qtbot: QtBot,
    verdict: Verdict,
    language: Language,
) -> None:
    translations.choose(language)
    view.show_scan(_scanned(verdict))
    qtbot.wait(0)
    word = view.band.accessibleName().split("，")[0]

    assert theme.fonts.width(word, 80, bold=True) <= 672


def test_only_keys_that_work_are_shown(
    qtbot: QtBot, theme: Theme, translations: Translations
) -> None:
    silent = GateView(theme, translations)
    qtbot.addWidget(silent)

    assert [key.name for key in silent.working_keys()] == [
        "language",
        "look",
        "lanes",
        "hand",
        "typed",
    ]


def test_a_key_of_the_keyboard_does_what_its_cap_says(view: GateView, qtbot: QtBot) -> None:
    with qtbot.waitExposed(view):
        view.activateWindow()

    with qtbot.waitSignal(view.language_pressed):
        qtbot.keyClick(view, Qt.Key.Key_F11)


def test_no_key_begins_with_a_ring_round_it(view: GateView) -> None:
    assert not view.keys.key("language").hasFocus()


@pytest.mark.parametrize("look", list(Look))
def test_a_full_place_is_told_by_a_word_in_every_look(
    view: GateView, theme: Theme, look: Look
) -> None:
    theme.choose(look)
    zones = (ZoneFigures(Bilingual("玻璃栈道", "Glass walk"), 200, 200),)

    view.show_figures(LaneFigures(6214, 9000, 3412, 1020, zones), network_lost=False)

    assert view.side.occupancy.accessibleName() == "全园在园 6214 / 9000，玻璃栈道 200 / 200 已满"
    assert view.grab().toImage().pixelColor(QPoint(1300, 162)) == STATUS_SOLID[Status.BAD]


def test_a_key_that_waits_for_approval_is_named_with_whom_to_call(view: GateView) -> None:
    view.show_waiting_key("7587 7BB4")
    view.show_scan(_scanned(Verdict.NO_KEYS))
    waiting, said = view.side.status.accessibleName(), view.band.accessibleName()
    view.show_waiting_key("")

    assert "新密钥 7587 7BB4 待批准，请找系统管理员" in waiting
    assert "新密钥 7587 7BB4 还没有批准" in said
    assert "新密钥" not in view.side.status.accessibleName() + view.band.accessibleName()
