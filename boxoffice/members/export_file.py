"""Writes everything that is kept of a person to a file, and says where it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from boxoffice.back_office.room import RoomContext
from boxoffice.members.wording import SUBJECT, MemberWording
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageKey
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.ids import uuid7
from shared.members.export_sheet import write_export

_FOLDER = "export-folder"


class ExportFile(QObject):
    """The file's name tells nothing of the person."""

    def __init__(self, context: RoomContext, words: MemberWording, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._words = words
        context.messages.pressed.connect(self._message_key)

    def write(self, told: dict[str, Any]) -> None:
        """Write the file into the export folder."""
        path = self._new_path()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_export(path, told, self._context.language())
        except OSError:
            folder = str(path.parent)
            self._words.say(Status.WARN, lambda: self._words.not_written(folder))
            return
        self._context.messages.post(SUBJECT, lambda: self._written(path.name))

    def _new_path(self) -> Path:
        now = self._context.clock.now().astimezone(SITE_TIME_ZONE)
        tail = uuid7().hex[-4:]
        return self._context.export_folder / f"personal-data-{now:%Y%m%d-%H%M}-{tail}.xlsx"

    def _written(self, name: str) -> Message:
        words = self._words
        keys = (MessageKey(_FOLDER, words.open_folder()),)
        head, body = words.exported(name), words.exported_next()
        return Message(Status.OK, head, body, keys, shown_ms=20_000)

    def _message_key(self, subject: str, name: str) -> None:
        if (subject, name) == (SUBJECT, _FOLDER):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._context.export_folder)))
