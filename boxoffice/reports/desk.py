"""What the reports screen asks of the office: plain callables, each of which blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from shared.kernel.locale import Language
from shared.reporting.course import CoursePoint, read_course
from shared.reporting.delimited import write_csv
from shared.reporting.pdf import write_pdf
from shared.reporting.r1 import R1Report, ReportDays, read_r1
from shared.reporting.r1_table import r1_table
from shared.reporting.snapshot import reading
from shared.reporting.spreadsheet import write_xlsx
from shared.reporting.table import ReportTable
from shared.reporting.ties import Tie, read_ties
from shared.site.gate_state import GateState, open_gates


@dataclass(frozen=True, slots=True)
class ReportPage:
    """One reading of R1: its rows, the same rows as a table, and how the sales came in."""

    report: R1Report
    table: ReportTable
    course: tuple[CoursePoint, ...]


@dataclass(frozen=True, slots=True)
class ReportDesk:
    """Runs on the thread for long reports; `export` writes the kind its path ends in.

    `open_gates` are those whose admissions are not all counted yet.
    """

    read_page: Callable[[ReportDays], ReportPage]
    read_ties: Callable[[], tuple[Tie, ...]]
    export: Callable[[ReportTable, Path, Language], None]
    open_gates: Callable[[], tuple[GateState, ...]] = tuple


def report_desk(engine: Engine) -> ReportDesk:
    """Give the desk that reads by a station's engine, each page as of one instant."""

    def read_page(days: ReportDays) -> ReportPage:
        with reading(engine) as session:
            report = read_r1(session, days)
            return ReportPage(report, r1_table(report), read_course(session, days))

    def ties() -> tuple[Tie, ...]:
        with reading(engine) as session:
            return read_ties(session)

    def gates() -> tuple[GateState, ...]:
        with reading(engine) as session:
            return open_gates(session)

    return ReportDesk(read_page, ties, export_table, gates)


def export_table(table: ReportTable, path: Path, language: Language) -> None:
    """Write a table as .pdf, .xlsx or .csv; the folder is made.

    Raises OSError; a file of that name is then as it was, and nothing half written is left.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write = {".pdf": write_pdf, ".xlsx": write_xlsx, ".csv": write_csv}[path.suffix]
    unfinished = path.with_name(f"{path.name}.part")
    try:
        write(table, unfinished, language)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
