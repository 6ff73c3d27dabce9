"""Joins the devices of a window to its screens: cards to the sale, the sale to the customer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from boxoffice.devices.page.screen import DevicesScreen
from boxoffice.devices.window_devices import WindowDevices
from boxoffice.front_door import FrontDoor
from boxoffice.sale.card.entry import entry_of_card
from boxoffice.sale.card.messages import CardMessages
from boxoffice.sale.naming.entry import Entry
from boxoffice.sale.presenter import SalePresenter
from boxoffice.sale.view import SaleView
from boxoffice.settings import CameraSettings, WindowStation
from boxoffice.terminal.line import TerminalLine
from boxoffice.window import BoxOfficeWindow, WindowDevice
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.devices.card_reader.protocol import CardTrouble as CardFault
from shared.devices.card_reader.protocol import ContactlessCard
from shared.devices.id_card.protocol import CardTrouble, IdCard
from shared.devices.printer.protocol import TicketPrinter


class DeviceBay:
    """`open` takes the devices up, `close` lets go of them; Ctrl E leads to their page."""

    def __init__(
        self,
        application: QGuiApplication,
        window: BoxOfficeWindow,
        front: FrontDoor,
        theme: Theme,
        translations: Translations,
        messages: CardMessages,
        terminal: TerminalLine,
    ) -> None:
        self._window = window
        self._front = front
        self._theme = theme
        self._messages = messages
        self._devices = WindowDevices(application, theme, translations, messages, terminal)
        self.customer = self._devices.customer
        self._page: DevicesScreen | None = None
        self.laid: Callable[[ContactlessCard | CardFault], None] = lambda _: None
        self._readers: dict[QWidget, Callable[[Entry], None]] = {}
        QShortcut(QKeySequence("Ctrl+E"), window, self.show_page)

    @property
    def lost(self) -> tuple[WindowDevice, ...]:
        """List what should be there and does not answer."""
        return self._devices.lost

    def serve(self, view: SaleView, presenter: SalePresenter) -> None:
        """Read cards for the sale, and show the sale to the customer."""
        self.read_for(view, presenter.card)
        view.sale_shown.connect(self.customer.show_sale)

    @property
    def camera(self) -> CameraSettings | None:
        """The camera that the window has at the moment."""
        return self._devices.camera

    def read_for(self, view: QWidget, card: Callable[[Entry], None]) -> None:
        """Tell a screen of each identity card that is laid down while it is shown."""
        self._readers[view] = card

    def open(
        self,
        station: WindowStation,
        file: Path | None,
        printer: TicketPrinter,
        printing: Background,
        changed: Callable[[], None],
    ) -> None:
        """Take the devices up; `changed` is called when one goes or comes back."""
        self._page = DevicesScreen(self._theme, self._devices, station, file, printer, printing)
        self._window.add_screen(self._page.view)
        self._devices.changed, self._devices.card_laid = changed, self._card_laid
        self._devices.contactless_laid = lambda card: self.laid(card)
        self._devices.open(station)

    def show_place(self) -> None:
        """Tell the customer where this is."""
        if self._front.facts is not None:
            self.customer.show_place(self._front.facts.site_name, self._front.facts.name)

    def show_page(self) -> None:
        """Show the page of devices to whoever is signed in."""
        entry, before = self._front.entry, self._window.screens.currentWidget()
        page = self._page
        if entry is None or page is None or before in (self._front.view, page.view):
            return
        self._window.show_screen(page.view)
        page.open(
            may_change="site_edit" in entry.token.rights,
            closed=lambda: self._window.show_screen(before),
        )

    def close(self) -> None:
        """Stop every thread and let go of every wire."""
        if self._page is not None:
            self._page.close()
        self._devices.close()

    def _card_laid(self, card: IdCard | CardTrouble) -> None:
        shown = self._window.screens.currentWidget()
        take = self._readers.get(shown) if shown is not None else None
        if take is None:
            return  # whoever stands there is not served yet
        if isinstance(card, IdCard):
            take(entry_of_card(card))
        else:
            self._messages.say_trouble(card)
