"""What the screen of imports says in the message bar."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey

SUBJECT = "imports"
OPEN_FOLDER = "open-folder"


class ImportMessages(QObject):
    """Words messages in the language of the moment."""

    def __init__(self, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar

    def saved(self, path: Path) -> None:
        """Say where a file was written."""
        self._post(
            lambda: Message(
                Status.OK,
                self.tr("已保存 {file}").format(file=path.name),
                str(path.parent),
                (MessageKey(OPEN_FOLDER, self.tr("打开文件夹")),),
                shown_ms=12_000,
            )
        )

    def not_saved(self, path: Path, reason: str) -> None:
        """Say that a file could not be written."""
        self._post(
            lambda: Message(
                Status.WARN,
                self.tr("{file} 没有写成").format(file=path.name),
                self.tr("若它正被打开，请先关闭再保存 · {reason}").format(reason=reason),
            )
        )

    def not_read(self, path: Path, reason: str) -> None:
        """Say that the chosen file could not be opened."""
        self._post(
            lambda: Message(Status.WARN, self.tr("{file} 打不开").format(file=path.name), reason)
        )

    def stopped(self) -> None:
        """Say that nothing was taken in."""
        self._post(lambda: Message(Status.INFO, self.tr("已停止"), self.tr("没有导入任何一行")))

    def overtaken(self) -> None:
        """Say that something came in between."""
        self._post(
            lambda: Message(
                Status.WARN,
                self.tr("检查之后有了变化，没有导入"),
                self.tr("问题已列在下面，请改好再选一次文件"),
            )
        )

    def refused(self) -> None:
        """Say that the database refused it."""
        self._post(
            lambda: Message(
                Status.WARN,
                self.tr("没有导入"),
                self.tr("草稿已不能改，或名额刚被售出；请再检查一次"),
            )
        )

    def done(self, count: str, *, drafted: bool) -> None:
        """Say that all is in, and what a draft still needs."""
        self._post(
            lambda: Message(
                Status.OK,
                self.tr("已导入 {count} 行").format(count=count),
                self.tr("到“目录与价格”的版次页检查，再请人发布") if drafted else "",
            )
        )

    def hand_out_first(self) -> None:
        """Say that a list would be lost."""
        self._post(
            lambda: Message(
                Status.WARN,
                self.tr("初始密码只显示这一次"),
                self.tr("请先保存清单（Ctrl E），再离开"),
            )
        )

    def working(self) -> None:
        """Say that one must wait or stop it."""
        self._post(
            lambda: Message(
                Status.INFO, self.tr("正在导入"), self.tr("请等它完成，或按 Ctrl K 停止")
            )
        )

    def _post(self, wording: Callable[[], Message]) -> None:
        self._bar.post(SUBJECT, wording)
