"""Errands of the rooms to the database: one transaction each, and one way to say what failed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.back_office.right_words import RightWords
from shared.database.lost import DATABASE_LOST, DatabaseBusy
from shared.desktop.background import Background
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.kernel.refusal import Refusal
from shared.site.duties import RIGHTS
from shared.site.sign_in import NotPermitted, NotSignedIn

Result = TypeVar("Result")
SUBJECT = "errand"

logger = logging.getLogger(__name__)


class Errands(QObject):
    """Runs the jobs of the rooms; `signed_out` is called when the sign-in has ended."""

    def __init__(
        self,
        background: Background,
        sessions: sessionmaker[Session],
        messages: MessageBar,
        signed_out: Callable[[], None],
    ) -> None:
        super().__init__(messages)
        self._background = background
        self._sessions = sessions
        self._messages = messages
        self._signed_out = signed_out
        self._rights = RightWords(self)

    def run(
        self,
        owner: QObject,
        job: Callable[[Session], Result],
        done: Callable[[Result], None],
        refused: Callable[[Refusal], None] | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Run a job in one transaction; then `done`, `refused`, or a message.

        `failed` is called first whatever went wrong, so that a screen need not wait on.
        """

        def work() -> Result:
            with self._sessions.begin() as session:
                return job(session)

        def went_well(result: Result) -> None:
            self._messages.take_away(SUBJECT)
            done(result)

        def went_wrong(error: Exception) -> None:
            if failed is not None:
                failed()
            self._failed(error, refused)

        self._background.run(owner, work, went_well, went_wrong)

    def _failed(self, error: Exception, refused: Callable[[Refusal], None] | None) -> None:
        if isinstance(error, NotSignedIn):
            self._signed_out()
        elif isinstance(error, DatabaseBusy):
            waited = error.waited
            self._messages.post(SUBJECT, lambda: self._busy(waited=waited))
        elif isinstance(error, DATABASE_LOST):
            self._messages.post(SUBJECT, self._lost)
        elif isinstance(error, NotPermitted) and error.right in RIGHTS:
            right = error.right
            self._messages.post(SUBJECT, lambda: self._not_permitted(right))
        elif isinstance(error, Refusal) and refused is not None:
            refused(error)
        else:
            logger.error("an errand failed", exc_info=error)
            self._messages.post(SUBJECT, self._fault)

    def _lost(self) -> Message:
        head, body = self.tr("数据库断开"), self.tr("没有读到，也没有保存；恢复后再按一次。")
        return Message(Status.BAD, head, body)

    def _busy(self, *, waited: bool) -> Message:
        if waited:
            head, body = self.tr("别人正在改，没有保存"), self.tr("等了太久；过一会儿再按一次。")
            return Message(Status.WARN, head, body)
        head = self.tr("用时太久，已停止，没有保存")
        body = self.tr("把范围缩小，或过一会儿再按一次；再不行请找信息技术人员。")
        return Message(Status.WARN, head, body)

    def _not_permitted(self, right: str) -> Message:
        word = self._rights.word(right)
        body = self.tr("需要权限“{right}”，请有此权限的人登录。").format(right=word)
        return Message(Status.WARN, self.tr("没有权限"), body)

    def _fault(self) -> Message:
        head, body = self.tr("程序出错，没有保存"), self.tr("请再试一次；再出错请找信息技术人员。")
        return Message(Status.BAD, head, body)
