"""A site as the set-up script of the IT manual leaves it: PCs, administrators, no catalogue."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from shared.database.engine import office_engine
from shared.site.provision import add_staff
from tests.spare_cluster import copied_database, new_database, spare_cluster

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
    with spare_cluster(folder) as url:
        yield _make_site(new_database(url), folder / "keys")


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


@contextmanager
def copy_of(site: EmptySite) -> Iterator[EmptySite]:
    """Copy a site that nobody is connected to."""
    with copied_database(site.admin_url) as url:
        yield EmptySite(url, _office_url(url), site.keys)


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
