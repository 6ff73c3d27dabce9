"""Takes each state in its variants, and tells what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from installers.gallery.faults import (
    Control,
    Known,
    Words,
    control_faults,
    pale_words,
    word_faults,
)
from installers.gallery.hand import NeverSeen, widgets_of
from installers.gallery.looking import controls_in_sight, words_in_sight
from installers.gallery.painted_words import read_words
from installers.gallery.programs import Looks
from installers.gallery.shot import LARGE, VARIANTS, Shot, Variant


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a state in a variant."""

    shot: str
    variant: Variant
    fault: str


@dataclass
class Shooting:
    """Keeps pictures under `folder` (none without one); `seen` are the classes that were shown."""

    folder: Path | None = None
    variants: Sequence[Variant] = VARIANTS
    known: Known = field(default_factory=Known)
    findings: list[Finding] = field(default_factory=list)
    seen: set[type[QWidget]] = field(default_factory=set)
    taken: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Get a thread for what is slow about a picture."""
        self._writer = ThreadPoolExecutor(max_workers=1)

    def take(self, part: str, shots: Iterator[Shot], window: QWidget, looks: Looks) -> None:
        """Go along a walk. Raises NeverSeen where a class is not in sight."""
        for shot in shots:
            self._take(part, shot, shot.window or window, looks)
            looks.translations.choose(self.variants[0].language)
            window.resize(*self.variants[0].size)

    def close(self) -> None:
        """Wait for the pictures."""
        self._writer.shutdown(wait=True)

    def _take(self, part: str, shot: Shot, window: QWidget, looks: Looks) -> None:
        name = f"{part}-{shot.name}"
        self.taken.append(name)
        for kind in shot.shows:
            if not any(one.isVisible() for one in widgets_of(window, kind)):
                self._keep(f"{name}-missing", self.variants[0], window.grab().toImage())
                raise NeverSeen(f"{kind.__name__} in {name}")
        # A look is put on every widget anew, which is slow: the one that is on comes first.
        for variant in sorted(self.variants, key=lambda one: one.look is not looks.theme.look):
            self._vary(variant, window, looks)
            self._look(name, variant, window)
        self.seen |= {type(one) for one in widgets_of(window, QWidget) if one.isVisible()}

    def _vary(self, variant: Variant, window: QWidget, looks: Looks) -> None:
        looks.theme.choose(variant.look)
        looks.translations.choose(variant.language)
        window.resize(*variant.size)
        for _ in range(3):  # longer words make a row wider, and that what the row stands in
            QApplication.processEvents()

    def _look(self, name: str, variant: Variant, window: QWidget) -> None:
        words = words_in_sight(window, read_words(window))
        self.judge(name, variant, words, controls_in_sight(window), window.grab().toImage())

    def judge(
        self,
        name: str,
        variant: Variant,
        words: Sequence[Words],
        controls: Sequence[Control],
        picture: QImage,
    ) -> None:
        """Keep a picture, and what is wrong with it."""
        faults = [*word_faults(words, self.known), *control_faults(controls)]
        if variant.size != LARGE:
            faults += pale_words(words, picture)
        self.findings += [Finding(name, variant, fault) for fault in dict.fromkeys(faults)]
        self._keep(name, variant, picture)

    def _keep(self, name: str, variant: Variant, picture: QImage) -> None:
        if self.folder is not None:
            folder = self.folder / str(variant)
            folder.mkdir(parents=True, exist_ok=True)
            self._writer.submit(picture.save, str(folder / f"{name}.png"))


def told(findings: Sequence[Finding]) -> Iterator[str]:
    """Word findings, one line a fault of a state, with the variants that have it."""
    by_fault: dict[tuple[str, str], list[str]] = {}
    for one in findings:
        by_fault.setdefault((one.shot, one.fault), []).append(str(one.variant))
    for (shot, fault), variants in by_fault.items():
        many = len(variants) == len(VARIANTS)
        yield f"{shot}: {fault} [{'all' if many else ', '.join(variants)}]"
