"""The station files of window and office PCs: language and look, keys, a window's printer."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from shared.desktop.theme import Look
from shared.kernel.locale import Language
from shared.kernel.station_file import read_station_file


class DrawerContact(StrEnum):
    """How the contact of the cash drawer is wired to the printer."""

    NONE = "none"
    HIGH = "high"  # high while the drawer is open
    LOW = "low"


class DrawerKind(StrEnum):
    """The cash drawer of a window, as the page of devices offers it."""

    ABSENT = "absent"
    PLAIN = "plain"  # it opens, and nothing tells whether it is shut
    HIGH = "high"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class PrinterSettings:
    """The ticket printer: a URL as pyserial takes it, and what the printer can do.

    `drawer` says that a cash drawer hangs at it, and `drawer_contact` how that tells that it is
    open. `baud_rate` counts on a serial line only. `black_mark` says that the stock is pre-printed,
    and `mark_offset` where printing starts behind a mark.
    """

    url: str
    profile: str = "gb18030"
    width_dots: int = 576
    confirms_jobs: bool = True
    drawer: bool = True
    baud_rate: int = 9600
    black_mark: bool = False
    mark_offset: int = 0
    drawer_contact: DrawerContact = DrawerContact.NONE

    @property
    def drawer_kind(self) -> DrawerKind:
        """Give the drawer in one word."""
        if not self.drawer:
            return DrawerKind.ABSENT
        contact = self.drawer_contact
        return DrawerKind.PLAIN if contact is DrawerContact.NONE else DrawerKind(contact)


@dataclass(frozen=True, slots=True)
class IdCardSettings:
    """The reader of identity cards; `baud_rate` counts on a serial line only."""

    url: str
    baud_rate: int = 115_200


class PoleKind(StrEnum):
    """What a pole display understands."""

    LED8 = "led8"  # eight figures and lamps
    CD5220 = "cd5220"  # two lines of twenty characters


@dataclass(frozen=True, slots=True)
class PoleSettings:
    """The price display on its pole; an LED8 comes with 2400 baud, a CD5220 with 9600."""

    url: str
    kind: PoleKind = PoleKind.LED8
    baud_rate: int = 2_400


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    """The customer's monitor, by the system's name of it; "" is the first besides the main one."""

    monitor: str = ""


@dataclass(frozen=True, slots=True)
class CardReaderSettings:
    """The reader of contactless cards, by the system's name of it; "" is the only one there is."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class CameraSettings:
    """The camera that takes pictures for passes: a path, or the address of a network camera."""

    url: str


class LabelLanguageName(StrEnum):
    """What a label printer understands."""

    TSPL = "tspl"
    ZPL = "zpl"


@dataclass(frozen=True, slots=True)
class WristbandSettings:
    """The printer of wristbands and labels; a `height_mm` of 0 is a band without end."""

    url: str
    kind: LabelLanguageName = LabelLanguageName.TSPL
    width_mm: int = 50
    height_mm: int = 0
    gap_mm: int = 0
    black_mark: bool = False
    baud_rate: int = 9600


class TerminalKind(StrEnum):
    """How a card terminal is spoken to."""

    ZVT = "zvt"
    BANKALL = "bankall"  # through the DLL of the acquirer, which finds the terminal itself


@dataclass(frozen=True, slots=True)
class TerminalSettings:
    """The bank card terminal: where it is, or for `bankall` the path of the acquirer's DLL.

    `python` is the interpreter that loads that DLL, a 32-bit one for a 32-bit DLL; "" is our own.
    """

    url: str
    kind: TerminalKind = TerminalKind.ZVT
    baud_rate: int = 9_600
    python: str = ""


@dataclass(frozen=True, slots=True)
class ScannerSettings:
    """The scanner of a kiosk on a line of its own; one that types like a keyboard needs nothing."""

    url: str
    baud_rate: int = 9600


@dataclass(frozen=True, slots=True)
class KioskSettings:
    """How many tickets may still be sold once the printer says that its paper is low."""

    tickets_when_low: int = 24


@dataclass(frozen=True, slots=True)
class OutageSettings:
    """What the window takes aside for a time without the database.

    At most so many places of each timeslot, of which it never holds more than a tenth of what is
    left, and so many order numbers a shift.
    """

    places: int = 1_000
    numbers: int = 10_000


@dataclass(frozen=True, slots=True)
class WindowStation:
    """All of the file; `person_keys_file` seals and finds the documents of visitors and members.

    A device that is None is not there. `scanner` and `kiosk` are those of a machine that sells.
    """

    signing_key_file: Path
    printer: PrinterSettings
    language: Language = Language.ZH
    theme: Look = Look.LIGHT
    person_keys_file: Path | None = None
    id_card: IdCardSettings | None = None
    pole: PoleSettings | None = None
    customer_screen: ScreenSettings | None = None
    card_reader: CardReaderSettings | None = None
    camera: CameraSettings | None = None
    wristband: WristbandSettings | None = None
    card_terminal: TerminalSettings | None = None
    scanner: ScannerSettings | None = None
    kiosk: KioskSettings = KioskSettings()
    outage: OutageSettings = OutageSettings()


class OfficeKind(StrEnum):
    """What tells the file of an office PC from that of a window."""

    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class OfficeStation:
    """All of the file of an office PC, which has no signing key and no ticket printer."""

    kind: OfficeKind
    language: Language = Language.ZH
    theme: Look = Look.LIGHT
    person_keys_file: Path | None = None


def read_desk(path: Path) -> WindowStation | OfficeStation:
    """Read the file of a window, or of an office, which says `kind = "office"`.

    Devices that were set up at the window stand in a file beside it. Raises StationFileError.
    """
    if _says_office(path):
        return read_station_file(path, OfficeStation)
    return read_station_file(path, WindowStation, devices_file(path))


def devices_file(path: Path) -> Path:
    """Give the file that the page of devices writes, beside that of the station."""
    return path.with_suffix(".devices.toml")


def _says_office(path: Path) -> bool:
    try:
        return "kind" in tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return False  # whoever reads it next says what is wrong with it
