"""What a room of records says in the message bar."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.back_office.overtaken import Overtaken
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey

SUBJECT = "record"
UNDO = "undo"


class RecordMessages(QObject):
    """Words messages in the language of the moment; `undo` is what Ctrl U then does."""

    def __init__(self, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._overtaken = Overtaken(bar)

    def saved(self, name: str) -> None:
        """Say that something was saved."""
        self._bar.post(SUBJECT, lambda: Message(Status.OK, self.tr("已保存"), name))

    def removed(self, name: str) -> None:
        """Say that something was taken away."""
        self._bar.post(SUBJECT, lambda: Message(Status.OK, self.tr("已删除"), name))

    def discarded(self) -> None:
        """Say that changes were given up, and that this can be undone."""
        self._bar.post(SUBJECT, self._say_discarded)

    def unsaved(self) -> None:
        """Say that changes have to be saved or given up first."""
        self._bar.post(SUBJECT, self._say_unsaved)

    def not_saved(self, why: str = "") -> None:
        """Say that something was refused."""
        self._bar.post(SUBJECT, lambda: Message(Status.WARN, self.tr("没有保存"), why))

    def changed_meanwhile(self) -> None:
        """Say that somebody has changed what the form shows, and offer to look at it."""
        self._overtaken.say(SUBJECT)

    def take_away(self) -> None:
        """Say nothing more."""
        self._bar.take_away(SUBJECT)

    def _say_discarded(self) -> Message:
        keys = (MessageKey(UNDO, self.tr("撤销"), "Ctrl U"),)
        return Message(Status.INFO, self.tr("已放弃修改"), "", keys, shown_ms=10_000)

    def _say_unsaved(self) -> Message:
        body = self.tr("请先按 Ctrl S 保存，或按 Ctrl D 放弃。")
        return Message(Status.WARN, self.tr("有修改没有保存"), body, shown_ms=8_000)
