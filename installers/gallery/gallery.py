"""Photographs every screen of both programs in eight variants, and checks every picture."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from installers.demonstration.ground import lay_ground
from installers.demonstration.serve import FOLDER
from installers.gallery.faults import Known
from installers.gallery.hand import NeverSeen
from installers.gallery.kiosk_program import kiosk_program
from installers.gallery.phone import NoBrowser
from installers.gallery.phone_walk import take_phone
from installers.gallery.pieces import LONG_NAMES, Pieces
from installers.gallery.programs import office_program, window_program
from installers.gallery.shoot import Shooting, told
from installers.gallery.shot import VARIANTS
from installers.gallery.site import Site, lengthen_names, names_of
from installers.gallery.walks import KIOSK, LONG, OFFICE, PIECES, WINDOW
from shared.database.cluster_place import ClusterError
from shared.database.environment import DATABASE_URL_VARIABLE
from shared.desktop.fonts import Fonts
from shared.desktop.translations import SOURCE_FILE

WORK: Final = FOLDER.with_name("gallery-screens")
PARTS: Final = ("window", "office", "gate", "kiosk", "handheld", "long")
DATABASE: Final = "shanmen_gallery"
FOUND: Final = 1
_BY_NAME: Final = {str(variant): variant for variant in VARIANTS}
_ENDING: Final = re.compile(r"([^\s>]{1,6}\s?…)</(?:source|translation)>")


def main(arguments: list[str]) -> int:
    """Take the pictures; return 1 where something is wrong with a screen."""
    parser = argparse.ArgumentParser(prog="dev.py gallery", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="what it writes to")
    parser.add_argument("--part", choices=PARTS, help="only these screens")
    parser.add_argument("--variant", choices=sorted(_BY_NAME), help="only this way to look at them")
    asked = parser.parse_args(arguments)
    out = asked.out.absolute()
    if asked.part is None:
        return _take_all(out, asked.variant)
    variants = (_BY_NAME[asked.variant],) if asked.variant else VARIANTS
    return _take_part(asked.part, Shooting(out, variants, Known(own_endings(), LONG_NAMES)))


def own_endings() -> frozenset[str]:
    """Give the ends of our own texts that end in "…": they were not shortened."""
    return frozenset(_ENDING.findall(SOURCE_FILE.read_text("utf-8")))


def _take_all(out: Path, variant: str | None) -> int:
    """Take every part in a process of its own, two at a time: there are two cores."""
    begun = time.monotonic()
    waiting, statuses = list(PARTS), []
    running: list[subprocess.Popen[bytes]] = []
    while waiting or running:
        while waiting and len(running) < 2:
            part = waiting.pop(0)
            command = [sys.executable, "-m", __spec__.name, "--out", str(out), "--part", part]
            command += ["--variant", variant] if variant else []
            running.append(subprocess.Popen(command))
        statuses.append(running.pop(0).wait())
    print(f"{time.monotonic() - begun:.0f} s, pictures in {out}")
    return max(statuses)


def _take_part(part: str, shooting: Shooting) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop(DATABASE_URL_VARIABLE, None)
    application = QApplication([])
    Fonts.load_rare()  # pictures are taken before a program gets round to it
    try:
        _TAKERS[part](application, shooting)
    except (ClusterError, NeverSeen, NoBrowser) as error:
        sys.stderr.write(f"{part}: {error}\n")
        return 2
    finally:
        shooting.close()
    lines = list(told(shooting.findings))
    print(f"{part}: {len(shooting.taken)} states, {len(lines)} findings", *lines, sep="\n  ")
    return FOUND if lines else 0


def _take_window(application: QApplication, shooting: Shooting) -> None:
    with _site("window") as site, window_program(application, site) as (hand, looks):
        for walk in WINDOW:
            shooting.take("window", walk(hand), hand.window, looks)


def _take_office(application: QApplication, shooting: Shooting) -> None:
    with _site("office") as site, office_program(application, site) as (hand, looks):
        for walk in OFFICE:
            shooting.take("office", walk(hand), hand.window, looks)


def _take_kiosk(application: QApplication, shooting: Shooting) -> None:
    with _site("kiosk") as site, kiosk_program(application, site) as (hand, looks):
        for walk in KIOSK:
            shooting.take("kiosk", walk(hand), hand.window, looks)


def _take_long(application: QApplication, shooting: Shooting) -> None:
    with _site("long", lengthen=True) as site, window_program(application, site) as (hand, looks):
        shooting.known = replace(shooting.known, names=names_of(site.admin_url))
        for walk in LONG:
            shooting.take("long", walk(hand), hand.window, looks)


def _take_gate(application: QApplication, shooting: Shooting) -> None:
    with closing(Pieces(application)) as pieces:
        for part, walk in PIECES.items():
            shooting.take(part, walk(pieces), pieces.desk, pieces.looks)


def _take_handheld(_: QApplication, shooting: Shooting) -> None:
    take_phone(shooting)


@contextmanager
def _site(name: str, *, lengthen: bool = False) -> Iterator[Site]:
    ground = lay_ground(WORK / name, DATABASE, anew=True, progress=_say)
    try:
        if lengthen:
            lengthen_names(ground.admin_url)
        yield Site(ground.admin_url, ground.park)
    finally:
        ground.leave()


def _say(words: str) -> None:
    print(words, flush=True)


_TAKERS: Final[dict[str, Callable[[QApplication, Shooting], None]]] = {
    "window": _take_window,
    "office": _take_office,
    "gate": _take_gate,
    "kiosk": _take_kiosk,
    "handheld": _take_handheld,
    "long": _take_long,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
