"""The station file of a gate PC: its lanes and the look of its screens."""

from __future__ import annotations

from dataclasses import dataclass

from shared.desktop.theme import Look
from shared.kernel.locale import Language
from shared.kernel.station_file import StationFileError


@dataclass(frozen=True, slots=True)
class LaneSettings:
    """One lane by the code the database knows it by; URLs as pyserial takes them."""

    code: str
    scanner_url: str
    turnstile_url: str
    scanner_baud_rate: int = 9600
    turnstile_baud_rate: int = 9600
    turnstile_address: int = 1
    passage_seconds: int = 5
    volume_percent: int = 70


@dataclass(frozen=True, slots=True)
class GateStation:
    """All of the file. `language` zh or en; `theme` dark, light or sun."""

    lanes: tuple[LaneSettings, ...]
    language: str = "zh"
    theme: str = "dark"

    def __post_init__(self) -> None:
        if not self.lanes:
            raise StationFileError("'lanes' must name at least one lane")
        if self.language not in list(Language):
            raise StationFileError(f"'language' must be zh or en, not {self.language!r}")
        if self.theme not in list(Look):
            raise StationFileError(f"'theme' must be dark, light or sun, not {self.theme!r}")
