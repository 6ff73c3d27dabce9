"""The file in which a station keeps its private key: made here, read here, never sent anywhere."""

from __future__ import annotations

import json
import os
from pathlib import Path
from uuid import UUID

from nacl import signing
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from shared.site.models import Site
from shared.site.station_models import Station
from shared.tickets.code import KeyRing, TicketSigner, VerifyingKey
from shared.tickets.models import SigningKey

_OWNER_ONLY = 0o600


def make_key_file(session: Session, station_code: str, path: Path) -> None:
    """Make an ACTIVE key for a station: the public half as a row, the private half in `path`.

    `session` is a set-up one of the owner; run where the key shall stay.
    """
    private_key = signing.SigningKey.generate()
    site = session.scalars(select(Site)).one()
    station = session.scalars(select(Station).where(Station.code == station_code)).one()
    key_id = (session.scalar(select(func.max(SigningKey.id))) or 0) + 1
    session.add(
        SigningKey(
            id=key_id,
            station_id=station.id,
            public_key=bytes(private_key.verify_key),
            purpose="training" if site.mode == "training" else "live",
            state="ACTIVE",
        )
    )
    session.flush()
    content = {
        "key_id": key_id,
        "site": str(site.uuid),
        "training": site.mode == "training",
        "private_key": bytes(private_key).hex(),
    }
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY), "w") as file:
        json.dump(content, file)


def read_key_file(path: Path) -> TicketSigner:
    """Read a station's key file. OSError or ValueError when it cannot be used."""
    content = json.loads(path.read_text("utf-8"))
    try:
        return TicketSigner(
            key_id=content["key_id"],
            private_key=signing.SigningKey(bytes.fromhex(content["private_key"])),
            site_uuid=UUID(content["site"]),
            training=content["training"],
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"{path} is not a key file: {error!r}") from error


def key_ring(session: Session) -> KeyRing:
    """Load the public keys with which lanes verify codes."""
    rows = session.execute(
        select(SigningKey.id, SigningKey.public_key, SigningKey.purpose, SigningKey.state)
    )
    keys = {
        row.id: VerifyingKey(signing.VerifyKey(row.public_key), row.purpose, row.state)
        for row in rows
    }
    return KeyRing(session.execute(select(Site.uuid)).scalar_one(), keys)
