"""Loads the demonstration park into an empty schema and keeps its secrets beside the data."""

from __future__ import annotations

import json
import os
import secrets
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from installers.demonstration.customers import add_customers, add_tiers
from installers.demonstration.park_catalogue import add_catalogue
from shared.database.engine import office_engine
from shared.identity.key_file import make_person_keys
from shared.kernel.business_date import DEFAULT_CUT_OFF, SITE_TIME_ZONE
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.site.channel_models import Channel
from shared.site.models import Site, Zone
from shared.site.provision import add_staff, add_station
from shared.site.station_models import Lane, Station
from shared.tickets.key_file import make_key_file

DEMO_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "demo"
PARK_FILE = DEMO_FOLDER / "park.toml"
CUSTOMERS_FILE = DEMO_FOLDER / "customers.toml"
OFFICE = "O"
_OWNER_ONLY = 0o600
_MACHINES = ("kiosk", "online")


@dataclass(frozen=True, slots=True)
class Park:
    """How programs reach a loaded park: URLs by station code, key files of windows and machines.

    The URLs hold passwords and are never logged. `person_keys` seal and find on windows and
    offices, `server_person_keys` open on the server.
    """

    station_urls: dict[str, str] = field(repr=False)
    key_files: dict[str, Path]
    person_keys: Path
    server_person_keys: Path
    machine_key_files: dict[str, Path] = field(default_factory=dict)


