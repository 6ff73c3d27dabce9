"""The files that hold the keys of personal data: one for the server, one for the stations.

The server's opens what was sealed and must be kept like the data themselves: whoever loses it loses
every number, and whoever else has it reads them all. The stations' file only seals and finds.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from shared.identity.person import StationKeys

_OWNER_ONLY = 0o600
_FIND_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class ServerKeys:
    """The server's private keys by number, and what the stations have (of the newest number)."""

    private: Mapping[int, X25519PrivateKey] = field(repr=False)
    station: StationKeys

    def to_try(self, number: int) -> tuple[X25519PrivateKey, ...]:
        """Give the keys to open with: the numbered one first, then every other."""
        others = tuple(key for other, key in self.private.items() if other != number)
        first = self.private.get(number)
        return others if first is None else (first, *others)


def make_person_keys(server_file: Path, station_file: Path) -> None:
    """Make the first keys of a site and write both files, readable by their owner only.

    FileExistsError when there is a server file: what it opens would be lost.
    """
    private_key = X25519PrivateKey.generate()
    find_key = secrets.token_bytes(_FIND_KEY_BYTES).hex()
    _write(
        server_file,
        {"private_keys": {"1": private_key.private_bytes_raw().hex()}, "find_key": find_key},
        os.O_EXCL,
    )
    _write(station_file, _station_content(1, private_key.public_key(), find_key), os.O_TRUNC)


def read_station_keys(path: Path) -> StationKeys:
    """Read the stations' file. OSError or ValueError when it cannot be used."""
    content = _read(path)
    try:
        earlier = content.get("earlier_find_key")
        return StationKeys(
            number=int(content["number"]),
            server_key=X25519PublicKey.from_public_bytes(bytes.fromhex(content["server_key"])),
            find_key=bytes.fromhex(content["find_key"]),
            earlier_find_key=bytes.fromhex(earlier) if earlier else None,
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"{path} is no file of person keys: {error!r}") from error


def read_server_keys(path: Path) -> ServerKeys:
    """Read the server's file. OSError or ValueError when it cannot be used."""
    content = _read(path)
    try:
        private = {
            int(number): X25519PrivateKey.from_private_bytes(bytes.fromhex(key))
            for number, key in content["private_keys"].items()
        }
        newest = max(private)
        earlier = content.get("earlier_find_key")
        station = StationKeys(
            number=newest,
            server_key=private[newest].public_key(),
            find_key=bytes.fromhex(content["find_key"]),
            earlier_find_key=bytes.fromhex(earlier) if earlier else None,
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{path} is no file of person keys: {error!r}") from error
    return ServerKeys(private, station)


def _station_content(number: int, server_key: X25519PublicKey, find_key: str) -> dict[str, Any]:
    return {
        "number": number,
        "server_key": server_key.public_bytes_raw().hex(),
        "find_key": find_key,
    }


def _read(path: Path) -> dict[str, Any]:
    content = json.loads(path.read_text("utf-8"))
    if not isinstance(content, dict):
        raise ValueError(f"{path} is no file of person keys")
    return content


def _write(path: Path, content: dict[str, Any], flag: int) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | flag, _OWNER_ONLY), "w") as file:
        json.dump(content, file)
