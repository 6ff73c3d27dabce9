"""Serves the board on the local network: a page, its files, and server-sent events."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

from fastapi import FastAPI, Request
from fastapi.responses import FileResponse, RedirectResponse, Response, StreamingResponse

from server.board.latest import LatestBoard

WEB: Final = Path(__file__).resolve().parents[2] / "resources" / "web"
FONTS: Final = WEB.parent / "fonts"
_FILES: Final = {
    "board.css": (WEB, "text/css"),
    "board.js": (WEB, "text/javascript"),
    "board_plan.js": (WEB, "text/javascript"),
    "board_words.js": (WEB, "text/javascript"),
    "echarts.min.js": (WEB, "text/javascript"),
    "noto-sans-sc-chinese-simplified-400-normal.woff": (FONTS, "font/woff"),
    "noto-sans-sc-chinese-simplified-700-normal.woff": (FONTS, "font/woff"),
}
# Nothing is loaded from elsewhere, and nobody frames the page. ECharts sets styles of elements.
_GUARDED: Final = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:;"
    " style-src 'self' 'unsafe-inline';"
    " frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def add_board(web: FastAPI, latest: LatestBoard) -> None:
    """Add `/board`, its files and `/board/events` to the local network's application."""

    @web.get("/")
    async def first_page() -> RedirectResponse:
        return RedirectResponse("/board")

    @web.get("/board")
    async def board() -> FileResponse:
        return FileResponse(WEB / "board.html", media_type="text/html", headers=_GUARDED)

    @web.get("/board/files/{name}")
    async def file(name: str) -> Response:
        if name not in _FILES:
            return Response(status_code=404)
        folder, kind = _FILES[name]
        return FileResponse(folder / name, media_type=kind, headers=_GUARDED)

    @web.get("/board/events")
    async def events(request: Request) -> StreamingResponse:
        return StreamingResponse(
            _events(latest, request), media_type="text/event-stream", headers=_GUARDED
        )


async def _events(latest: LatestBoard, request: Request) -> AsyncIterator[str]:
    """Send the course when it is new, the figures when they are, and else a sign of life."""
    version, course = -1, ""
    yield "retry: 1000\n\n"
    while not await request.is_disconnected():
        newest = latest.version
        if newest and latest.course != course:
            course = latest.course
            yield f"event: course\ndata: {course}\n\n"
        if newest != version and newest:
            version = newest
            yield f"event: figures\ndata: {latest.figures}\n\n"
        else:
            yield ": still here\n\n"
        await latest.after(newest)
