"""What all tests share: Qt without a screen, and a real database with the demonstration park."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import Engine
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker

from installers.demonstration.park import Park, load_park
from shared.database.cluster import Cluster
from shared.database.engine import office_engine, station_engine
from shared.desktop.translations import SOURCE_FILE, compile_translations
from shared.schema.install import SQL, install_schema

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@dataclass(frozen=True)
class ParkDatabase:
    """A database with the demonstration park: its superuser's URL and the stations' own."""

    admin_url: str
    park: Park

    @property
    def window_url(self) -> str:
        return self.park.station_urls["2"]

    @property
    def gate_url(self) -> str:
        return self.park.station_urls["3"]

    @property
    def server_url(self) -> str:
        return self.park.station_urls["S"]

    @property
    def key_file(self) -> Path:
        return self.park.key_files["2"]


@pytest.fixture(scope="session")
def cluster_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A superuser's URL: of SHANMEN_TEST_DATABASE_URL, or of a private cluster."""
    given = os.environ.get("SHANMEN_TEST_DATABASE_URL")
    if given:
        yield given
        return
    cluster = Cluster(tmp_path_factory.mktemp("cluster") / "data")
    yield cluster.start()
    cluster.remove()


@pytest.fixture(scope="session")
def new_database(cluster_url: str) -> Callable[[], str]:
    """Make empty databases in the cluster, each gone with it."""

    def make() -> str:
        name = f"shanmen_{uuid4().hex[:12]}"
        with psycopg.connect(cluster_url, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return make_url(cluster_url).set(database=name).render_as_string(hide_password=False)

    return make


@pytest.fixture(scope="session")
def pristine_park(
    new_database: Callable[[], str], tmp_path_factory: pytest.TempPathFactory
) -> ParkDatabase:
    """The park as it was loaded; nobody connects to it, copies are made of it.

    Sixteen windows ("2", "W2" … "W16") and two gates ("3", "G2"): enough for races.
    """
    admin_url = new_database()
    install_schema(admin_url)
    return ParkDatabase(
        admin_url, load_park(admin_url, tmp_path_factory.mktemp("park"), windows=16, gates=2)
    )


@pytest.fixture(scope="session")
def park_database(pristine_park: ParkDatabase) -> ParkDatabase:
    """The park that tests share; what they commit stays, so they count only what is their own."""
    return copy_of(pristine_park)


@pytest.fixture(scope="session")
def rehearsal_park(pristine_park: ParkDatabase) -> ParkDatabase:
    """The park of all tests that are rolled back: none of them meets what others have committed."""
    return copy_of(pristine_park)


@pytest.fixture
def park_of_its_own(pristine_park: ParkDatabase) -> ParkDatabase:
    """A fresh park for a test that counts everything or breaks something."""
    return copy_of(pristine_park)


def copy_of(park: ParkDatabase) -> ParkDatabase:
    """Copy a park's database; stations log in as before."""
    name = f"shanmen_{uuid4().hex[:12]}"

    def moved(url: str) -> str:
        return make_url(url).set(database=name).render_as_string(hide_password=False)

    template = make_url(park.admin_url).database
    root_url = make_url(park.admin_url).set(database="postgres")
    with psycopg.connect(root_url.render_as_string(hide_password=False), autocommit=True) as root:
        root.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')
        root.execute(f'ALTER DATABASE "{name}" SET search_path = app')
    with psycopg.connect(moved(park.admin_url), autocommit=True) as root:
        root.execute((SQL / "closed_doors.sql").read_text("utf-8"))  # belongs to each database
    urls = {code: moved(url) for code, url in park.park.station_urls.items()}
    return ParkDatabase(moved(park.admin_url), replace(park.park, station_urls=urls))


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The English of the screens, compiled from what the source says now."""
    source = tmp_path_factory.mktemp("translations") / SOURCE_FILE.name
    shutil.copy(SOURCE_FILE, source)
    return compile_translations(source)


@contextmanager
def rolled_back(url: str) -> Iterator[Session]:
    """A session of one login in a transaction that is rolled back at the end."""
    engine = office_engine(url, "shanmen-test", connections=1)
    try:
        with engine.connect() as connection, connection.begin() as transaction:
            with Session(connection, join_transaction_mode="create_savepoint") as session:
                yield session
            transaction.rollback()
    finally:
        engine.dispose()


@pytest.fixture
def window_session(rehearsal_park: ParkDatabase) -> Iterator[Session]:
    """The window's own login; nothing stays."""
    with rolled_back(rehearsal_park.window_url) as session:
        yield session


@pytest.fixture
def admin_session(rehearsal_park: ParkDatabase) -> Iterator[Session]:
    """The superuser; nothing stays."""
    with rolled_back(rehearsal_park.admin_url) as session:
        yield session


@pytest.fixture
def engines() -> Iterator[Callable[[str], Engine]]:
    """Make station engines that are disposed of after the test."""
    made: list[Engine] = []

    def make(url: str) -> Engine:
        made.append(station_engine(url, "shanmen-test", connections=8))
        return made[-1]

    yield make
    for engine in made:
        engine.dispose()


@pytest.fixture
def sessions_of(engines: Callable[[str], Engine]) -> Callable[[str], sessionmaker[Session]]:
    """Make session factories for a station's URL, committing as the programs do."""
    return lambda url: sessionmaker(engines(url))
