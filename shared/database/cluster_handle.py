"""What an embedded cluster keeps beside its data: place, port, password; and the server's lock."""

from __future__ import annotations

import json
import os
import secrets
import socket
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path

from shared.database.cluster_place import ClusterError, ServerUser, choose_place

HANDLE_FILE = "cluster.json"


@dataclass(slots=True)
class ClusterHandle:
    """The content of `cluster.json`, which only its owner may read."""

    place: str
    port: int
    password: str = field(repr=False)


def read_handle(folder: Path) -> ClusterHandle | None:
    """Return the handle kept in `folder`, None when there is none yet. Raises ClusterError."""
    path = folder / HANDLE_FILE
    try:
        return ClusterHandle(**json.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, TypeError, ValueError) as error:
        raise ClusterError(
            f"{path} cannot be read ({error})", f"Delete {folder} to begin anew"
        ) from error


def new_handle(folder: Path, user: ServerUser | None, port: int | None) -> ClusterHandle:
    """Choose place, port and password of a new cluster and keep them. Raises ClusterError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        place = choose_place(folder, user)
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ClusterError(
            f"{folder} cannot be made ({error})", "Name a folder you may write to"
        ) from error
    if (place / "data").exists():
        raise ClusterError(
            f"The password of the data in {place} is lost", f"Delete {place} to begin anew"
        )
    handle = ClusterHandle(str(place), port or free_port(), secrets.token_urlsafe(24))
    save_handle(folder, handle)
    return handle


def save_handle(folder: Path, handle: ClusterHandle) -> None:
    """Write the handle whole or not at all."""
    half = folder / f"{HANDLE_FILE}.half"
    half.unlink(missing_ok=True)
    with open(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(asdict(handle), file)
    half.replace(folder / HANDLE_FILE)


def free_port() -> int:
    """Return a TCP port that nothing on 127.0.0.1 uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        number: int = probe.getsockname()[1]
        return number


def port_is_free(port: int) -> bool:
    """Say whether a server may listen on 127.0.0.1 at `port`."""
    with socket.socket() as probe:
        if sys.platform != "win32":  # Windows would then share a port in use
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def remove_stale_lock(data: Path) -> None:
    """Remove the server's lock in `data` when its process number now belongs to a stranger.

    PostgreSQL itself clears the lock of a dead process, but believes one whose number was given
    to another program after a power cut. The command line of the process settles it.
    """
    lock = data / "postmaster.pid"
    if not sys.platform.startswith("linux") or not lock.exists():
        return
    number = lock.read_text().split("\n", 1)[0].strip()
    try:
        ours = os.fsencode(data) in (Path("/proc") / number / "cmdline").read_bytes()
    except OSError:
        return
    if not ours:
        lock.unlink()
