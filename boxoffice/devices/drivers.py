"""The drivers of a window's devices, as its station file names them; building touches no wire."""

from __future__ import annotations

from pathlib import Path

from boxoffice.settings import (
    CameraSettings,
    CardReaderSettings,
    IdCardSettings,
    LabelLanguageName,
    PoleKind,
    PoleSettings,
    TerminalKind,
    TerminalSettings,
    WristbandSettings,
)
from shared.devices.camera.opencv_camera import OpenCvCamera
from shared.devices.card_reader.pcsc_reader import PcscReader
from shared.devices.connection import Connection
from shared.devices.customer_display.cd5220 import Cd5220Display
from shared.devices.customer_display.led8 import Led8Display
from shared.devices.customer_display.protocol import CustomerDisplay
from shared.devices.id_card.sdt_reader import SdtReader
from shared.devices.printer.label_driver import LabelPrinter
from shared.devices.printer.label_language import LabelStock
from shared.devices.printer.tspl import Tspl
from shared.devices.printer.zpl import Zpl
from shared.devices.terminal.bankall_terminal import BankallTerminal
from shared.devices.terminal.protocol import CardTerminal
from shared.devices.terminal.zvt_terminal import zvt_terminal


def id_card_reader(settings: IdCardSettings) -> SdtReader:
    """Give the driver of the identity card reader."""
    return SdtReader(Connection(settings.url, settings.baud_rate, device="id card"))


def pole_display(settings: PoleSettings) -> CustomerDisplay:
    """Give the driver of the pole display."""
    connection = Connection(settings.url, settings.baud_rate, device="pole display")
    match settings.kind:
        case PoleKind.LED8:
            return Led8Display(connection)
        case PoleKind.CD5220:
            return Cd5220Display(connection)


def card_reader(settings: CardReaderSettings) -> PcscReader:
    """Give the driver of the reader of contactless cards."""
    return PcscReader(settings.name)


def camera(settings: CameraSettings) -> OpenCvCamera:
    """Give the driver of the camera."""
    return OpenCvCamera(settings.url)


def card_terminal(settings: TerminalSettings) -> CardTerminal:
    """Give the driver of the bank card terminal."""
    match settings.kind:
        case TerminalKind.ZVT:
            connection = Connection(settings.url, settings.baud_rate, device="card terminal")
            return zvt_terminal(connection)
        case TerminalKind.BANKALL:
            return BankallTerminal(Path(settings.url), settings.python)


def stands_in(settings: TerminalSettings) -> bool:
    """Tell whether the terminal is a stand-in, whose money a live site refuses."""
    return settings.kind is TerminalKind.BANKALL and settings.url.endswith(".py")


def wristband_printer(settings: WristbandSettings) -> LabelPrinter:
    """Give the driver of the printer of wristbands."""
    language = Tspl() if settings.kind is LabelLanguageName.TSPL else Zpl()
    stock = LabelStock(
        settings.width_mm, settings.height_mm, settings.gap_mm, black_mark=settings.black_mark
    )
    connection = Connection(settings.url, settings.baud_rate, device="wristbands")
    return LabelPrinter(connection, language, stock)
