"""What the page of a handheld asks of the server."""

from __future__ import annotations

from collections.abc import Awaitable
from datetime import datetime
from typing import Any, Final, TypeVar

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse, Response

from server.handheld.answer import answer_document
from server.handheld.desk import HandheldDesk, NoLane, Place
from server.handheld.guard import (
    device_of,
    forget_token,
    keep_device,
    keep_token,
    new_device,
    require_our_page,
    token_of,
)
from server.handheld.page import add_page
from server.handheld.requests import Enrolment, Journal, OfflineScan, Return, Scan, SignIn
from server.handheld.stations import Handhelds
from server.line import Away
from shared.admission.replay import was_taken
from shared.database.verb import IdOutOfRange
from shared.kernel.clock import SystemClock
from shared.site.handhelds import CodesLocked, WrongCode
from shared.site.sign_in import NotSignedIn, StaffLocked, StationLocked, WrongPin

Answer = TypeVar("Answer")

# What is said of an entry that contradicts nothing.
_SETTLED: Final = frozenset({"RECORDED", "AGAIN", "PASSED", "GIVEN_BACK", "KEPT"})
_UNSTORED: Final = {"Cache-Control": "no-store"}


def add_handheld(web: FastAPI, handhelds: Handhelds) -> None:
    """Add the page and what it asks to the local network's application."""
    add_page(web)
    api = APIRouter(prefix="/handheld/api", dependencies=[Depends(require_our_page)])
    _add_enrolment(api, handhelds)
    _add_entrance(api, handhelds)
    _add_work(api, handhelds)
    web.include_router(api)


def _add_enrolment(api: APIRouter, handhelds: Handhelds) -> None:
    @api.post("/enrol")
    async def enrol(asked: Enrolment) -> Response:
        device = new_device()
        key = bytes.fromhex(asked.key) if asked.key else None
        try:
            station = await _in_time(handhelds.enrol(asked.code, device, key))
        except WrongCode:
            return _said({"result": "WRONG"}, 403)
        except CodesLocked as locked:
            return _locked(locked.until)
        response = _said({"result": "OK", "station": station.code})
        keep_device(response, device)
        return response

    @api.post("/challenge")
    async def challenge() -> Response:
        return _said({"challenge": handhelds.challenge().hex()})

    @api.post("/return")
    async def come_back(asked: Return) -> Response:
        device = new_device()
        key, challenge, signature = map(
            bytes.fromhex, (asked.key, asked.challenge, asked.signature)
        )
        if not await _in_time(handhelds.take_back(key, challenge, signature, device)):
            return _said({"result": "UNKNOWN"}, 403)
        response = _said({"result": "OK"})
        keep_device(response, device)
        return response


def _add_entrance(api: APIRouter, handhelds: Handhelds) -> None:
    @api.post("/sign-in")
    async def sign_in(asked: SignIn, request: Request) -> Response:
        desk = await _desk(handhelds, request)
        try:
            token = await _in_time(desk.sign_in(asked.number, asked.pin))
        except WrongPin as wrong:
            return _said({"result": "WRONG", "tries": wrong.tries_left}, 403)
        except (StaffLocked, StationLocked) as locked:
            return _locked(locked.until)
        response = _said({"result": "OK", "number": token.number})
        keep_token(response, token.value)
        return response

    @api.post("/sign-out")
    async def sign_out(request: Request) -> Response:
        desk = await _desk(handhelds, request)
        await _in_time(desk.sign_out(token_of(request)))
        response = _said({"result": "OK"})
        forget_token(response)
        return response


def _add_work(api: APIRouter, handhelds: Handhelds) -> None:
    @api.get("/place")
    async def place(request: Request) -> Response:
        desk = await _desk(handhelds, request)
        return _said(_place_document(await _in_time(desk.place()), desk))

    @api.post("/scan")
    async def scan(asked: Scan, request: Request) -> Response:
        desk = await _desk(handhelds, request)
        judging = desk.judge(asked.presented(), asked.id, token_of(request))
        return _said(answer_document(await _in_time(judging), desk.zone) | _now())

    @api.post("/replay")
    async def replay(asked: Journal, request: Request) -> Response:
        desk = await _desk(handhelds, request)
        words = await _in_time(desk.replay([one.document() for one in asked.entries]))
        taken = [was_taken(word) for word in words]
        conflicts = sum(
            isinstance(one, OfflineScan) and was_taken(word) and word not in _SETTLED
            for one, word in zip(asked.entries, words, strict=True)
        )
        return _said({"taken": taken, "words": words, "conflicts": conflicts} | _now())

    @api.get("/list")
    async def entry_list(request: Request) -> Response:
        desk = await _desk(handhelds, request)
        packed = await _in_time(desk.entry_list())
        headers = _UNSTORED | {"ETag": f'"{packed.tag}"'}
        if request.headers.get("if-none-match") == headers["ETag"]:
            return Response(status_code=304, headers=headers)
        return Response(packed.body, media_type="application/octet-stream", headers=headers)


async def _desk(handhelds: Handhelds, request: Request) -> HandheldDesk:
    device = device_of(request)
    desk = None if device is None else await _in_time(handhelds.desk_of(device))
    if desk is None:
        raise HTTPException(401, "ENROL")
    return desk


async def _in_time(answer: Awaitable[Answer]) -> Answer:
    try:
        return await answer
    except Away:
        raise HTTPException(503, "AWAY") from None
    except NotSignedIn:
        raise HTTPException(401, "SIGN_IN") from None
    except NoLane:
        raise HTTPException(409, "NO_LANE") from None
    except IdOutOfRange:
        raise HTTPException(409, "CLOCK") from None


def _said(document: dict[str, Any], status: int = 200) -> JSONResponse:
    return JSONResponse(document, status_code=status, headers=_UNSTORED)


def _locked(until: datetime) -> Response:
    return _said({"result": "LOCKED", "until": until.isoformat()}, 403)


def _now() -> dict[str, int]:
    return {"now": round(SystemClock().now().timestamp() * 1000)}


def _place_document(place: Place, desk: HandheldDesk) -> dict[str, Any]:
    lane, figures = place.lane, place.figures
    return {
        "station": desk.code,
        "zone_of_time": str(desk.zone),
        "lane": {"zh": lane.name.zh, "en": lane.name.en},
        "zone": {"zh": lane.zone_name.zh, "en": lane.zone_name.en},
        "entered": figures.entered_today,
        "inside": figures.site_inside,
        "capacity": figures.site_capacity,
    } | _now()
