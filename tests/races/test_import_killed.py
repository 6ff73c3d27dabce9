"""A PC that dies in the middle of an import leaves nothing of it behind."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from shared.distribution import import_agencies
from shared.members.import_template import TEMPLATE as MEMBERS
from shared.sales.import_template import TEMPLATE as TICKETS
from tests.conftest import ParkDatabase
from tests.shared.intake.sheets import write_sheet

ROWS = 4_000
PROGRAM = """
import sys, time
from pathlib import Path
from sqlalchemy.orm import Session
from boxoffice.imports.job import ImportGround
from boxoffice.imports.jobs import JOBS
from shared.database.engine import office_engine
from shared.intake.reading import read_sheet
from shared.kernel.clock import SystemClock
from shared.kernel.business_date import business_date
from shared.site.sign_in import sign_in
from tests.shared.identity.people import KEYS

def told(done, of):
    if done >= 2_000:
        print("half", flush=True)
        time.sleep(120)

url, code, path = sys.argv[1:]
job = next(job for job in JOBS if job.code == code)
ground = ImportGround(KEYS, business_date(SystemClock().now()))
with Session(office_engine(url, "killed", connections=1)) as session, session.begin():
    token = sign_in(session, "2002", "246821")
    plan = job.plan(session, read_sheet(Path(path), job.template), ground)
    job.run(session, plan, ground, token, told)
"""
CASES = {
    "agencies": (
        import_agencies.TEMPLATE,
        {"code": "K-{n}", "name_zh": "山", "kind": "旅行社"},
        ("distributor",),
    ),
    "members": (
        MEMBERS,
        {"number": "K-{n}", "name": "王小敏"},
        ("member", "person", "point_entry", "member_import"),
    ),
    "unused_tickets": (
        TICKETS,
        {"number": "K-{n}", "type": "adult", "last_day": "{year}-01-01", "value": "1"},
        ("ticket", "sales_order", "payment", "ledger_entry", "foreign_code", "channel"),
    ),
}


RIGHTS = {
    "agencies": "distribution_edit",
    "members": "member_edit",
    "unused_tickets": "close_day",
}


def rows_of(row: dict[str, str]) -> list[dict[str, str]]:
    """Rows of a file, each with a number of its own; {year} lies ahead."""
    year = time.localtime().tm_year + 2
    return [{key: cell.format(n=n, year=year) for key, cell in row.items()} for n in range(ROWS)]


def counted(root: psycopg.Connection, tables: tuple[str, ...]) -> list[int]:
    return [
        root.execute(f"SELECT count(*) FROM app.{table}").fetchone()[0]  # type: ignore[index]
        for table in tables
    ]


@pytest.mark.parametrize("code", CASES)
def test_nothing_is_there_after_a_kill_in_the_middle(
    park_of_its_own: ParkDatabase, tmp_path: Path, code: str
) -> None:
    template, row, tables = CASES[code]
    path = write_sheet(tmp_path / "old.xlsx", template, rows_of(row))
    with psycopg.connect(park_of_its_own.admin_url, autocommit=True) as root:
        rights = ["import_data", RIGHTS[code]]
        root.execute("UPDATE app.staff SET rights = %s WHERE number = '2002'", [rights])
        before = counted(root, tables)
        url = park_of_its_own.park.station_urls["O"]
        command = [sys.executable, "-c", PROGRAM, url, code, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as importing:
            assert importing.stdout is not None
            assert importing.stdout.readline() == "half\n"
            importing.send_signal(signal.SIGKILL)
        while root.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'killed'"
        ).fetchone() != (0,):
            time.sleep(0.05)

        assert counted(root, tables) == before
