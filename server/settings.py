"""What the server's station file may say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

DEFAULT_PORT = 8470


@dataclass(frozen=True, slots=True)
class ServerStation:
    """Where the server listens; port 0 takes any that is free.

    `person_keys_file` is the server's own: without it nobody is shown sealed data.
    """

    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    person_keys_file: Path | None = None
