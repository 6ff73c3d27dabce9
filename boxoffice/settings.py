"""The station file of a window PC: its language, look, key and printer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from shared.desktop.theme import Look
from shared.kernel.locale import Language


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
    """All of the file."""

    signing_key_file: Path
    printer: PrinterSettings
    language: Language = Language.ZH
    theme: Look = Look.LIGHT
