"""What the server's station file may say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

DEFAULT_PORT = 8470


@dataclass(frozen=True, slots=True)
class ServerStation:
    """Where the server listens; port 0 takes any that is free.

    `local_host` and `local_port` are for the site's own network, where the flow board is; without
    the port there is none. With a `local_certificate_file` and its `local_certificate_key_file` it
    speaks TLS there, and with a `handheld_key_file` it has the page of the handhelds, which their
    browsers take over TLS only.
    `person_keys_file` is the server's own: without it nobody is shown sealed data.
    `simulated_payments_url` names a stand-in for payment companies, `simulated_ota_url` one for
    OTAs, for demonstration and training; the database refuses both where the site is live.
    """

    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    local_host: str = "127.0.0.1"
    local_port: int | None = None
    local_certificate_file: Path | None = None
    local_certificate_key_file: Path | None = None
    handheld_key_file: Path | None = None
    person_keys_file: Path | None = None
    simulated_payments_url: str = ""
    simulated_ota_url: str = ""
