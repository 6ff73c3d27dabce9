"""The pages of a kiosk, upright and lying, with nobody and with somebody before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from boxoffice.kiosk.shown import (
    KioskShown,
    LeftForWindow,
    Page,
    Printing,
    Rest,
    Said,
    StaffShown,
)
from boxoffice.kiosk.view import KioskView
from installers.gallery.pieces import Pieces
from installers.gallery.shot import Shot
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

_HERE: Final = KioskShown(
    page=Page.HOME,
    site=Bilingual("鹿鸣山国家级风景名胜区", "Luming Mountain National Scenic Area"),
    station=Bilingual("东门 3 号自助机", "East gate, kiosk 3"),
)
_PAGES: Final = {
    "home": _HERE,
    "home-left": replace(_HERE, countdown=12),
    "home-demo": replace(_HERE, demo=True, pays=False),
    "printing": replace(_HERE, page=Page.PRINTING, printing=Printing(3, 12)),
    "done": replace(_HERE, page=Page.DONE, number="K1-1123-0042"),
    "paper-failed": replace(
        _HERE,
        page=Page.PAPER_FAILED,
        left=LeftForWindow("K1-1123-0042", 3, "482913", "K1-1123-0042/482913", doubtful=True),
    ),
    "pick-up": replace(_HERE, page=Page.PICK_UP),
    "pick-up-not-found": replace(_HERE, page=Page.PICK_UP, said=Said.NOT_FOUND),
    "pick-up-closed": replace(_HERE, page=Page.PICK_UP, said=Said.NUMBER_CLOSED),
    "pick-phone": replace(_HERE, page=Page.PICK_PHONE, typed="13800005678", code="4829"),
    "pick-phone-wrong": replace(
        _HERE, page=Page.PICK_PHONE, typed="13800005678", said=Said.WRONG_CODE
    ),
    "pad": replace(_HERE, page=Page.PAD, typed="11010519491231002X"),
    "staff-pin": replace(_HERE, page=Page.STAFF_PIN),
    "staff-wrong-pin": replace(_HERE, page=Page.STAFF_PIN, said=Said.WRONG_PIN, facts=("3",)),
    "staff": replace(
        _HERE,
        page=Page.STAFF,
        staff=StaffShown("周建国", True, 12, 345, Money(12_345_600), 18, resting=False),
    ),
}


def kiosk(pieces: Pieces) -> Iterator[Shot]:
    """Show every reason to rest, and the pages that need no park behind them."""
    view = KioskView(pieces.looks.theme, pieces.looks.translations)
    pieces.show(view)
    for rest in Rest:
        view.show_kiosk(replace(_HERE, page=Page.RESTING, rest=rest))
        yield Shot(f"rest-{rest.replace('_', '-')}", (KioskView,), view)
    for name, shown in _PAGES.items():
        view.show_kiosk(shown)
        yield Shot(name, (KioskView,), view)
