"""The threads of the box office."""

from __future__ import annotations

from dataclasses import dataclass

from shared.desktop.background import Background


@dataclass(frozen=True, slots=True)
class Workers:
    """One thread for each thing that can be waited for."""

    database: Background
    printer: Background
    reports: Background

    @classmethod
    def start(cls) -> Workers:
        """Begin with idle threads."""
        return cls(Background("database"), Background("printer"), Background("reports"))

    def close(self) -> None:
        """Wait for what runs and drop the rest."""
        for worker in (self.reports, self.printer, self.database):
            worker.close()
