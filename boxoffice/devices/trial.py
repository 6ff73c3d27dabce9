"""Tries one device as it is bound: blocking, on a thread of its own, through its real driver."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import Final

from boxoffice.devices.binding import DeviceKind
from boxoffice.devices.drivers import (
    camera,
    card_reader,
    card_terminal,
    id_card_reader,
    pole_display,
    wristband_printer,
)
from boxoffice.settings import (
    CameraSettings,
    CardReaderSettings,
    DrawerKind,
    IdCardSettings,
    PoleSettings,
    TerminalSettings,
    WindowStation,
)
from shared.devices.card_reader.pcsc_reader import PcscReader
from shared.devices.card_reader.protocol import ContactlessCard
from shared.devices.customer_display.protocol import Lamp
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.id_card.protocol import IdCard
from shared.devices.ports import cameras, serial_ports
from shared.devices.printer.protocol import TicketPrinter
from shared.devices.terminal.protocol import Attempt, Ending
from shared.identity.masks import mask_name, mask_number
from shared.kernel.money import Money
from shared.paper.page import Align, Banner, Columns, Page, PrintOutcome, Rule, Text

SHOWN_AMOUNT: Final = Money(8_888)
ONE_FEN: Final = Money(1)
_CARD_SECONDS: Final = 10.0
_DRAWER_SECONDS: Final = 2.0
_AGAIN_SECONDS: Final = 0.3
_PATIENCE_SECONDS: Final = 3.0


class Tried(StrEnum):
    """How a trial ended."""

    WORKS = auto()
    LOOK = auto()  # the program cannot see it: a person has to
    NO_CARD = auto()  # the reader answers, and nobody laid a card on it
    CARD_UNREAD = auto()
    DECLINED = auto()  # the terminal works, and took nothing of the trial's money
    NOT_GIVEN_BACK = auto()  # the trial's money was taken and has to be given back by hand
    FAULT = auto()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a trial ended; `fact` is what the device told, masked where it is of a person."""

    tried: Tried
    fact: str = ""
    fault: FaultReason | None = None
    picture: bytes = field(default=b"", repr=False)
    learned: str = ""  # what the device turned out to be


def try_device(kind: DeviceKind, station: WindowStation) -> Outcome:
    """Try a device besides printer, drawer and screen, which the window itself has."""
    try:
        return _patiently(kind, station)
    except DeviceFault as fault:
        return Outcome(Tried.FAULT, fault.detail, fault.reason)


def try_printer(printer: TicketPrinter, station: str) -> Outcome:
    """Print a page that says that it is none."""
    try:
        outcome = printer.print_page(trial_page(station))
    except DeviceFault as fault:
        return Outcome(Tried.FAULT, fault.detail, fault.reason)
    return Outcome(Tried.WORKS if outcome is PrintOutcome.PRINTED else Tried.LOOK)


def try_drawer(printer: TicketPrinter, seconds: float = _DRAWER_SECONDS) -> Outcome:
    """Open a drawer that is shut, and learn from its contact, if it has one, how that is wired."""
    try:
        shut = printer.status().drawer_high
        printer.open_drawer()
        deadline = time.monotonic() + seconds
        while (now := printer.status().drawer_high) is shut and time.monotonic() < deadline:
            time.sleep(_AGAIN_SECONDS)
    except DeviceFault as fault:
        return Outcome(Tried.FAULT, fault.detail, fault.reason)
    if now is shut:
        return Outcome(Tried.LOOK)
    return Outcome(Tried.WORKS, learned=DrawerKind.HIGH if now else DrawerKind.LOW)


def places(kind: DeviceKind, screens: tuple[str, ...]) -> tuple[str, ...]:
    """List where such a device may be, as the system has it; nothing is opened for it."""
    match kind:
        case DeviceKind.CUSTOMER_SCREEN:
            return screens
        case DeviceKind.CAMERA:
            return cameras()
        case DeviceKind.CARD_READER:
            return _reader_names()
        case _:
            return serial_ports()


