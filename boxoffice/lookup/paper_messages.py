"""What the message bar says of an order's receipt and confirmation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from boxoffice.lookup.messages import SUBJECT
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar

_SHOWN_MS = 12_000


class PaperMessages(QObject):
    """Words messages; the next key takes them away."""

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar

    def say_receipt_printed(self) -> None:
        """Say that the receipt is at the printer."""
        self._say(Status.OK, lambda: (self.tr("小票已打印"), self.tr("小票不是发票。")))

    def say_receipt_not_printed(self) -> None:
        """Say that the receipt did not come out."""
        self._say(
            Status.WARN,
            lambda: (self.tr("小票没有打出"), self.tr("请看打印机的纸和线，再按 Ctrl R。")),
        )

    def say_document_written(self, path: Path) -> None:
        """Say where the confirmation lies."""
        self._say(
            Status.OK,
            lambda: (
                self.tr("确认单已生成：{file}").format(file=path.name),
                self.tr("已打开，可打印在 A4 纸上；存放在 {folder}。").format(folder=path.parent),
            ),
        )

    def say_document_not_written(self, folder: Path) -> None:
        """Say that the confirmation could not be written."""
        self._say(
            Status.WARN,
            lambda: (
                self.tr("确认单没有写成"),
                self.tr("{folder} 写不进去：请看磁盘空间和权限，关闭已打开的同名文件。").format(
                    folder=folder
                ),
            ),
        )

    def _say(self, status: Status, words: Callable[[], tuple[str, str]]) -> None:
        self._bar.post(SUBJECT, lambda: Message(status, *words(), shown_ms=_SHOWN_MS))
