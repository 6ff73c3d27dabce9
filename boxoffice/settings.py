"""The station file of a window PC: its language, look, key and printer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from shared.desktop.theme import Look
from shared.kernel.locale import Language
from shared.kernel.station_file import StationFileError


@dataclass(frozen=True, slots=True)
class PrinterSettings:
    """The ticket printer: a URL as pyserial takes it, and what the printer can do."""

    url: str
    profile: str = "gb18030"
    width_dots: int = 576
    confirms_jobs: bool = True
    drawer: bool = True


@dataclass(frozen=True, slots=True)
class WindowStation:
    """All of the file. `language` zh or en; `theme` light, dark or sun."""

    signing_key_file: Path
    printer: PrinterSettings
    language: str = "zh"
    theme: str = "light"

    def __post_init__(self) -> None:
        if self.language not in list(Language):
            raise StationFileError(f"'language' must be zh or en, not {self.language!r}")
        if self.theme not in list(Look):
            raise StationFileError(f"'theme' must be light, dark or sun, not {self.theme!r}")
