"""The pages of the kiosk, as visitors see them on a monitor that stands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from PIL import Image

from installers.demonstration.gallery_album import Album
from installers.demonstration.ground import Ground

_MODULE = "installers.gallery.kiosk_pictures"


def show_kiosk(ground: Ground, folder: Path, language: str, album: Album) -> None:
    """Let a kiosk write its pages, and keep them."""
    pages, park = folder / "kiosk", ground.park
    pages.mkdir(exist_ok=True)
    told = {
        "admin_url": ground.admin_url,
        "station_urls": park.station_urls,
        "person_keys": str(park.person_keys),
        "key_files": {code: str(file) for code, file in park.machine_key_files.items()},
    }
    subprocess.run(
        [sys.executable, "-m", _MODULE, str(pages), language],
        input=json.dumps(told),
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    for page in sorted(pages.glob("kiosk-*.png")):
        with Image.open(page) as picture:
            album.keep(page.stem, picture)
