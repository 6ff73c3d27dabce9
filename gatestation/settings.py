"""The station file of a gate PC: its lanes and the look of its screens."""

from __future__ import annotations

from dataclasses import dataclass

from shared.desktop.theme import Look
from shared.kernel.locale import Language


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
    """All of the file. Raises ValueError without a lane."""

    lanes: tuple[LaneSettings, ...]
    language: Language = Language.ZH
    theme: Look = Look.DARK

    def __post_init__(self) -> None:
        if not self.lanes:
            raise ValueError("'lanes' 至少要有一个通道 / must name at least one lane")
