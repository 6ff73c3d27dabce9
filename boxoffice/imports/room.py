"""Puts the room of imports together."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from boxoffice.back_office.room import RoomContext
from boxoffice.imports.jobs import JOBS
from boxoffice.imports.presenter import AskFile, ImportPresenter
from boxoffice.imports.view import ImportView
from boxoffice.imports.work import ImportWork


class ImportRoom(ImportView):
    """The screen with its presenter."""

    def __init__(self, context: RoomContext, ask_file: AskFile | None = None) -> None:
        super().__init__(context.theme)
        self._export_folder = context.export_folder
        self._last_folder = ""
        self._presenter = ImportPresenter(
            self,
            context,
            JOBS,
            lambda meter: ImportWork(context.sessions, meter),
            context.person_keys(),
            ask_file or self._ask_file,
        )

    def open(self, target: object = None) -> None:
        """Be shown."""
        self._presenter.open()

    def may_leave(self) -> bool:
        """Say whether nothing would be lost."""
        return self._presenter.may_leave()

    def _ask_file(self, title: str) -> Path | None:
        folder = self._last_folder or str(self._export_folder)
        name, _ = QFileDialog.getOpenFileName(self, title, folder, "Excel (*.xlsx)")
        self._last_folder = str(Path(name).parent) if name else folder
        return Path(name) if name else None


def build_imports(context: RoomContext) -> QWidget:
    """Build the room."""
    return ImportRoom(context)
