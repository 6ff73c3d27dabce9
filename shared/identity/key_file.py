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
    content = {"private_keys": {"1": _new_private_key()}, "find_key": _new_find_key()}
    _write(server_file, content, os.O_EXCL)
    _write(station_file, _station_content(content), os.O_TRUNC)


def renew_person_keys(server_file: Path, station_file: Path) -> int:
    """Add the next keys, once a year, and write both files anew; gives their number.

    The earlier keys stay: what they sealed is opened with them, and what they hash is found until
    the server has hashed it anew. ValueError when the renewal before this one is not finished.
    """
    content = _read(server_file)
    if content.get("earlier_find_key"):
        raise ValueError(f"{server_file}: the last renewal is not finished")
    number = max(map(int, content["private_keys"])) + 1
    content["private_keys"][str(number)] = _new_private_key()
    content.setdefault("card_key", content["find_key"])
    content["earlier_find_key"] = content["find_key"]
    content["find_key"] = _new_find_key()
    _replace_both(content, server_file, station_file)
    return number


def finish_renewal(server_file: Path, station_file: Path) -> None:
    """Forget the earlier key to find with, once the server has said that nothing is left to hash.

    Private keys stay for ever: they open what was sealed to them.
    """
    content = _read(server_file)
    content.pop("earlier_find_key", None)
    _replace_both(content, server_file, station_file)


def read_station_keys(path: Path) -> StationKeys:
    """Read the stations' file. OSError or ValueError when it cannot be used."""
    content = _read(path)
    try:
        server_key = X25519PublicKey.from_public_bytes(bytes.fromhex(content["server_key"]))
        return _station_keys(content, int(content["number"]), server_key)
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
        station = _station_keys(content, newest, private[newest].public_key())
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{path} is no file of person keys: {error!r}") from error
    return ServerKeys(private, station)


def _station_keys(
    content: Mapping[str, Any], number: int, server_key: X25519PublicKey
) -> StationKeys:
    earlier, cards = content.get("earlier_find_key"), content.get("card_key")
    return StationKeys(
        number=number,
        server_key=server_key,
        find_key=bytes.fromhex(content["find_key"]),
        earlier_find_key=bytes.fromhex(earlier) if earlier else None,
        card_key=bytes.fromhex(cards) if cards else None,
    )


def _station_content(server: Mapping[str, Any]) -> dict[str, Any]:
    """Give what the stations may have of the server's file."""
    number = max(map(int, server["private_keys"]))
    key = X25519PrivateKey.from_private_bytes(bytes.fromhex(server["private_keys"][str(number)]))
    found = {"number": number, "server_key": key.public_key().public_bytes_raw().hex()}
    return found | {name: value for name, value in server.items() if name != "private_keys"}


def _read(path: Path) -> dict[str, Any]:
    content = json.loads(path.read_text("utf-8"))
    if not isinstance(content, dict):
        raise ValueError(f"{path} is no file of person keys")
    return content


def _new_private_key() -> str:
    return X25519PrivateKey.generate().private_bytes_raw().hex()


def _new_find_key() -> str:
    return secrets.token_bytes(_FIND_KEY_BYTES).hex()


def _replace_both(content: dict[str, Any], server_file: Path, station_file: Path) -> None:
    # Beside, and then in its place: a file that is half written would open nothing.
    for path, whole in ((server_file, content), (station_file, _station_content(content))):
        beside = path.with_suffix(".new")
        _write(beside, whole, os.O_TRUNC)
        beside.replace(path)


def _write(path: Path, content: dict[str, Any], flag: int) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | flag, _OWNER_ONLY), "w") as file:
        json.dump(content, file)
