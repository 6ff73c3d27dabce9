"""What a walk through a program hands over: the states that are kept, and how they are varied."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from PySide6.QtWidgets import QWidget

from shared.desktop.theme import Look
from shared.kernel.locale import Language

SMALL: Final = (1366, 768)
LARGE: Final = (1920, 1080)

Hand = TypeVar("Hand")
Walk = Callable[[Hand], Iterator["Shot"]]


@dataclass(frozen=True, slots=True)
class Shot:
    """A state that is kept: its name, and the classes of widgets that are in sight.

    `window` is another window than the one that the walk goes through.
    """

    name: str
    shows: tuple[type[QWidget], ...]
    window: QWidget | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to look at a screen."""

    look: Look
    language: Language
    size: tuple[int, int]

    def __str__(self) -> str:
        return f"{self.language}-{self.size[0]}-{self.look}"


VARIANTS: Final = tuple(
    Variant(look, language, size)
    for look in (Look.LIGHT, Look.DARK)
    for language in (Language.ZH, Language.EN)
    for size in (SMALL, LARGE)
)
