"""The album: every picture that README and manual show, by name, kept small."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

COLOURS = 256
MOST_BYTES = 250_000
LANGUAGES = ("zh", "en")
PICTURES = (
    "window-sign-in",
    "window-float",
    "window-float-signed",
    "window-sale",
    "window-keys",
    "window-names",
    "window-tender",
    "window-change",
    "window-member",
    "window-concession",
    "window-codes",
    "window-customer",
    "window-order",
    "window-refund",
    "window-card",
    "window-devices",
    "window-drawer",
    "window-count",
    "window-difference",
    "window-z",
    "window-paper-out",
    "window-print-doubt",
    "window-sold-out",
    "window-outage",
    "report-r1",
    "report-ties",
    "daily-report",
    "ticket",
    "ticket-layouts",
    "gate-idle",
    "gate-admitted",
    "gate-refused",
    "gate-tomorrow",
    "gate-not-walked",
    "gate-fault",
    "gate-offline",
    "handheld-answers",
    "handheld-questions",
    "kiosk-home",
    "kiosk-tickets",
    "kiosk-slots",
    "kiosk-pay",
    "kiosk-ways",
    "kiosk-phone-end",
    "kiosk-orders",
    "bench",
    "office-editions",
    "office-types",
    "office-prices",
    "office-concessions",
    "office-slots",
    "office-set-up",
    "office-imports",
    "office-member",
    "office-tiers",
    "office-privacy",
    "office-marketing",
    "office-distribution",
    "office-place",
    "office-people",
)


class AlbumFault(Exception):
    """A picture is unknown, too large, or was never taken."""


class Album:
    """Keeps the pictures of one language in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def keep(self, name: str, picture: Image.Image) -> None:
        """Write a picture. Raises AlbumFault."""
        if name not in PICTURES:
            raise AlbumFault(f"No picture is called {name}")
        path = self._folder / f"{name}.png"
        # Screens have few colours: a palette shows the same at a third of the bytes.
        palette = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        palette.save(path, "PNG", optimize=True)
        if path.stat().st_size > MOST_BYTES:
            raise AlbumFault(f"{path} has more than {MOST_BYTES} bytes")
        self._kept.add(name)

    def require_complete(self) -> None:
        """Raise AlbumFault unless every picture was kept."""
        missing = [name for name in PICTURES if name not in self._kept]
        if missing:
            raise AlbumFault(f"Never taken: {', '.join(missing)}")
