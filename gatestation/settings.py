"""The station file of a gate PC: its lanes and the look of its screens."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LaneSettings:
    """One lane by the code the database knows it by; URLs as pyserial takes them."""

    code: str
    scanner_url: str
    turnstile_url: str
    turnstile_address: int = 1
    passage_seconds: int = 5
    volume_percent: int = 70


@dataclass(frozen=True, slots=True)
class GateStation:
    """All of the file. `language` zh or en; `theme` dark, light or sun."""

    lanes: tuple[LaneSettings, ...]
    language: str = "zh"
    theme: str = "dark"
