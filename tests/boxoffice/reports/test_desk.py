from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.reports.desk import export_table, report_desk
from shared.kernel.locale import Language
from shared.kernel.money import Money
from shared.reporting.r1 import ReportDays
from tests.boxoffice.reports.readings import reading
from tests.conftest import ParkDatabase
from tests.till import Till


def test_the_window_reads_its_report_and_all_ties_with_its_own_login(
    park_of_its_own: ParkDatabase,
    sessions_of: Callable[[str], sessionmaker[Session]],
    engines: Callable[[str], Engine],
) -> None:
    till = Till.open(sessions_of(park_of_its_own.window_url), park_of_its_own.key_file)
    till.sell(adult=2)
    desk = report_desk(engines(park_of_its_own.window_url))

    page = desk.read_page(ReportDays(till.today, till.today))

    assert page.report.net == Money(240_00)
    assert Money.sum(point.net for point in page.course) == Money(240_00)
    assert all(tie.holds for tie in desk.read_ties())
    assert not any(gate.is_complete for gate in desk.open_gates())


@pytest.mark.parametrize(
    ("suffix", "start"), [(".pdf", b"%PDF-"), (".xlsx", b"PK"), (".csv", b"\xef\xbb\xbf")]
)
def test_the_kind_of_file_follows_from_its_name(tmp_path: Path, suffix: str, start: bytes) -> None:
    path = tmp_path / "new folder" / f"R1{suffix}"

    export_table(reading().table, path, Language.EN)

    assert path.read_bytes().startswith(start)


@contextmanager
def full_disk() -> Iterator[None]:
    """No file grows beyond 64 bytes, as on a disk that has filled up.

    Only around the export: the output of the test run may itself go to a file.
    """
    resource = pytest.importorskip("resource", reason="a limit that only Unix has")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.parametrize("suffix", [".pdf", ".xlsx", ".csv"])
def test_a_full_disk_is_an_oserror_and_leaves_the_report_of_before(
    tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"R1{suffix}"
    path.write_bytes(b"the report of before")

    with full_disk(), pytest.raises(OSError, match="large"):
        export_table(reading().table, path, Language.EN)

    assert path.read_bytes() == b"the report of before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", [".pdf", ".xlsx", ".csv"])
def test_a_folder_that_cannot_be_is_an_oserror(tmp_path: Path, suffix: str) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(FileExistsError):
        export_table(reading().table, tmp_path / "file" / f"R1{suffix}", Language.EN)