def trial_page(station: str) -> Page:
    """Give a page in both languages that nobody takes for a ticket."""
    return Page(
        (
            Banner("测试 TEST"),
            Text(station, Align.CENTRE, bold=True),
            Rule(),
            Columns("中文", "山门售票"),
            Columns("English", "Shanmen"),
            Columns("0123456789", "¥ 120.00"),
            Rule(),
            Text("测试页，不是票 / Not a ticket", Align.CENTRE),
        ),
        "trial",
    )


def _patiently(kind: DeviceKind, station: WindowStation) -> Outcome:
    """Try again for a moment where the port is still held by what listened to it until now."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            return _once(kind, station)
        except DeviceFault as fault:
            if fault.reason is not FaultReason.UNREACHABLE or time.monotonic() >= deadline:
                raise
            time.sleep(_AGAIN_SECONDS)


def _once(kind: DeviceKind, station: WindowStation) -> Outcome:
    match kind:
        case DeviceKind.ID_CARD if station.id_card:
            return _read_id_card(station.id_card)
        case DeviceKind.POLE if station.pole:
            return _show_amount(station.pole)
        case DeviceKind.CARD_READER if station.card_reader:
            return _read_card(station.card_reader)
        case DeviceKind.CAMERA if station.camera:
            return _take_picture(station.camera)
        case DeviceKind.CARD_TERMINAL if station.card_terminal:
            return _take_a_fen(station.card_terminal)
        case DeviceKind.WRISTBAND if station.wristband:
            printer = wristband_printer(station.wristband)
            try:
                return try_printer(printer, "")
            finally:
                printer.close()
        case _:
            raise DeviceFault(kind.value, FaultReason.UNREACHABLE, "not bound")


def _read_id_card(settings: IdCardSettings) -> Outcome:
    reader = id_card_reader(settings)
    try:
        number = reader.module_number()
        card = reader.next_card(_CARD_SECONDS)
    finally:
        reader.close()
    if isinstance(card, IdCard):
        return Outcome(Tried.WORKS, f"{mask_name(card.name)} {mask_number(card.number)}")
    return Outcome(Tried.NO_CARD if card is None else Tried.CARD_UNREAD, number)


def _show_amount(settings: PoleSettings) -> Outcome:
    display = pole_display(settings)
    try:
        display.show(Lamp.TOTAL, SHOWN_AMOUNT)
    finally:
        display.close()
    return Outcome(Tried.LOOK, "88.88")


def _read_card(settings: CardReaderSettings) -> Outcome:
    reader = card_reader(settings)
    try:
        names = reader.readers()
        card = reader.next_card(_CARD_SECONDS)
    finally:
        reader.close()
    if isinstance(card, ContactlessCard):
        return Outcome(Tried.WORKS, mask_number(card.number))
    return Outcome(Tried.NO_CARD if card is None else Tried.CARD_UNREAD, " · ".join(names))


def _take_a_fen(settings: TerminalSettings) -> Outcome:
    """Sign on, ask how it is, take one fen of a card and give it back at once."""
    terminal = card_terminal(settings)
    try:
        version = terminal.status().version
        answer = terminal.pay(ONE_FEN, Attempt())
        if answer.ending is Ending.REFUSED:
            return Outcome(Tried.DECLINED, answer.reason)
        number = answer.slip.number if answer.slip else ""
        if answer.ending is Ending.UNKNOWN:
            return Outcome(Tried.NOT_GIVEN_BACK, number)
        back = terminal.give_back(ONE_FEN, number, Attempt())
    finally:
        terminal.close()
    if back.ending is not Ending.DONE:
        return Outcome(Tried.NOT_GIVEN_BACK, number)
    return Outcome(Tried.WORKS, " · ".join(one for one in (number, version) if one))


def _take_picture(settings: CameraSettings) -> Outcome:
    eye = camera(settings)
    try:
        picture = eye.picture()
    finally:
        eye.close()
    return Outcome(Tried.WORKS, f"{picture.width} × {picture.height}", picture=picture.jpeg)


def _reader_names() -> tuple[str, ...]:
    reader = PcscReader()
    try:
        return reader.readers()
    except DeviceFault:
        return ()
    finally:
        reader.close()
