"""Writes the pages of a kiosk that the manual shows.

`python -m installers.gallery.kiosk_pictures DIR LANGUAGE`; the park stands on standard input, as
JSON: its URLs hold passwords, which no command line may.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QApplication

from installers.demonstration.park import Park
from installers.gallery.kiosk_program import kiosk_program
from installers.gallery.kiosk_walks import buys, picks_up
from installers.gallery.site import Site
from shared.kernel.locale import Language

SIZE: Final = (720, 1280)
SHOWN: Final = ("home", "tickets", "slots", "pay", "ways", "phone-end", "orders")


def main(folder: str, language: str) -> None:
    """Buy, and pick up what was bought on line; keep the pages."""
    told = json.load(sys.stdin)
    site = Site(told["admin_url"], _park(told))
    with kiosk_program(QApplication([]), site) as (hand, looks):
        for walk in (buys, picks_up):
            for shot in walk(hand):
                name = shot.name.removeprefix("visit-")
                if name in SHOWN:
                    looks.translations.choose(Language(language))
                    hand.window.resize(*SIZE)
                    hand.rest()
                    hand.window.grab().save(str(Path(folder) / f"kiosk-{name}.png"), "PNG")


def _park(told: dict[str, Any]) -> Park:
    return Park(
        told["station_urls"],
        {},
        Path(told["person_keys"]),
        Path(told["person_keys"]),
        {code: Path(file) for code, file in told["key_files"].items()},
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
