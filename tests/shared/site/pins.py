"""Somebody types PINs at a station: right ones, and wrong ones that stay counted."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.site.sign_in import StaffLocked, StaffToken, WrongPin, sign_in
from tests.shared.stage import WINDOW, Stage

NUMBER, PIN = "1901", "314159"


def enter(stage: Stage, number: str = NUMBER, pin: str = PIN, login: str = WINDOW) -> StaffToken:
    """Sign in; a wrong PIN's count stays, as at a station, where each statement commits."""
    with stage.acting(login) as session:
        try:
            return sign_in(session, number, pin)
        except (WrongPin, StaffLocked) as refused:
            answer = refused
    raise answer


def wrong(session: Session, number: str = NUMBER) -> dict[str, Any]:
    """Send a wrong proof without the time that stretching a PIN takes."""
    answer: dict[str, Any] = record(session, "sign_in", {"number": number, "proof": "00" * 32})
    return answer


def fail(stage: Stage, times: int) -> list[dict[str, Any]]:
    with stage.acting(WINDOW) as session:
        return [wrong(session) for _ in range(times)]
