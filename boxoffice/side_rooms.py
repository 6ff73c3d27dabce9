"""The rooms beside the sale: read and built behind it, so that no sale waits for them at the start.

Orders, annual passes and reports are a fifth of the program. A window sells before they are there;
whoever wants one sooner than it comes by itself waits for it then.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Final, Protocol, cast
from uuid import UUID

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from boxoffice.devices.bay import DeviceBay
from boxoffice.front_door import FrontDoor
from boxoffice.lines import WindowLines
from boxoffice.papers import WindowPapers
from boxoffice.window import BoxOfficeWindow
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.memory import settle

if TYPE_CHECKING:  # to read them here would be to wait for them
    from boxoffice.lookup.screen import LookUpScreen
    from boxoffice.passes.screen import PassScreen
    from boxoffice.reports.screen import ReportScreen

logger = logging.getLogger(__name__)

# The sign-in has been painted by then, and a PIN is not typed yet.
AFTER_MS: Final = 1_000
_BETWEEN_MS: Final = 100  # a room takes up to a tenth of a second
_ORDERS: Final = "boxoffice.lookup.room:build_orders"
_PASSES: Final = "boxoffice.passes.room:build_passes"
_REPORTS: Final = "boxoffice.reports.room:build_reports"


@dataclass(frozen=True, slots=True)
class SideParts:
    """What the rooms are built of, and where they lead: the sale, an order, an annual pass."""

    theme: Theme
    translations: Translations
    window: BoxOfficeWindow
    front: FrontDoor
    lines: WindowLines
    papers: WindowPapers
    bay: DeviceBay
    sale: Callable[[], None]
    order: Callable[[str], None]
    annual_pass: Callable[[UUID], None]


class _Room(Protocol):
    @property
    def view(self) -> QWidget: ...


class SideRooms(QObject):
    """Builds each room once: when it is first asked for, or by itself when nobody is hurried."""

    def __init__(self, parts: SideParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._reading = Background("rooms", self)
        QTimer.singleShot(AFTER_MS, self, self.read)

    @cached_property
    def orders(self) -> LookUpScreen:
        """The screen of orders."""
        return cast("LookUpScreen", self._build(_ORDERS))

    @cached_property
    def passes(self) -> PassScreen:
        """The screen of annual passes."""
        return cast("PassScreen", self._build(_PASSES))

    @cached_property
    def reports(self) -> ReportScreen:
        """The screen of reports."""
        return cast("ReportScreen", self._build(_REPORTS))

    @property
    def open_orders(self) -> LookUpScreen | None:
        """The screen of orders, if that is what is shown."""
        return self.orders if self._shows("orders") else None

    @property
    def open_passes(self) -> PassScreen | None:
        """The screen of annual passes, if that is what is shown."""
        return self.passes if self._shows("passes") else None

    def read(self) -> None:
        """Read the programs of all rooms on a thread, which lets the keys through."""
        names = (_ORDERS, _PASSES, _REPORTS)
        self._reading.run(
            self, lambda: [resolve_name(name) for name in names], self._begin, self._not_read
        )

    def close(self) -> None:
        """Read no more, and let go of what the rooms hold."""
        self._reading.close()
        if "passes" in vars(self):
            self.passes.close()

    def _shows(self, name: str) -> bool:
        room: _Room | None = vars(self).get(name)
        return room is not None and self._parts.window.screens.currentWidget() is room.view

    def _build(self, name: str) -> _Room:
        build = cast("Callable[[SideParts], _Room]", resolve_name(name))
        room = build(self._parts)
        self._parts.window.add_screen(room.view)
        return room

    def _begin(self, _: object) -> None:
        self._build_next([lambda: self.orders, lambda: self.passes, lambda: self.reports, settle])

    def _build_next(self, steps: list[Callable[[], object]]) -> None:
        """Build one room, and hear the keys before the next one."""
        steps.pop(0)()
        if steps:
            QTimer.singleShot(_BETWEEN_MS, self, lambda: self._build_next(steps))

    @staticmethod
    def _not_read(error: Exception) -> None:
        logger.error("the rooms beside the sale cannot be read", exc_info=error)
