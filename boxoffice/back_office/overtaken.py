"""What every room says when somebody else has changed what was to be saved."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey

READ_AGAIN: Final = "read_again"


class Overtaken(QObject):
    """Words it in the language of the moment; the key READ_AGAIN shows what is there now."""

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar

    def say(self, subject: str) -> None:
        """Say it among the messages of a room."""
        self._bar.post(subject, self._word)

    def _word(self) -> Message:
        head, body = self.tr("别人刚改过，没有保存"), self.tr("重新读取后看现在的内容，再改一次。")
        keys = (MessageKey(READ_AGAIN, self.tr("重新读取"), "Ctrl R"),)
        return Message(Status.WARN, head, body, keys)
