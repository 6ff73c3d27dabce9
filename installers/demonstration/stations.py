"""Writes the station files of the demonstration's programs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from installers.demonstration.park import Park

WINDOW, GATE, SERVER, OFFICE, LANE = "2", "3", "S", "O", "A1"


@dataclass(frozen=True, slots=True)
class Devices:
    """Where the simulated devices listen, as the drivers' URLs."""

    printer: str
    scanner: str
    turnstile: str


def write_window_file(path: Path, park: Park, devices: Devices, language: str = "zh") -> Path:
    """Write the station file of the window."""
    path.write_text(
        f"""\
language = "{language}"
theme = "light"
signing_key_file = {_quoted(park.key_files[WINDOW])}
person_keys_file = {_quoted(park.person_keys)}

[printer]
url = "{devices.printer}"
profile = "gb18030"
width_dots = 576
confirms_jobs = true
drawer = true
""",
        "utf-8",
    )
    return path


def write_office_file(path: Path, park: Park, language: str = "zh") -> Path:
    """Write the station file of the back office."""
    path.write_text(
        f"""\
kind = "office"
language = "{language}"
theme = "light"
person_keys_file = {_quoted(park.person_keys)}
""",
        "utf-8",
    )
    return path


def write_server_file(path: Path, park: Park, port: int) -> Path:
    """Write the station file of the server."""
    path.write_text(
        f"""\
port = {port}
person_keys_file = {_quoted(park.server_person_keys)}
""",
        "utf-8",
    )
    return path


def write_gate_file(path: Path, devices: Devices, language: str = "zh") -> Path:
    """Write the station file of the gate with its one lane."""
    path.write_text(
        f"""\
language = "{language}"
theme = "dark"

[[lanes]]
code = "{LANE}"
scanner_url = "{devices.scanner}"
turnstile_url = "{devices.turnstile}"
turnstile_address = 1
passage_seconds = 5
""",
        "utf-8",
    )
    return path


def write_bench_file(path: Path, ports: tuple[int, int, int], language: str = "zh") -> Path:
    """Write the file of the bench; `ports` are those of printer, scanner and turnstile."""
    printer, scanner, turnstile = ports
    path.write_text(
        f"""\
language = "{language}"
theme = "light"

[printer]
port = {printer}

[scanner]
port = {scanner}

[turnstile]
port = {turnstile}
address = 1
""",
        "utf-8",
    )
    return path


def _quoted(path: Path) -> str:
    """Return a path as a TOML literal string, which leaves Windows' backslashes alone."""
    return f"'{path}'"
