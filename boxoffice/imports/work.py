"""The long work of an import, off the GUI thread: reading, judging, running; told and stopped."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.imports.job import ImportGround, ImportJob
from shared.intake.plan import ImportCancelled, ImportPlan, ImportResult
from shared.intake.reading import read_sheet
from shared.site.sign_in import StaffToken


class Meter(QObject):
    """Tells the GUI thread how far the work is, and the work that it shall stop."""

    moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._stop = Event()

    def begin(self) -> None:
        """Forget that something was stopped."""
        self._stop.clear()

    def stop(self) -> None:
        """Have the work end at the next row that is told of."""
        self._stop.set()

    def tell(self, done: int, of: int) -> None:
        """Say how many of how many are done; called by the work. Raises ImportCancelled."""
        if self._stop.is_set():
            raise ImportCancelled
        self.moved.emit(done, of)


class ImportWork:
    """What is done for a file; each call blocks."""

    def __init__(self, sessions: sessionmaker[Session], meter: Meter) -> None:
        self._sessions = sessions
        self._meter = meter

    def check(self, job: ImportJob, path: Path, ground: ImportGround) -> ImportPlan[Any]:
        """Read a file and judge it; nothing is changed. Raises OSError, ImportCancelled."""
        sheet = read_sheet(path, job.template, self._meter.tell)
        with self._sessions.begin() as session:
            return job.plan(session, sheet, ground)

    def run(
        self, job: ImportJob, plan: ImportPlan[Any], ground: ImportGround, token: StaffToken
    ) -> ImportResult:
        """Take it in, in one transaction.

        Raises what the import refuses, and ImportCancelled; nothing is then recorded.
        """
        with self._sessions.begin() as session:
            result = job.run(session, plan, ground, token, self._meter.tell)
            self._meter.tell(result.added, result.added)  # the last moment to be stopped
        return result
