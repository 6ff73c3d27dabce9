"""Writes the station files of the demonstration's programs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from installers.demonstration.park import Park

WINDOW, GATE, SERVER, OFFICE, LANE, KIOSK = "2", "3", "S", "O", "A1", "K1"


@dataclass(frozen=True, slots=True)
class Devices:
    """Where the simulated devices listen, as the drivers' URLs."""

    printer: str
    scanner: str
    turnstile: str
    id_card: str = ""
    pole: str = ""


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
{_more(devices)}""",
        "utf-8",
    )
    return path


def write_kiosk_file(path: Path, park: Park, devices: Devices, language: str = "zh") -> Path:
    """Write the station file of the kiosk; it has the devices of the window."""
    path.write_text(
        f"""\
language = "{language}"
theme = "light"
signing_key_file = {_quoted(park.machine_key_files[KIOSK])}
person_keys_file = {_quoted(park.person_keys)}

[printer]
url = "{devices.printer}"
profile = "gb18030"
width_dots = 576
confirms_jobs = true
drawer = false
{_more(replace(devices, pole=""))}""",
        "utf-8",
    )
    return path


def _more(devices: Devices) -> str:
    """Write the tables of the devices that not every stage has."""
    tables = ""
    if devices.id_card:
        tables += f'\n[id_card]\nurl = "{devices.id_card}"\n'
    if devices.pole:
        tables += f'\n[pole]\nurl = "{devices.pole}"\nkind = "led8"\n'
    return tables


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


def write_server_file(
    path: Path, park: Park, port: int, board_port: int, payments: str = "", ota: str = ""
) -> Path:
    """Write the station file of the server; `payments` and `ota` are where stand-ins listen."""
    path.write_text(
        f"""\
port = {port}
local_port = {board_port}
person_keys_file = {_quoted(park.server_person_keys)}
simulated_payments_url = "{payments}"
simulated_ota_url = "{ota}"
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


def write_bench_file(
    path: Path, ports: tuple[int, int, int, int, int], language: str = "zh"
) -> Path:
    """Write the file of the bench; `ports` are those of the devices in their order."""
    printer, scanner, turnstile, id_card, pole = ports
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

[id_card]
port = {id_card}

[pole]
port = {pole}
""",
        "utf-8",
    )
    return path


def _quoted(path: Path) -> str:
    """Return a path as a TOML literal string, which leaves Windows' backslashes alone."""
    return f"'{path}'"
