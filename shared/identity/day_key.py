"""The keys that a gate is given for one day, and how they get there.

A gate finds whoever lays a document down by a key of that day alone (K_day, of K_find), so that a
gate PC that was stolen tells nobody's number of any other day. The server seals the keys of a day
to the key pair that each gate has made for itself: they lie in no table that a dump shows.
"""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from shared.identity.face_template import face_key
from shared.identity.names import normalise_number
from shared.identity.person import StationKeys
from shared.identity.photo import photo_key
from shared.identity.sealing import Exchange, SealedField, Sealer, open_sealed

_KEY_BYTES = 32
_DIGEST_BYTES = 16


@dataclass(frozen=True, slots=True)
class GateKeys:
    """What a gate may know on one business date: to find documents and cards, photos and faces."""

    day: date
    day_key: bytes = field(repr=False)
    card_key: bytes = field(repr=False)
    photo_key: bytes = field(repr=False)
    face_key: bytes = field(repr=False)


def day_key(find_key: bytes, day: date) -> bytes:
    """Give K_day."""
    info = b"shanmen/day/1\0" + day.isoformat().encode()
    return HKDF(SHA256(), _KEY_BYTES, None, info).derive(find_key)


def day_digest(number: str, key: bytes) -> bytes:
    """Give the 16 bytes by which a document is found on the day of a key."""
    return hmac.digest(key, normalise_number(number).encode(), "sha256")[:_DIGEST_BYTES]


def gate_keys(keys: StationKeys, day: date) -> GateKeys:
    """Give what a gate may know on a day."""
    return GateKeys(
        day, day_key(keys.find_key, day), keys.pass_card_key, photo_key(keys), face_key(keys)
    )


def seal_gate_keys(keys: GateKeys, message_id: UUID, gate_key: X25519PublicKey) -> bytes:
    """Seal the keys of a day to one gate."""
    told = {
        "day": keys.day.isoformat(),
        "day_key": keys.day_key.hex(),
        "card_key": keys.card_key.hex(),
        "photo_key": keys.photo_key.hex(),
        "face_key": keys.face_key.hex(),
    }
    return Sealer(message_id, Exchange(gate_key)).seal(SealedField.DAY_KEYS, json.dumps(told))


def open_gate_keys(sealed: bytes, message_id: UUID, own_key: X25519PrivateKey) -> GateKeys:
    """Read what the server has sealed to this gate. Raises CannotOpen."""
    told = json.loads(open_sealed(sealed, message_id, own_key, SealedField.DAY_KEYS))
    return GateKeys(
        day=date.fromisoformat(told["day"]),
        day_key=bytes.fromhex(told["day_key"]),
        card_key=bytes.fromhex(told["card_key"]),
        photo_key=bytes.fromhex(told["photo_key"]),
        face_key=bytes.fromhex(told["face_key"]),
    )
