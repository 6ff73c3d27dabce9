"""The station files of window and office PCs: language and look, keys, a window's printer."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from shared.desktop.theme import Look
from shared.kernel.locale import Language
from shared.kernel.station_file import read_station_file


@dataclass(frozen=True, slots=True)
class PrinterSettings:
    """The ticket printer: a URL as pyserial takes it, and what the printer can do.

    `baud_rate` counts on a serial line only.
    """

    url: str
    profile: str = "gb18030"
    width_dots: int = 576
    confirms_jobs: bool = True
    drawer: bool = True
    baud_rate: int = 9600


@dataclass(frozen=True, slots=True)
class WindowStation:
    """All of the file; `person_keys_file` seals and finds the documents of visitors and members."""

    signing_key_file: Path
    printer: PrinterSettings
    language: Language = Language.ZH
    theme: Look = Look.LIGHT
    person_keys_file: Path | None = None


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

    Raises StationFileError.
    """
    if _says_office(path):
        return read_station_file(path, OfficeStation)
    return read_station_file(path, WindowStation)


def _says_office(path: Path) -> bool:
    try:
        return "kind" in tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return False  # whoever reads it next says what is wrong with it
