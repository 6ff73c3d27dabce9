"""A site as the set-up script of the IT manual leaves it: PCs, administrators, no catalogue."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from shared.database.cluster import Cluster
from shared.database.engine import office_engine
from shared.schema.install import SQL
from shared.site.provision import add_staff

MANUAL = Path(__file__).parents[1] / "resources" / "manual"
STATIONS = ("S", "O", "2", "3", "5", "6", "7", "8")
ADMINISTRATORS = ("3001", "3002", "3003")
PIN = "246899"


@dataclass(frozen=True)
class EmptySite:
    """Where it is: the superuser's URL, the office's own, and the folder of the keys."""

    admin_url: str
    office_url: str
    keys: Path

    def url_of(self, login: str, code: str) -> str:
        """Give the URL of a station, by its login and its code."""
        return _station_url(self.admin_url, login, code)


def set_up_script(language: str = "zh") -> str:
    """Give the script that stands in the manual."""
    text = (MANUAL / language / "it.md").read_text("utf-8")
    return str(re.findall(r"```python\n(.*?)```", text, flags=re.DOTALL)[0])


@contextmanager
def new_bare_site(folder: Path) -> Iterator[EmptySite]:
    """Make a site in a cluster of its own: logins belong to a cluster, and the park has the same.

    There is nobody but the three administrators.
    """
    cluster = Cluster(folder / "data")
    try:
        yield _make_site(_new_database(cluster.start()), folder / "keys")
    finally:
        cluster.remove()


@contextmanager
def new_empty_site(folder: Path) -> Iterator[EmptySite]:
    """Make such a site with 2001, who keeps the catalogue, 2000, who keeps the place too, and 2003.

    2003 approves.
    """
    with new_bare_site(folder) as site:
        _hire(site, "2000", "catalogue_manager", "system_admin")
        _hire(site, "2001", "catalogue_manager")
        _hire(site, "2003", "manager")
        yield site


def copy_of(site: EmptySite) -> EmptySite:
    """Copy a site that nobody is connected to."""
    name = _new_database(site.admin_url, make_url(site.admin_url).database)
    with psycopg.connect(name, autocommit=True) as root:
        root.execute((SQL / "closed_doors.sql").read_text("utf-8"))  # belongs to each database
    return EmptySite(name, _office_url(name), site.keys)


def _new_database(url: str, template: str | None = None) -> str:
    name = f"site_{uuid4().hex[:12]}"
    root_url = make_url(url).set(database="postgres").render_as_string(hide_password=False)
    copied = "" if template is None else f' TEMPLATE "{template}" STRATEGY FILE_COPY'
    with psycopg.connect(root_url, autocommit=True) as root:
        root.execute(f'CREATE DATABASE "{name}"{copied}')
        root.execute(f'ALTER DATABASE "{name}" SET search_path = app')
    return make_url(url).set(database=name).render_as_string(hide_password=False)


def _make_site(admin_url: str, keys: Path) -> EmptySite:
    """Run the manual's script on an empty database; every administrator has the same PIN."""
    keys.mkdir(parents=True, exist_ok=True)
    secrets = {f"PASSWORD_{code}": f"secret-of-{code}" for code in STATIONS}
    secrets |= {f"PIN_{number}": PIN for number in ADMINISTRATORS}
    with _environment({"ADMIN_URL": admin_url, "KEYS": str(keys)} | secrets):
        exec(compile(set_up_script(), "set_up.py", "exec"), {"__name__": "set_up"})  # noqa: S102
    return EmptySite(admin_url, _office_url(admin_url), keys)


def _office_url(admin_url: str) -> str:
    return _station_url(admin_url, "office_o", "O")


def _station_url(admin_url: str, login: str, code: str) -> str:
    url = make_url(admin_url).set(username=login, password=f"secret-of-{code}")
    return url.render_as_string(hide_password=False)


def _hire(site: EmptySite, number: str, *roles: str) -> None:
    engine = office_engine(site.admin_url, "hire")
    with Session(engine) as session, session.begin():
        add_staff(session, number=number, name=f"员工{number}", pin=PIN, roles=roles)
    engine.dispose()


@contextmanager
def _environment(variables: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
