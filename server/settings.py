"""What the server's station file may say."""

from __future__ import annotations

from dataclasses import dataclass

DEFAULT_PORT = 8470


@dataclass(frozen=True, slots=True)
class ServerStation:
    """Where the server listens; port 0 takes any that is free."""

    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
