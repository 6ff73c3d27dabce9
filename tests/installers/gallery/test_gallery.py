from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
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

# The walk through every screen takes 96 s alone on two cores, and longer beside other tests.
pytestmark = pytest.mark.timeout(420)

ONE = (Variant(Look.LIGHT, Language.EN, SMALL),)
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


@pytest.fixture(scope="module")
def shooting(qapp: QApplication, site: Site, compiled: Path) -> Shooting:
    """Every walk in one variant, in English, where words are longest; no picture is kept."""
    shooting = Shooting(variants=ONE, known=Known(own_endings(), LONG_NAMES))
    with closing(Pieces(qapp, compiled)) as pieces:
        for part, walk in PIECES.items():
            shooting.take(part, walk(pieces), pieces.desk, pieces.looks)
    with office_program(qapp, site, compiled) as (office, looks):
        for office_walk in OFFICE:
            shooting.take("office", office_walk(office), office.window, looks)
    with window_program(qapp, site, compiled) as (window, looks):
        for walk_of_window in WINDOW:
            shooting.take("window", walk_of_window(window), window.window, looks)
    with kiosk_program(qapp, site, compiled) as (kiosk, looks):
        for walk_of_kiosk in KIOSK:
            shooting.take("kiosk", walk_of_kiosk(kiosk), kiosk.window, looks)
    take_phone(shooting, SIZES[:1])
    return shooting


def test_nothing_is_cut_shortened_overlapping_or_pale(shooting: Shooting) -> None:
    assert "\n".join(told(shooting.findings)) == ""


def test_every_screen_of_both_programs_is_in_the_gallery(shooting: Shooting) -> None:
    missing = {
        f"{one.__module__}.{one.__name__}"
        for one in screens()
        if not any(issubclass(seen, one) for seen in shooting.seen)
    }

    assert "\n".join(sorted(missing)) == "\n".join(sorted(AWAITED))


def test_no_state_is_photographed_under_the_name_of_another(shooting: Shooting) -> None:
    assert len(shooting.taken) == len(set(shooting.taken))
