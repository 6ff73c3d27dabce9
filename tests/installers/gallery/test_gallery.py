from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

import boxoffice
import gatestation
from boxoffice.back_office.record_view import RecordView
from boxoffice.back_office.room import RoomView
from boxoffice.sale.sheet_view import SheetView
from boxoffice.set_up.parts import AssistantPage
from boxoffice.window_screen import WindowScreen
from installers.gallery.faults import Known
from installers.gallery.gallery import own_endings
from installers.gallery.kiosk_program import kiosk_program
from installers.gallery.phone_walk import SIZES, take_phone
from installers.gallery.pieces import LONG_NAMES, Pieces
from installers.gallery.programs import office_program, window_program
from installers.gallery.shoot import Shooting, told
from installers.gallery.shot import SMALL, Variant
from installers.gallery.site import Site
from installers.gallery.walks import KIOSK, OFFICE, PIECES, WINDOW
from shared.desktop.form.form_page import FormPage
from shared.desktop.theme import Look
from shared.kernel.locale import Language
from tests.mortal import small_park
from tests.spare_cluster import spare_cluster

ONE = (Variant(Look.LIGHT, Language.EN, SMALL),)
PROGRAMS = ("pieces", "office", "window", "kiosk", "phone")
SCREENS = (WindowScreen, SheetView, RoomView, RecordView, FormPage, AssistantPage)
# Screens that no walk has come to yet; whoever leads one there takes it out.
AWAITED: frozenset[str] = frozenset()


def screens() -> Iterator[type[QWidget]]:
    """Every class of both programs that is a screen: by what it is made of, or by its name."""
    for package in (boxoffice, gatestation):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if module.name.endswith("__main__"):
                continue
            for name, one in vars(importlib.import_module(module.name)).items():
                if (
                    isinstance(one, type)
                    and issubclass(one, QWidget)
                    and one.__module__ == module.name
                    and (issubclass(one, SCREENS) or name.endswith(("View", "Window", "Sheet")))
                ):
                    yield one


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("gallery")
    with spare_cluster(folder) as url:
        made = small_park(url, folder, customers=True)
        yield Site(made.admin_url, made.park)


class Album:
    """Every walk in one variant, in English, where words are longest; no picture is kept.

    A walk is taken when it is first asked for, so that no one test waits for all of them.
    """

    def __init__(self, application: QApplication, site: Site, compiled: Path) -> None:
        self._ground = application, site, compiled
        self._walked: dict[str, Shooting] = {}
        self._walks: dict[str, Callable[[Shooting], None]] = {
            "pieces": self._take_pieces,
            "office": self._take_office,
            "window": self._take_window,
            "kiosk": self._take_kiosk,
            "phone": lambda shooting: take_phone(shooting, SIZES[:1]),
        }

    def of(self, program: str) -> Shooting:
        if program not in self._walked:
            shooting = Shooting(variants=ONE, known=Known(own_endings(), LONG_NAMES))
            self._walks[program](shooting)
            self._walked[program] = shooting
        return self._walked[program]

    def whole(self) -> list[Shooting]:
        return [self.of(program) for program in PROGRAMS]

    def _take_pieces(self, shooting: Shooting) -> None:
        application, _, compiled = self._ground
        with closing(Pieces(application, compiled)) as pieces:
            for part, walk in PIECES.items():
                shooting.take(part, walk(pieces), pieces.desk, pieces.looks)

    def _take_office(self, shooting: Shooting) -> None:
        with office_program(*self._ground) as (office, looks):
            for walk in OFFICE:
                shooting.take("office", walk(office), office.window, looks)

    def _take_window(self, shooting: Shooting) -> None:
        with window_program(*self._ground) as (window, looks):
            for walk in WINDOW:
                shooting.take("window", walk(window), window.window, looks)

    def _take_kiosk(self, shooting: Shooting) -> None:
        with kiosk_program(*self._ground) as (kiosk, looks):
            for walk in KIOSK:
                shooting.take("kiosk", walk(kiosk), kiosk.window, looks)


@pytest.fixture(scope="module")
def album(qapp: QApplication, site: Site, compiled: Path) -> Album:
    return Album(qapp, site, compiled)


@pytest.mark.parametrize("program", PROGRAMS)
def test_nothing_is_cut_shortened_overlapping_or_pale(album: Album, program: str) -> None:
    assert "\n".join(told(album.of(program).findings)) == ""


def test_every_screen_of_both_programs_is_in_the_gallery(album: Album) -> None:
    shown = {seen for shooting in album.whole() for seen in shooting.seen}
    missing = {
        f"{one.__module__}.{one.__name__}"
        for one in screens()
        if not any(issubclass(seen, one) for seen in shown)
    }

    assert "\n".join(sorted(missing)) == "\n".join(sorted(AWAITED))


def test_no_state_is_photographed_under_the_name_of_another(album: Album) -> None:
    taken = [name for shooting in album.whole() for name in shooting.taken]

    assert len(taken) == len(set(taken))
