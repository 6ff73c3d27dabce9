"""The threads of the box office."""

from __future__ import annotations

from dataclasses import dataclass

from boxoffice.database_line import DatabaseBackground, DatabaseLine
from shared.desktop.background import Background


@dataclass(frozen=True, slots=True)
class Workers:
    """One thread for each thing that can be waited for, and whether the database answers."""

    database: Background
    printer: Background
    reports: Background
    charges: Background
    terminal: Background
    outage: Background
    line: DatabaseLine

    @classmethod
    def start(cls) -> Workers:
        """Begin with idle threads."""
        line = DatabaseLine()
        database = DatabaseBackground("database", line)
        return cls(
            database,
            Background("printer"),
            DatabaseBackground("reports", line),
            Background("charges"),
            Background("terminal"),
            Background("outage"),
            line,
        )

    def close(self) -> None:
        """Wait for what runs and drop the rest."""
        for worker in (
            *(self.outage, self.terminal, self.charges),
            *(self.reports, self.printer, self.database),
        ):
            worker.close()
