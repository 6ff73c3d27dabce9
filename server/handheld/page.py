"""The files of the handheld's page; nothing of it comes from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from fastapi import FastAPI
from fastapi.responses import FileResponse, Response

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"
_SCRIPT, _SOUND, _FONT = "text/javascript", "audio/wav", "font/woff"
_WEB, _SOUNDS, _FONTS = RESOURCES / "web", RESOURCES / "sounds", RESOURCES / "fonts"
PAGE: Final = _WEB / "handheld.html"
FILES: Final = {
    "handheld.css": (_WEB, "text/css"),
    "handheld.js": (_WEB, _SCRIPT),
    "handheld_camera.js": (_WEB, _SCRIPT),
    "handheld_key.js": (_WEB, _SCRIPT),
    "handheld_lane.js": (_WEB, _SCRIPT),
    "handheld_list.js": (_WEB, _SCRIPT),
    "handheld_network.js": (_WEB, _SCRIPT),
    "handheld_server.js": (_WEB, _SCRIPT),
    "handheld_store.js": (_WEB, _SCRIPT),
    "handheld_view.js": (_WEB, _SCRIPT),
    "handheld_words.js": (_WEB, _SCRIPT),
    "handheld.webmanifest": (_WEB, "application/manifest+json"),
    "handheld.svg": (_WEB, "image/svg+xml"),
    "zxing_reader.js": (_WEB, _SCRIPT),
    "zxing_reader.wasm": (_WEB, "application/wasm"),
    "pass.wav": (_SOUNDS, _SOUND),
    "check.wav": (_SOUNDS, _SOUND),
    "refuse.wav": (_SOUNDS, _SOUND),
    "noto-sans-sc-chinese-simplified-400-normal.woff": (_FONTS, _FONT),
    "noto-sans-sc-chinese-simplified-700-normal.woff": (_FONTS, _FONT),
}
# The reader of codes is compiled in the browser; nothing else may be made into a program there.
GUARDED: Final = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"
    " style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
    " media-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none';"
    " form-action 'none'; frame-ancestors 'none'",
    "Permissions-Policy": "camera=(self), microphone=(), geolocation=()",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def add_page(web: FastAPI) -> None:
    """Add `/handheld`, its files, and the worker that keeps them for the time without a network."""

    @web.get("/handheld")
    async def page() -> FileResponse:
        return FileResponse(PAGE, media_type="text/html", headers=GUARDED)

    @web.get("/handheld/worker.js")
    async def worker() -> FileResponse:
        headers = GUARDED | {"Service-Worker-Allowed": "/handheld"}
        return FileResponse(_WEB / "handheld_worker.js", media_type=_SCRIPT, headers=headers)

    @web.get("/handheld/files/{name}")
    async def file(name: str) -> Response:
        if name not in FILES:
            return Response(status_code=404)
        folder, kind = FILES[name]
        return FileResponse(folder / name, media_type=kind, headers=GUARDED)
