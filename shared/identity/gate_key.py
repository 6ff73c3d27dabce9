"""A gate's own key pair, and the keys of the day that the server sends to it."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.identity.day_key import GateKeys, open_gate_keys
from shared.kernel.refusal import Refusal
from shared.site.sign_in import StaffToken

_OWNER_ONLY = 0o600
_WAITING = text("SELECT station, key, since FROM app.waiting_gate_keys()")
_MINE = text("SELECT id, sealed FROM app.my_day_keys()")


def own_key_pair(path: Path) -> X25519PrivateKey:
    """Read this gate's private key, or make one: a file of the owner alone. Raises OSError."""
    if path.exists():
        return X25519PrivateKey.from_private_bytes(bytes.fromhex(path.read_text("ascii").strip()))
    key = X25519PrivateKey.generate()
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY), "w") as file:
        file.write(key.private_bytes_raw().hex())
    return key


@refusal_of("SM241")
@dataclass(eq=False)
class NoKeyWaits(Refusal):
    """The key of that gate has been decided on, or another one waits by now."""


@dataclass(frozen=True, slots=True)
class WaitingKey:
    """A key that a gate has registered (aware) in place of an earlier one."""

    station_id: int
    key: bytes
    since: datetime

    @property
    def mark(self) -> str:
        """Give eight signs of it to be compared, as the log of the gate has them."""
        return key_mark(self.key)


def key_mark(key: bytes) -> str:
    """Give eight signs of a public key."""
    told = hashlib.sha256(key).hexdigest()[:8].upper()
    return f"{told[:4]} {told[4:]}"


def register_gate_key(session: Session, key: X25519PrivateKey) -> bool:
    """Tell the server to which key it may seal; the same one again changes nothing.

    True while another key than the first waits for the office to approve it.
    """
    document = {"public_key": key.public_key().public_bytes_raw().hex()}
    return bool(record(session, "register_gate_key", document))


def waiting_keys(session: Session) -> tuple[WaitingKey, ...]:
    """List the keys that wait."""
    rows = session.execute(_WAITING)
    return tuple(WaitingKey(row.station, row.key, row.since) for row in rows)


def judge_gate_key(
    session: Session, waiting: WaitingKey, token: StaffToken, *, approve: bool
) -> None:
    """Have the server seal to it from now on, or forget it. Raises NoKeyWaits, NotPermitted."""
    document = {
        "station": waiting.station_id,
        "key": waiting.key.hex(),
        "approve": approve,
    }
    record(session, "judge_gate_key", document, token.value)


def keys_of_today(session: Session, key: X25519PrivateKey) -> GateKeys | None:
    """Open what the server sent for this business date; None before it has. Raises CannotOpen."""
    row = session.execute(_MINE).one_or_none()
    return None if row is None else open_gate_keys(row.sealed, UUID(str(row.id)), key)
