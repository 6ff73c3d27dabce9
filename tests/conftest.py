"""What all tests share: Qt without a screen, and a real database with the demonstration park."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import Engine
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker

from installers.demonstration.park import Park, load_park
from shared.database.engine import office_engine, station_engine
from shared.desktop.translations import SOURCE_FILE, compile_translations
from shared.schema.install import install_schema
from tests.patient_bot import PatientBot
from tests.spare_cluster import copied_database, in_database, new_database, spare_cluster

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


# So many rounds through what is young go before one through everything, between two tests.
YOUNG_ROUNDS = 40
NEVER = 2**31 - 1


def pytest_collection_finish() -> None:
    """Let the garbage collector go through everything only where a test does not wait for it.

    A whole round stops all threads for a tenth of a second, and for a second on a busy machine: a
    simulated device would pass for a silent one.
    """
    gc.set_threshold(*gc.get_threshold()[:2], NEVER)
    collect_what_is_old()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, bool, bool]:
    """Go through everything after a test when it is time."""
    done = yield
    if gc.get_count()[2] >= YOUNG_ROUNDS:
        collect_what_is_old()
    return done


def collect_what_is_old() -> None:
    """Go through everything, and leave what stays out of later rounds."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's own, with more patience."""
    return PatientBot(request)


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
    with spare_cluster(tmp_path_factory.mktemp("cluster")) as url:
        yield url


@pytest.fixture(scope="session")
def pristine_park(cluster_url: str, tmp_path_factory: pytest.TempPathFactory) -> ParkDatabase:
    """The park as it was loaded; nobody connects to it, copies are made of it.

    Sixteen windows ("2", "W2" … "W16"), two gates ("3", "G2"), two kiosks ("K1", "K2") and the
    shop on line ("E"): enough for races.
    """
    admin_url = new_database(cluster_url)
    install_schema(admin_url)
    return ParkDatabase(
        admin_url,
        load_park(admin_url, tmp_path_factory.mktemp("park"), windows=16, gates=2, kiosks=2),
    )


@pytest.fixture(scope="session")
def park_database(pristine_park: ParkDatabase) -> Iterator[ParkDatabase]:
    """The park that tests share; what they commit stays, so they count only what is their own."""
    with copy_of(pristine_park) as park:
        yield park


@pytest.fixture(scope="session")
def rehearsal_park(pristine_park: ParkDatabase) -> Iterator[ParkDatabase]:
    """The park of all tests that are rolled back: none of them meets what others have committed."""
    with copy_of(pristine_park) as park:
        yield park


@pytest.fixture
def park_of_its_own(pristine_park: ParkDatabase) -> Iterator[ParkDatabase]:
    """A fresh park for a test that counts everything or breaks something."""
    with copy_of(pristine_park) as park:
        yield park


@contextmanager
def copy_of(park: ParkDatabase) -> Iterator[ParkDatabase]:
    """Copy a park's database; stations log in as before."""
    with copied_database(park.admin_url) as admin_url:
        name = str(make_url(admin_url).database)
        urls = {code: in_database(url, name) for code, url in park.park.station_urls.items()}
        yield ParkDatabase(admin_url, replace(park.park, station_urls=urls))


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The English of the screens, compiled from what the source says now."""
    source = tmp_path_factory.mktemp("translations") / SOURCE_FILE.name
    shutil.copy(SOURCE_FILE, source)
    return compile_translations(source)


@contextmanager
def rehearsing(url: str) -> Iterator[Engine]:
    """Keep a connection: one that is new has every table and function still to read."""
    engine = office_engine(url, "shanmen-test", connections=1)
    yield engine
    engine.dispose()


@contextmanager
def rolled_back(engine: Engine) -> Iterator[Session]:
    """A session in a transaction that is rolled back at the end."""
    with engine.connect() as connection, connection.begin() as transaction:
        with Session(connection, join_transaction_mode="create_savepoint") as session:
            yield session
        transaction.rollback()


@pytest.fixture(scope="session")
def window_engine(rehearsal_park: ParkDatabase) -> Iterator[Engine]:
    with rehearsing(rehearsal_park.window_url) as engine:
        yield engine


@pytest.fixture(scope="session")
def admin_engine(rehearsal_park: ParkDatabase) -> Iterator[Engine]:
    with rehearsing(rehearsal_park.admin_url) as engine:
        yield engine


@pytest.fixture
def window_session(window_engine: Engine) -> Iterator[Session]:
    """The window's own login; nothing stays."""
    with rolled_back(window_engine) as session:
        yield session


@pytest.fixture
def admin_session(admin_engine: Engine) -> Iterator[Session]:
    """The superuser; nothing stays."""
    with rolled_back(admin_engine) as session:
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
