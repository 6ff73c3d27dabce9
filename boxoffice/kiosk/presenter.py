"""Leads a visitor from page to page."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.buying import Buying
from boxoffice.kiosk.idle import IDLE_SECONDS
from boxoffice.kiosk.picking import Picking
from boxoffice.kiosk.readiness import FOR_EVER, Readiness
from boxoffice.kiosk.service import Service
from boxoffice.kiosk.showing import Showing
from boxoffice.kiosk.shown import Page, Said
from shared.database.lost import DATABASE_LOST
from shared.devices.id_card.protocol import CardTrouble, IdCard
from shared.kernel.locale import Language
from shared.kernel.refusal import Refusal

logger = logging.getLogger(__name__)

DEMO_CODE: Final = "134650111122223300"
_RESULT_SECONDS: Final = 20
_KEEP_SECONDS: Final = 120
_WAITS: Final = {
    Page.DONE: _RESULT_SECONDS,
    Page.PAPER_FAILED: _KEEP_SECONDS,
    Page.STAFF: _KEEP_SECONDS,
}

_PICKING: Final = (Page.PICK_UP, Page.PICK_PHONE, Page.PHONE_END, Page.ORDERS)
_HEARING: Final = (Page.HOME, Page.PICK_UP, Page.PICK_PHONE, Page.PHONE_END, Page.PAD)


@dataclass(frozen=True, slots=True)
class KioskParts:
    """Who works for the screen, and how the outside is told."""

    showing: Showing
    buying: Buying
    picking: Picking
    service: Service
    readiness: Readiness
    language: Callable[[Language], None]
    contrast: Callable[[bool], None]
    waits: Callable[[int | None], None]


class KioskPresenter(QObject):
    """Presses, scans and cards come as they come."""

    def __init__(self, parts: KioskParts, demo: bool) -> None:
        super().__init__()
        self._parts = parts
        self._showing = parts.showing
        self._demo = demo
        parts.buying.broken = parts.picking.broken = self._broken
        parts.buying.pay.no_paying = self._no_paying
        parts.showing.turned = self._turned

    # What visitors do.

    def press(self, press: Press) -> None:
        """Play a press."""
        parts, shown = self._parts, self._showing.shown
        match press.act:
            case Act.CORNER:
                parts.service.corner()
            case Act.LANGUAGE:
                parts.language(Language(press.text))
            case Act.CONTRAST:
                parts.contrast(bool(press.number))
            case Act.STILL_HERE:
                self._turned(shown.page)
            case Act.HOME if not shown.working or shown.page is Page.PAPER_FAILED:
                self.forget()
            case Act.BUY if shown.page is Page.HOME and shown.pays and not shown.busy:
                parts.buying.open()
            case Act.PICK_UP if shown.page is Page.HOME:
                parts.picking.open()
            case Act.SHOW_CODE if self._demo:
                self.scanned(DEMO_CODE)
            case _:
                self._play(press)

    def _play(self, press: Press) -> None:
        page = self._showing.shown.page
        if page in (Page.STAFF_PIN, Page.STAFF):
            self._parts.service.press(press)
        elif page in _PICKING or self._picks:
            self._parts.picking.press(press)
        else:
            self._parts.buying.press(press)

    @property
    def _picks(self) -> bool:
        """Tell whether the pad belongs to a pick-up: nothing is being bought then."""
        shown = self._showing.shown
        return shown.page is Page.PAD and shown.sale_page is None

    def scanned(self, text: str) -> None:
        """Hear a code of the scanner."""
        page = self._showing.shown.page
        if page is Page.PAY:
            self._parts.buying.pay.scanned(text)
        elif page in _HEARING and not self._buys:
            self._parts.picking.scanned(text)

    def card(self, card: IdCard | CardTrouble) -> None:
        """Hear a card on the reader."""
        page = self._showing.shown.page
        if self._buys:
            self._parts.buying.names.card(card)
        elif page in _HEARING:
            self._parts.picking.card(card)

    @property
    def _buys(self) -> bool:
        return self._showing.shown.sale_page is not None

    # Coming and going.

    def forget(self, said: Said = Said.NOTHING) -> None:
        """Throw away all that a visitor has left, and begin anew."""
        parts, page = self._parts, self._showing.shown.page
        if page in (Page.STAFF, Page.STAFF_PIN):
            parts.service.leave()
        parts.buying.pay.forget()
        parts.picking.forget()
        parts.language(Language.ZH)
        parts.contrast(False)
        self._showing.begin(Page.HOME, said)
        parts.readiness.settle()

    def gone(self) -> None:
        """Notice that nobody touches the machine any more."""
        if not self._showing.shown.working:
            self.forget()

    def countdown(self, seconds: int | None) -> None:
        """Show how many seconds are left, while they are few."""
        shown = self._showing.shown
        if shown.countdown != seconds:
            self._showing.put(countdown=seconds, said=shown.said, facts=shown.facts)

    def _turned(self, page: Page) -> None:
        working = self._showing.shown.working
        self._parts.waits(None if working or page in FOR_EVER else _WAITS.get(page, IDLE_SECONDS))

    def _broken(self, error: Exception) -> None:
        if isinstance(error, DATABASE_LOST):
            self._parts.readiness.lose_database()
        elif not isinstance(error, Refusal):
            logger.error("a visitor was not served", exc_info=error)
        self.forget(Said.LOST)

    def _no_paying(self) -> None:
        self._parts.readiness.stop_paying()
        self.forget(Said.NO_PAYING)