def load_park(
    admin_url: str,
    folder: Path,
    *,
    windows: int = 1,
    gates: int = 1,
    kiosks: int = 1,
    customers: bool = False,
    mode: str = "demo",
) -> Park:
    """Fill an empty schema from resources/demo/park.toml; secrets go into `folder`, owner-only.

    More than one window, gate or kiosk adds stations numbered on from the park's own, for
    benchmarks.
    With `customers` there are members, prices for them and for concessions, coupons and promo
    codes, as resources/demo/customers.toml has them. In `mode` training its windows sell nothing
    that a real gate lets in.
    """
    facts = tomllib.loads(PARK_FILE.read_text("utf-8"))
    if customers:
        facts |= tomllib.loads(CUSTOMERS_FILE.read_text("utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    engine = office_engine(admin_url, "shanmen-park", connections=1)
    try:
        with Session(engine) as session, session.begin():
            _add_place(session, facts, mode)
            add_tiers(session, facts)
            add_catalogue(session, facts)
            passwords = _add_stations(session, facts, windows, gates, kiosks)
            for staff in facts["staff"]:
                add_staff(session, **staff)
            key_files = _make_keys(session, folder, "window")
            machine_key_files = _make_keys(session, folder, *_MACHINES)
    finally:
        engine.dispose()
    urls = {code: _login_url(admin_url, *access) for code, access in passwords.items()}
    park = Park(urls, key_files, *_person_key_files(folder), machine_key_files)
    # A park that is loaded anew has nobody yet whom the keys before could open.
    park.server_person_keys.unlink(missing_ok=True)
    make_person_keys(park.server_person_keys, park.person_keys)
    if customers:
        add_customers(admin_url, park.station_urls[OFFICE], park.person_keys, facts)
    _save(park, folder)
    return park


def open_park(folder: Path) -> Park:
    """Read back the access of a park that was loaded with this folder. OSError if there is none."""
    content = json.loads((folder / "access.json").read_text("utf-8"))
    key_files, machine_key_files = (
        {code: Path(path) for code, path in content.get(kind, {}).items()}
        for kind in ("key_files", "machine_key_files")
    )
    persons = _person_key_files(folder)
    return Park(content["station_urls"], key_files, *persons, machine_key_files)


def _person_key_files(folder: Path) -> tuple[Path, Path]:
    """Give the stations' file and the server's."""
    return folder / "person-keys.json", folder / "person-keys-server.json"


def _add_place(session: Session, facts: dict[str, Any], mode: str) -> None:
    site = facts["site"]
    session.add(
        Site(
            id=1,
            uuid=uuid7(),
            name_zh=site["name"]["zh"],
            name_en=site["name"]["en"],
            mode=mode,
            time_zone=SITE_TIME_ZONE.key,
            cut_off=DEFAULT_CUT_OFF,
            capacity=site["capacity"],
            daily_capacity=site["daily_capacity"],
        )
    )
    for number, channel in enumerate(facts["channels"], 1):
        session.add(
            Channel(
                id=number,
                code=channel["code"],
                name_zh=channel["name"]["zh"],
                name_en=channel["name"]["en"],
                pool=channel["code"],
            )
        )
    for zone in facts["zones"]:
        session.add(
            Zone(
                code=zone["code"],
                name_zh=zone["name"]["zh"],
                name_en=zone["name"]["en"],
                capacity=zone["capacity"],
            )
        )
        session.flush()  # one by one: zones keep the order of the file


def _add_stations(
    session: Session, facts: dict[str, Any], windows: int, gates: int, kiosks: int
) -> dict[str, tuple[str, str]]:
    """Give (login, password) by station code."""
    access: dict[str, tuple[str, str]] = {}

    def add(code: str, kind: str, name: Bilingual) -> None:
        password = secrets.token_urlsafe(24)
        login = add_station(session, code=code, kind=kind, name=name, password=password)
        access[code] = (login, password)

    add("S", "server", Bilingual("本地服务器", "Local server"))
    for number in range(windows):
        first = facts["windows"][0]
        code = first["code"] if number == 0 else f"W{number + 1}"
        add(code, "window", Bilingual(**first["name"]))
    for number in range(gates):
        first = facts["gates"][0]
        code = first["code"] if number == 0 else f"G{number + 1}"
        add(code, "gate", Bilingual(**first["name"]))
        _add_lanes(session, code, first["lanes"])
    for gate in facts["more_gates"]:
        add(gate["code"], "gate", Bilingual(**gate["name"]))
        _add_lanes(session, gate["code"], gate["lanes"])
    for office in facts["offices"]:
        add(office["code"], "office", Bilingual(**office["name"]))
    for number in range(kiosks):
        first = facts["kiosks"][0]
        add(first["code"] if number == 0 else f"K{number + 1}", "kiosk", Bilingual(**first["name"]))
    for shop in facts["shops"]:
        add(shop["code"], "online", Bilingual(**shop["name"]))
    return access


def _add_lanes(session: Session, station_code: str, lanes: list[dict[str, Any]]) -> None:
    zones = {zone.code: zone.id for zone in session.query(Zone)}
    station = session.query(Station).filter_by(code=station_code).one()
    park = min(zones.values())  # its first zone, from which lanes lead on into the others
    for lane in lanes:
        session.add(
            Lane(
                station_id=station.id,
                code=lane["code"],
                name_zh=lane["name"]["zh"],
                name_en=lane["name"]["en"],
                zone_id=zones[lane["zone"]],
                from_zone_id=None if zones[lane["zone"]] == park else park,
            )
        )
    session.flush()


def _make_keys(session: Session, folder: Path, *kinds: str) -> dict[str, Path]:
    key_files = {}
    for station in session.query(Station).filter(Station.kind.in_(kinds)):
        path = folder / f"signing-key-{station.code}.json"
        make_key_file(session, station.code, path)
        key_files[station.code] = path
    return key_files


def _login_url(admin_url: str, login: str, password: str) -> str:
    url = make_url(admin_url).set(username=login, password=password)
    return url.render_as_string(hide_password=False)


def _save(park: Park, folder: Path) -> None:
    content = {
        "station_urls": park.station_urls,
        "key_files": {code: str(path) for code, path in park.key_files.items()},
        "machine_key_files": {code: str(path) for code, path in park.machine_key_files.items()},
    }
    path = folder / "access.json"
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY), "w") as file:
        json.dump(content, file, indent=2)
