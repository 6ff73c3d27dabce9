"""Joins the page of devices to the devices: walks, trials, and what is kept of a device."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from boxoffice.devices.binding import (
    TRAITS,
    Binding,
    DeviceKind,
    binding_of,
    with_binding,
    write_devices,
)
from boxoffice.devices.page.shown import DevicesShown, Said, Step
from boxoffice.devices.page.view import DevicesView
from boxoffice.devices.trial import Outcome, Tried, places, try_device
from boxoffice.settings import WindowStation
from shared.desktop.background import Background
from shared.devices.fault import FaultReason
from shared.devices.transport import is_tcp

logger = logging.getLogger(__name__)

_LOOK_MS: Final = 500


@dataclass(frozen=True, slots=True)
class DeviceWays:
    """What the page needs of the program.

    `try_printer` tries the printer or the drawer at it, on the thread `printer` that the window's
    own paper is printed on; `try_screen` shows the prices on a monitor. `rest` lets
    the devices go, so that they can be tried; `resume` takes them up again as they are then bound.
    `screens` are the names of the monitors.
    """

    printer: Background
    try_printer: Callable[[DeviceKind, WindowStation], Outcome]
    try_screen: Callable[[str], bool]
    screens: Callable[[], tuple[str, ...]]
    rest: Callable[[], Callable[[], None]]
    resume: Callable[[WindowStation], None]


class DevicesPresenter(QObject):
    """`closed` is called when somebody leaves the page; `file` keeps what is saved."""

    def __init__(
        self, view: DevicesView, station: WindowStation, file: Path | None, ways: DeviceWays
    ) -> None:
        super().__init__()
        self.closed: Callable[[], None] = lambda: None
        self._view = view
        self._station = station
        self._file = file
        self._ways = ways
        self._shown = DevicesShown()
        self._before: frozenset[str] = frozenset()
        self._background = Background("trial")
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look_for_plug)
        view.chosen.connect(self._choose)
        view.find_pressed.connect(self._find)
        view.try_pressed.connect(self._try)
        view.save_pressed.connect(self._save)
        view.edited.connect(self._edited)
        view.closed.connect(self._leave)

    def open(self, *, may_change: bool) -> None:
        """Let the devices go and show them; the wires are closed on the trial's thread."""
        release = self._ways.rest()
        self._background.run(self, release, lambda _: None, self._failed)
        self._shown = DevicesShown(may_change=may_change)
        self._choose(DeviceKind.PRINTER)

    def close(self) -> None:
        """Stop, once the trial that runs has ended."""
        self._timer.stop()
        self._background.close()

    def _choose(self, kind: DeviceKind) -> None:
        self._timer.stop()
        draft = binding_of(self._station, kind)
        self._show(chosen=kind, draft=draft, step=Step.NONE, said=Said.NOTHING, outcome=None)

    def _edited(self) -> None:
        self._timer.stop()
        self._show(draft=self._view.typed(), step=Step.NONE, said=Said.NOTHING, outcome=None)

    # The walk to a socket.

    def _find(self) -> None:
        if self._shown.step is Step.PULL:
            self._list(self._plug_pulled)
        else:
            self._timer.stop()
            self._show(step=Step.PULL, said=Said.NOTHING, outcome=None)

    def _plug_pulled(self, found: tuple[str, ...]) -> None:
        self._before = frozenset(found)
        self._show(step=Step.PLUG)
        self._timer.start()

    def _look_for_plug(self) -> None:
        self._list(self._plug_seen)

    def _plug_seen(self, found: tuple[str, ...]) -> None:
        new = [place for place in found if place not in self._before]
        if self._shown.step is Step.PLUG and new:
            self._timer.stop()
            draft = replace(self._view.typed(), place=new[0])
            self._show(draft=draft, step=Step.FOUND)
        elif self._shown.step is Step.PLUG:
            self._before = frozenset(found)  # whatever goes meanwhile may come back as new

    def _list(self, then: Callable[[tuple[str, ...]], None]) -> None:
        kind, screens = self._shown.chosen, self._ways.screens()
        self._background.run(self, lambda: places(kind, screens), then, self._failed)

    # Trying.

    def _try(self) -> None:
        if self._shown.said is Said.TRYING or not self._usable(self._view.typed()):
            return
        kind, typed = self._shown.chosen, self._view.typed()
        station = with_binding(self._station, kind, typed)
        self._timer.stop()
        self._show(draft=typed, step=Step.NONE, said=Said.TRYING, outcome=None)
        if kind is DeviceKind.CUSTOMER_SCREEN:
            there = self._ways.try_screen(typed.place)
            gone = Outcome(Tried.FAULT, fault=FaultReason.UNREACHABLE)
            self._tried(kind, Outcome(Tried.LOOK) if there else gone)
            return
        at_printer = kind in (DeviceKind.PRINTER, DeviceKind.DRAWER)
        thread = self._ways.printer if at_printer else self._background
        trial = self._ways.try_printer if at_printer else try_device
        thread.run(
            self,
            lambda: trial(kind, station),
            lambda outcome: self._tried(kind, outcome),
            self._failed,
        )

    def _tried(self, kind: DeviceKind, outcome: Outcome) -> None:
        if self._shown.chosen is not kind:
            return
        draft = self._shown.draft
        if outcome.learned:
            draft = replace(draft, variant=outcome.learned)
        self._show(draft=draft, said=Said.TRIED, outcome=outcome)

    def _failed(self, error: Exception) -> None:
        logger.error("a trial failed", exc_info=error)
        self._show(said=Said.TRIED, outcome=Outcome(Tried.FAULT, fault=FaultReason.BROKEN))

    # Keeping.

    def _save(self) -> None:
        kind, typed = self._shown.chosen, self._view.typed()
        if not self._shown.may_change:
            self._show(said=Said.NOT_PERMITTED)
        elif self._file is None:
            self._show(draft=typed, said=Said.NO_FILE)
        elif self._usable(typed):
            self._write(self._file, kind, with_binding(self._station, kind, typed))

    def _write(self, file: Path, kind: DeviceKind, station: WindowStation) -> None:
        try:
            write_devices(file, station, kind)
        except OSError as error:
            logger.error("the file of devices was not written: %s", error)
            self._show(said=Said.NOT_SAVED)
            return
        self._station = station
        restart = kind in (DeviceKind.PRINTER, DeviceKind.DRAWER)
        self._show(
            draft=binding_of(station, kind),
            step=Step.NONE,
            said=Said.SAVED_RESTART if restart else Said.SAVED,
            outcome=None,
        )

    def _usable(self, binding: Binding) -> bool:
        """Tell whether a place can be one, and say why not."""
        traits = TRAITS[self._shown.chosen]
        if traits.place_key and not binding.place and not traits.names:
            self._show(draft=binding, said=Said.NO_PLACE)
            return False
        try:
            is_tcp(binding.place)
        except ValueError:
            self._show(draft=binding, said=Said.BAD_PLACE)
            return False
        return True

    def _leave(self) -> None:
        self._timer.stop()
        self._ways.resume(self._station)
        self.closed()

    def _show(self, **changes: object) -> None:
        bindings = tuple((kind, binding_of(self._station, kind)) for kind in DeviceKind)
        shown = replace(self._shown, bindings=bindings, **changes)  # type: ignore[arg-type]
        self._shown = shown
        self._view.show_devices(shown)
