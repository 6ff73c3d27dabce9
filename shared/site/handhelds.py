"""Handhelds: a code to enrol a device with, the device known again, the login that is its own.

The server works for a handheld under the handheld's own login, so that every verb knows which
station it is. Its password follows from a key that only the server has, and is stored nowhere.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.refusal import Refusal

CODE_MINUTES: Final = 30
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH: Final = 10
_READ_AS: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", " ": ""})
_KEY_BYTES: Final = 32
_OWNER_ONLY: Final = 0o600

_INVITE: Final = text("""
    INSERT INTO app.handheld AS h (station_id, code_digest, code_until)
    SELECT id, :digest, clock_timestamp() + make_interval(mins => :minutes)
      FROM app.station WHERE code = :code AND kind = 'handheld'
    ON CONFLICT (station_id) DO UPDATE
       SET code_digest = excluded.code_digest, code_until = excluded.code_until,
           device_digest = NULL, enrolled_at = NULL, public_key = NULL
    RETURNING station_id
""")
_OF_DEVICE: Final = text("""
    SELECT s.code, s.login FROM app.handheld AS h JOIN app.station AS s ON s.id = h.station_id
     WHERE h.device_digest = :digest
""")


@dataclass(eq=False)
class WrongCode(Refusal):
    """No handheld waits for this code, or no longer."""


@dataclass(eq=False)
class CodesLocked(Refusal):
    """Twenty wrong codes stop enrolling for a while; `until` is aware."""

    until: datetime


@dataclass(frozen=True, slots=True)
class HandheldStation:
    """The station that a device is."""

    code: str
    login: str


def invite(session: Session, station_code: str) -> str:
    """Give a code for the device of a station; whoever was that station is out at once.

    `session` is a superuser's. LookupError if there is no such handheld.
    """
    code = "".join(secrets.choice(_ALPHABET) for _ in range(_CODE_LENGTH))
    facts = {"digest": code_digest(code), "minutes": CODE_MINUTES, "code": station_code}
    if session.execute(_INVITE, facts).first() is None:
        raise LookupError(station_code)
    return f"{code[:5]}-{code[5:]}"


def enrol(
    session: Session, code: str, device: bytes, public_key: bytes | None = None
) -> HandheldStation:
    """Make whoever holds `device` the handheld of a code. Raises WrongCode, CodesLocked.

    With the key to `public_key` it can prove later that it is the same, see `renew`.
    """
    document = {
        "code": code_digest(code).hex(),
        "device": device_digest(device).hex(),
        "key": public_key.hex() if public_key else None,
    }
    answer = record(session, "enrol_handheld", document)
    if answer["result"] == "LOCKED":
        raise CodesLocked(datetime.fromisoformat(answer["until"]))
    if answer["result"] != "OK":
        raise WrongCode
    return HandheldStation(answer["station"], answer["login"])


def renew(session: Session, public_key: bytes, device: bytes) -> HandheldStation | None:
    """Have the handheld of a key, which has been proved, known by another `device`; None for none.

    A browser writes what a device is known by late: when the battery goes, it may be lost.
    """
    document = {"key": public_key.hex(), "device": device_digest(device).hex()}
    answer = record(session, "renew_handheld", document)
    return None if answer is None else HandheldStation(answer["station"], answer["login"])


def station_of_device(session: Session, device: bytes) -> HandheldStation | None:
    """Give the station that a device is; None for one that is none, or no longer."""
    row = session.execute(_OF_DEVICE, {"digest": device_digest(device)}).one_or_none()
    return None if row is None else HandheldStation(row.code, row.login)


def code_digest(code: str) -> bytes:
    """Give what the database knows of a code, however it was typed."""
    return hashlib.sha256(code.upper().translate(_READ_AS).encode()).digest()


def device_digest(device: bytes) -> bytes:
    """Give what the database knows of a device."""
    return hashlib.sha256(b"shanmen handheld\0" + device).digest()


def login_password(key: bytes, login: str) -> str:
    """Give the password of a handheld's login."""
    return hmac.digest(key, b"shanmen handheld login\0" + login.encode(), "sha256").hex()


def read_key(path: Path) -> bytes:
    """Read the server's key of handhelds. Raises OSError, ValueError."""
    key = bytes.fromhex(path.read_text("ascii").strip())
    if len(key) != _KEY_BYTES:
        raise ValueError(f"{path}: not a key of handhelds")
    return key


def read_or_make_key(path: Path) -> bytes:
    """Read it, or make it if there is none."""
    if not path.exists():
        made = secrets.token_bytes(_KEY_BYTES).hex()
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY), "w") as file:
            file.write(made + "\n")
    return read_key(path)
