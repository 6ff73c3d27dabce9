"""The bench's station file: where its devices listen."""

from __future__ import annotations

from dataclasses import dataclass, field

from shared.desktop.theme import Look
from shared.kernel.locale import Language


@dataclass(frozen=True, slots=True)
class PrinterPlace:
    """TCP port of the simulated ticket printer; 0 takes any."""

    port: int = 0


@dataclass(frozen=True, slots=True)
class ScannerPlace:
    """TCP port of the simulated code scanner; 0 takes any."""

    port: int = 0


@dataclass(frozen=True, slots=True)
class TurnstilePlace:
    """TCP port and bus address of the simulated turnstile controller."""

    port: int = 0
    address: int = 1


@dataclass(frozen=True, slots=True)
class IdCardPlace:
    """TCP port of the simulated identity card reader; 0 takes any."""

    port: int = 0


@dataclass(frozen=True, slots=True)
class PolePlace:
    """TCP port of the simulated pole display; 0 takes any."""

    port: int = 0


@dataclass(frozen=True, slots=True)
class BenchStation:
    """What stands on the bench and how its window looks."""

    language: Language = Language.ZH
    theme: Look = Look.LIGHT
    printer: PrinterPlace = field(default_factory=PrinterPlace)
    scanner: ScannerPlace = field(default_factory=ScannerPlace)
    turnstile: TurnstilePlace = field(default_factory=TurnstilePlace)
    id_card: IdCardPlace = field(default_factory=IdCardPlace)
    pole: PolePlace = field(default_factory=PolePlace)
