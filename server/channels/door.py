"""Where platforms post orders: `/partners/ctrip`, `/partners/meituan/…`, on the public listener."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.responses import Response
from starlette.requests import ClientDisconnect

from server.channels.ctrip import CtripInterface
from server.channels.intake import OrderIntake
from server.channels.interface import Interface, Message, Said
from server.channels.meituan import MeituanInterface

MOST_BYTES: Final = 64 * 1024
INTERFACES: Final[tuple[Interface, ...]] = (CtripInterface(), MeituanInterface())


def add_door(web: FastAPI, intake: OrderIntake) -> None:
    """Add the addresses of all interfaces."""
    for interface in INTERFACES:
        answer = _answer(interface, intake)
        for path in (f"/partners/{interface.name}", f"/partners/{interface.name}/{{rest:path}}"):
            web.add_api_route(path, answer, methods=["POST"])


def _answer(
    interface: Interface, intake: OrderIntake
) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    async def answer(request: Request) -> Response:
        body = await _body(request)
        if body is None:
            reply = interface.reply(Said.TOO_LARGE)
        else:
            reply = await intake.answer(interface, _message(request, body))
        return Response(reply.body, reply.status, media_type="application/json;charset=utf-8")

    return answer


def _message(request: Request, body: bytes) -> Message:
    query = request.url.query
    return Message(
        request.method,
        request.scope["raw_path"].decode("latin-1"),
        f"?{query}" if query else "",
        {name.lower(): value for name, value in request.headers.items()},
        body,
    )


async def _body(request: Request) -> bytes | None:
    """Read it, unless it is too large: then no further."""
    read = bytearray()
    try:
        async for part in request.stream():
            read += part
            if len(read) > MOST_BYTES:
                return None
    except ClientDisconnect:
        # Nobody reads the answer; unsaid, whoever hangs up fills the log with traces.
        return None
    return bytes(read)
