"""Who asks: a device by its cookie, a person by another, and no page but ours."""

from __future__ import annotations

import secrets
from typing import Final

from fastapi import HTTPException, Request, Response

# The prefix has a browser take them over TLS only, from this very host, for all of it.
DEVICE: Final = "__Host-handheld"
SIGNED_IN: Final = "__Host-signed-in"
_DEVICE_BYTES: Final = 32
_A_YEAR: Final = 365 * 24 * 3600
# A page of somebody else cannot send this header to us without asking first, which is refused.
_OUR_PAGE: Final = "x-handheld-page"


def require_our_page(request: Request) -> None:
    """Refuse what no page of ours has sent."""
    origin = request.headers.get("origin")
    ours = origin is None or origin == f"{request.url.scheme}://{request.headers.get('host')}"
    if request.headers.get(_OUR_PAGE) != "1" or not ours:
        raise HTTPException(403, "not our page")


def new_device() -> bytes:
    """Make what a device is known by."""
    return secrets.token_bytes(_DEVICE_BYTES)


def device_of(request: Request) -> bytes | None:
    """Give what the device says it is; None if it says nothing that can be one."""
    try:
        device = bytes.fromhex(request.cookies.get(DEVICE, ""))
    except ValueError:
        return None
    return device if len(device) == _DEVICE_BYTES else None


def token_of(request: Request) -> str:
    """Give the sign-in; "" is nobody's."""
    return request.cookies.get(SIGNED_IN, "")[:200]


def keep_device(response: Response, device: bytes) -> None:
    """Have the browser keep what it is known by, where no script can read it."""
    _keep(response, DEVICE, device.hex(), _A_YEAR)


def keep_token(response: Response, token: str) -> None:
    """Have the browser keep a sign-in until it is closed."""
    _keep(response, SIGNED_IN, token, None)


def forget_token(response: Response) -> None:
    """End a sign-in in the browser."""
    _keep(response, SIGNED_IN, "", 0)


def _keep(response: Response, name: str, value: str, seconds: int | None) -> None:
    response.set_cookie(
        name, value, max_age=seconds, path="/", secure=True, httponly=True, samesite="strict"
    )
