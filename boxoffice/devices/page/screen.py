"""Puts the page of devices together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from boxoffice.devices.binding import DeviceKind, binding_of
from boxoffice.devices.page.presenter import DevicesPresenter, DeviceWays
from boxoffice.devices.page.view import DevicesView
from boxoffice.devices.trial import Outcome, try_drawer, try_printer
from boxoffice.devices.window_devices import WindowDevices
from boxoffice.paper_desk import printer_connection, ticket_printer
from boxoffice.settings import ScreenSettings, WindowStation
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.devices.printer.protocol import TicketPrinter


class DevicesScreen:
    """The widget to show and the presenter that must live as long as it does."""

    def __init__(
        self,
        theme: Theme,
        devices: WindowDevices,
        station: WindowStation,
        file: Path | None,
        printer: TicketPrinter,
        printing: Background,
    ) -> None:
        self._station = station
        self._printer = printer
        self.view = DevicesView(theme)
        self.presenter = DevicesPresenter(
            self.view,
            station,
            file,
            DeviceWays(
                printer=printing,
                try_printer=self._try_printer,
                try_screen=lambda monitor: devices.show_screen(ScreenSettings(monitor)),
                screens=lambda: devices.monitors,
                rest=devices.let_go,
                resume=lambda now: self._resume(devices, now),
            ),
        )

    def open(self, *, may_change: bool, closed: Callable[[], None]) -> None:
        """Show the page; `closed` is called when somebody leaves it."""
        self.presenter.closed = closed
        self.presenter.open(may_change=may_change)

    def close(self) -> None:
        """Stop what runs."""
        self.presenter.close()

    def _resume(self, devices: WindowDevices, station: WindowStation) -> None:
        devices.close()  # a screen that was tried
        devices.open(station)

    def _try_printer(self, kind: DeviceKind, station: WindowStation) -> Outcome:
        """Try the printer that works, or one at another place through a wire of its own."""
        ours = DeviceKind.PRINTER
        if binding_of(station, ours) == binding_of(self._station, ours):
            return _tried(kind, self._printer)
        connection = printer_connection(station.printer)
        try:
            return _tried(kind, ticket_printer(station.printer, connection))
        finally:
            connection.close()


def _tried(kind: DeviceKind, printer: TicketPrinter) -> Outcome:
    return try_drawer(printer) if kind is DeviceKind.DRAWER else try_printer(printer, "")
