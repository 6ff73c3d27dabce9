"""The devices of a window besides the printer: built from the station file, listened to, let go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QGuiApplication

from boxoffice.customer.pole import Pole
from boxoffice.customer.screen import CustomerScreen
from boxoffice.customer.side import CustomerSide
from boxoffice.customer.view import CustomerView
from boxoffice.devices.drivers import (
    card_reader,
    card_terminal,
    id_card_reader,
    pole_display,
    stands_in,
)
from boxoffice.devices.listener import Listener
from boxoffice.sale.card.messages import CardMessages
from boxoffice.settings import CameraSettings, ScreenSettings, WindowStation
from boxoffice.terminal.line import TerminalLine
from boxoffice.window import WindowDevice
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.devices.card_reader.protocol import CardReader, ContactlessCard
from shared.devices.card_reader.protocol import CardTrouble as CardFault
from shared.devices.fault import FaultReason
from shared.devices.id_card.protocol import CardTrouble, IdCard, IdCardReader

_WAIT_SECONDS: Final = 0.5


class WindowDevices:
    """`lost` are those that do not answer; `card_laid` hears each card, `changed` of any change."""

    def __init__(
        self,
        application: QGuiApplication,
        theme: Theme,
        translations: Translations,
        messages: CardMessages,
        terminal: TerminalLine,
    ) -> None:
        self.changed: Callable[[], None] = lambda: None
        self.card_laid: Callable[[IdCard | CardTrouble], None] = lambda _: None
        self.contactless_laid: Callable[[ContactlessCard | CardFault], None] = lambda _: None
        self.camera: CameraSettings | None = None
        self.customer = CustomerSide()
        self._application = application
        self._theme = theme
        self._translations = translations
        self._messages = messages
        self._terminal = terminal
        self._reader: IdCardReader | None = None
        self._listener: Listener[IdCard | CardTrouble] | None = None
        self._contactless: Listener[ContactlessCard | CardFault] | None = None
        self._contactless_reader: CardReader | None = None
        self._pole: Pole | None = None
        self._screen: CustomerScreen | None = None
        # Qt's objects end on the thread of the window, and not where they are waited for.
        self._retired: tuple[object, ...] = ()

    @property
    def lost(self) -> tuple[WindowDevice, ...]:
        """List what should be there and does not answer."""
        gone = {
            WindowDevice.ID_CARD: self._listener is not None and self._listener.fault is not None,
            WindowDevice.CARD_READER: self._contactless is not None
            and self._contactless.fault is not None,
            WindowDevice.POLE: self._pole is not None and self._pole.fault is not None,
            WindowDevice.CUSTOMER_SCREEN: self._screen is not None and not self._screen.there,
        }
        return tuple(device for device, lost in gone.items() if lost)

    @property
    def monitors(self) -> tuple[str, ...]:
        """Name the monitors besides the main one."""
        main = self._application.primaryScreen()
        return tuple(one.name() for one in self._application.screens() if one is not main)

    def open(self, station: WindowStation) -> None:
        """Take the devices up as the station has them."""
        if station.id_card is not None:
            self._reader = id_card_reader(station.id_card)
            self._listener = self._listen_to(self._reader)
            self._listener.start()
        if station.card_reader is not None:
            self._contactless_reader = reader = card_reader(station.card_reader)
            self._contactless = self._listen_for_contactless(reader)
            self._contactless.start()
        self.camera = station.camera
        if station.pole is not None:
            self._pole = Pole(pole_display(station.pole))
            self._pole.changed = self._tell
        if station.customer_screen is not None:
            self.show_screen(station.customer_screen)
        self.customer.use_pole(self._pole)
        if station.card_terminal is not None:
            self._terminal.bind(
                card_terminal(station.card_terminal), simulated=stands_in(station.card_terminal)
            )
        self.changed()

    def show_screen(self, settings: ScreenSettings) -> bool:
        """Show the customer's window on a monitor, and tell whether that is there."""
        if self._screen is not None:
            self._screen.close()
        view = CustomerView(self._theme, self._translations)
        self._screen = CustomerScreen(self._application, view, settings.monitor)
        self._screen.changed = self._tell
        self.customer.use_view(view)
        self._screen.look()
        return self._screen.there

    def let_go(self) -> Callable[[], None]:
        """Stop all of them; what is given back waits for what still runs, off the window's thread.

        Afterwards they can be opened again.
        """
        listener, reader, pole = self._listener, self._reader, self._pole
        contactless, wireless = self._contactless, self._contactless_reader
        for one in (listener, contactless):
            if one is not None:
                one.stop()
        if pole is not None:
            pole.stop()
        if self._screen is not None:
            self._screen.close()
        self.customer.use_pole(None)
        self.customer.use_view(None)
        self._retired = (listener, contactless, pole, self._screen)
        self._listener = self._reader = self._pole = self._screen = None
        self._contactless = self._contactless_reader = None
        let_terminal_go = self._terminal.let_go()

        def release() -> None:
            let_terminal_go()
            for part in (listener, reader, contactless, wireless, pole):
                if part is not None:
                    part.close()

        return release

    def close(self) -> None:
        """Let go of everything for good."""
        self.let_go()()

    def _listen_to(self, reader: IdCardReader) -> Listener[IdCard | CardTrouble]:
        return Listener(
            "id card",
            lambda: reader.next_card(_WAIT_SECONDS),
            lambda card: self.card_laid(card),
            self._reader_changed,
        )

    def _listen_for_contactless(self, reader: CardReader) -> Listener[ContactlessCard | CardFault]:
        return Listener(
            "card reader",
            lambda: reader.next_card(_WAIT_SECONDS),
            lambda card: self.contactless_laid(card),
            lambda _: self._tell(),
        )

    def _reader_changed(self, fault: FaultReason | None) -> None:
        if fault is None:
            self._messages.clear()
        else:
            self._messages.say_lost()
        self.changed()

    def _tell(self) -> None:
        self.changed()
