"""A page of rows about gates that somebody decides on, joined to the office."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.refusal import Refusal

_SHOWN_MS: Final = 4000


class DecidingPresenter(QObject):
    """Keeps what was read last; `subject` is that of its messages.

    A page says what it `_ask`s for, takes the answer and `_show`s it, anew in the other language.
    """

    subject = ""

    def __init__(self, view: QWidget, context: RoomContext) -> None:
        super().__init__(view)
        self._context = context
        context.translations.changed.connect(self._show)

    def open(self, target: object = None) -> None:
        """Read anew."""
        self._context.run(self, self._ask, self._take)

    def may_leave(self) -> bool:
        """Say that nothing is ever unsaved here."""
        return True

    def _ask(self, session: Session) -> Any:
        raise NotImplementedError

    def _take(self, read: Any) -> None:
        raise NotImplementedError

    def _show(self) -> None:
        raise NotImplementedError

    def _record(self, decide: Callable[[Session], object], said: Callable[[], str]) -> None:
        """Have a decision recorded, and say so; then the rows are others."""
        self._context.run(self, decide, lambda _: self._recorded(said), self._refused)

    def _recorded(self, said: Callable[[], str]) -> None:
        self._say(Status.OK, lambda: (said(), ""))
        self.open()

    def _refused(self, _: Refusal) -> None:
        self._say(
            Status.WARN, lambda: (self.tr("没有记下"), self.tr("别人已经决定了；已重新读取。"))
        )
        self.open()

    def _say(self, status: Status, words: Callable[[], tuple[str, str]]) -> None:
        shown = _SHOWN_MS if status is Status.OK else None

        def word() -> Message:
            head, body = words()
            return Message(status, head, body, shown_ms=shown)

        self._context.messages.post(self.subject, word)


def time_of(instant: datetime) -> str:
    """Word an instant by the clock of the site, to the second."""
    return f"{instant.astimezone(SITE_TIME_ZONE):%m-%d %H:%M:%S}"
