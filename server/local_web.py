"""The web application of the local network: boards and what else the site's own devices open."""

from __future__ import annotations

from fastapi import FastAPI

from server.board.latest import LatestBoard
from server.board.page import add_board
from server.handheld.routes import add_handheld
from server.handheld.stations import Handhelds


def local_app(latest: LatestBoard, handhelds: Handhelds | None = None) -> FastAPI:
    """Build it; nothing of it belongs on a public address."""
    web = FastAPI(title="Shanmen", docs_url=None, redoc_url=None, openapi_url=None)
    add_board(web, latest)
    if handhelds is not None:
        add_handheld(web, handhelds)
    return web
