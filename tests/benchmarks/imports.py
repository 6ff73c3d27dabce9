"""`import`: a sheet of 200,000 members read, judged, taken in; none of it if a row is bad."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import psycopg
from sqlalchemy.orm import Session

from shared.database.engine import office_engine
from shared.identity.document_number import check_digit
from shared.intake.plan import ImportOvertaken, ImportPlan, silent
from shared.intake.reading import Sheet, read_sheet
from shared.kernel.business_date import business_date
from shared.kernel.clock import SystemClock
from shared.members.import_file import plan_import, run_import
from shared.members.import_members import MemberRow
from shared.members.import_template import TEMPLATE
from shared.site.sign_in import StaffToken, sign_in
from tests.benchmarks.ground import Ground
from tests.benchmarks.result import Result
from tests.shared.identity.people import KEYS
from tests.shared.intake.sheets import write_sheet

MEMBERS = 200_000
BAD_ROW = 150_000
GOAL = 60

Answer = TypeVar("Answer")


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Read, judge and take in 200,000 members; before that, meet a row that cannot be."""
    say(f"import: writing a sheet of {MEMBERS:,} members")
    path = write_sheet(folder / "members.xlsx", TEMPLATE, _rows())
    with psycopg.connect(place.admin_url) as root:
        root.execute(
            "UPDATE app.staff SET rights = '{import_data,member_edit}' WHERE number = '1003'"
        )
    today = business_date(SystemClock().now())
    engine = office_engine(place.park.station_urls["O"], "bench", connections=1)
    with Session(engine) as session:
        with session.begin():
            token = sign_in(session, "1003", "246813")
        read, sheet = _timed(lambda: read_sheet(path, TEMPLATE))
        yield _result("import read", read)
        say(f"import: row {BAD_ROW:,} is bad")
        _refuse_all(session, sheet, token)
        say("import: all rows are good")
        with session.begin():
            check, plan = _timed(lambda: plan_import(session, sheet, KEYS, today=today))
        yield _result("import check", check)
        run, _ = _timed(lambda: _run(session, plan, token))
        yield _result("import run", run)
    engine.dispose()
    say(f"import: {MEMBERS:,} members in {run:.0f} s; the goal on a machine at rest is {GOAL} s")


def _rows() -> Iterator[dict[str, object]]:
    for number in range(MEMBERS):
        front = f"11010519{50 + number % 50}0520{number // 50 % 1000:03d}"
        card = number < 50 * 1000  # as many numbers as differ
        yield {
            "number": f"OLD-{number:07d}",
            "name": f"王{chr(0x4E00 + number % 20_000)}{chr(0x4E00 + number // 10 % 20_000)}",
            "phone": f"138{number:08d}",
            "document": front + check_digit(front) if card else None,
            "card": f"{number:014X}",
            "points": number % 500,
        }


def _refuse_all(session: Session, sheet: Sheet, token: StaffToken) -> None:
    """Have one bad row refuse the file; nothing of it may be there afterwards."""
    today = business_date(SystemClock().now())
    rows = list(sheet.rows)
    bad = rows[BAD_ROW]
    rows[BAD_ROW] = replace(bad, values=bad.values | {"phone": "12"})
    with session.begin():
        plan = plan_import(session, replace(sheet, rows=tuple(rows)), KEYS, today=today)
        before = plan.before
    try:
        _run(session, plan, token)
    except ImportOvertaken as refused:
        if [problem.where for problem in refused.problems] != [f"C{bad.number}"]:
            raise RuntimeError("another cell was refused") from refused
    else:
        raise RuntimeError("a bad row was taken in")
    with session.begin():
        if plan_import(session, sheet, KEYS, today=today).before != before:
            raise RuntimeError("something was taken in")


def _run(session: Session, plan: ImportPlan[MemberRow], token: StaffToken) -> None:
    with session.begin():
        run_import(session, plan, KEYS, token, silent)


def _timed(work: Callable[[], Answer]) -> tuple[float, Answer]:
    began = time.perf_counter()
    answer = work()
    return time.perf_counter() - began, answer


def _result(name: str, took: float) -> Result:
    return Result(name, 1, round(MEMBERS / took, 1), 0, round(took * 1000), 0, 0, 0, 0)
