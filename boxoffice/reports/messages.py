"""What the reports screen says in the message bar."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey

SUBJECT = "reports"
OPEN_FOLDER, READ_AGAIN = "open-folder", "read-again"


class ReportMessages(QObject):
    """Words messages in the language of the moment."""

    def __init__(self, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar

    def exported(self, path: Path) -> None:
        """Say where a file was written."""
        self._bar.post(
            SUBJECT,
            lambda: Message(
                Status.OK,
                self.tr("已导出 {file}").format(file=path.name),
                str(path.parent),
                (MessageKey(OPEN_FOLDER, self.tr("打开文件夹")),),
                shown_ms=12_000,
            ),
        )

    def not_exported(self, path: Path, reason: str) -> None:
        """Say that a file could not be written."""
        self._bar.post(
            SUBJECT,
            lambda: Message(
                Status.WARN,
                self.tr("{file} 没有写成").format(file=path.name),
                self.tr("若它正被打开，请先关闭再导出 · {reason}").format(reason=reason),
            ),
        )

    def not_read(self, *, busy: bool) -> None:
        """Say that the figures could not be read: the database is lost, or `busy` with others."""

        def word() -> Message:
            keys = (MessageKey(READ_AGAIN, self.tr("再读一次"), "F5"),)
            body = self.tr("数据库连不上；恢复后再读一次")
            if busy:
                body = self.tr("数据库正忙，没有及时算出来；过一会儿再读，或缩短日期")
            return Message(Status.BAD, self.tr("报表没有读到"), body, keys)

        self._bar.post(SUBJECT, word)

    def take_away(self) -> None:
        """Say nothing more about reports."""
        self._bar.take_away(SUBJECT)
