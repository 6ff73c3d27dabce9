"""The station file of a gate PC: its lanes and the look of its screens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from shared.desktop.theme import Look
from shared.kernel.locale import Language

_RANGES: Final = (
    ("turnstile_address", 1, 255),  # one byte on the wire; 0 speaks to every board
    ("passage_seconds", 1, 60),
    ("volume_percent", 0, 100),
)


@dataclass(frozen=True, slots=True)
class LaneSettings:
    """One lane by the code the database knows it by; URLs as pyserial takes them.

    Raises ValueError for a figure that no board or loudspeaker has.
    """

    code: str
    scanner_url: str
    turnstile_url: str
    scanner_baud_rate: int = 9600
    turnstile_baud_rate: int = 9600
    turnstile_address: int = 1
    passage_seconds: int = 5
    volume_percent: int = 70

    def __post_init__(self) -> None:
        for key, least, most in _RANGES:
            if not least <= getattr(self, key) <= most:
                raise ValueError(
                    f"'{key}' 应在 {least} 到 {most} 之间 / must be from {least} to {most}"
                )


@dataclass(frozen=True, slots=True)
class GateStation:
    """All of the file. Raises ValueError without a lane, or when two have one code."""

    lanes: tuple[LaneSettings, ...]
    language: Language = Language.ZH
    theme: Look = Look.DARK

    def __post_init__(self) -> None:
        if not self.lanes:
            raise ValueError("'lanes' 至少要有一个通道 / must name at least one lane")
        if len({lane.code for lane in self.lanes}) < len(self.lanes):
            raise ValueError("'lanes' 中有重复的 code / name a code twice")
