"""Follows the contact of the cash drawer, where there is one, and has its news noted."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject

from boxoffice.settings import DrawerContact
from shared.desktop.background import Background
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.devices.printer.protocol import PrinterStatus
from shared.kernel.ids import uuid7
from shared.kernel.refusal import Refusal
from shared.shifts.drawer_contact import DrawerNews, DrawerSeen, look, pulsed
from shared.shifts.drawer_notes import DrawerNote

logger = logging.getLogger(__name__)

SUBJECT = "drawer-contact"


class DrawerWatch(QObject):
    """`look` is called with every state of the printer, `pulsed` before the drawer is opened.

    `note` blocks, on the thread of the database; what it could not record is tried again at the
    next look. `at_work` tells whether somebody should be told on the screen.
    """

    def __init__(
        self,
        contact: DrawerContact,
        database: Background,
        note: Callable[[DrawerNote], None],
        bar: MessageBar,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(bar)
        self._contact = contact
        self._database = database
        self._note = note
        self._bar = bar
        self._monotonic = monotonic
        self._seen = DrawerSeen()
        self._pulses: deque[float] = deque()
        self._unnoted: list[DrawerNote] = []
        self._noting = False
        self.at_work: Callable[[], bool] = lambda: True

    @property
    def busy(self) -> bool:
        """Whether news is on its way to the database."""
        return self._noting

    def pulsed(self) -> None:
        """Hear, on the printer's thread, that the drawer is opened by the program."""
        self._pulses.append(self._monotonic())

    def look(self, status: PrinterStatus) -> None:
        """Take one state of the printer in."""
        if self._contact is DrawerContact.NONE:
            return
        while self._pulses:
            self._seen = pulsed(self._seen, self._pulses.popleft())
        is_open = status.drawer_high is (self._contact is DrawerContact.HIGH)
        self._seen, news = look(self._seen, self._monotonic(), is_open=is_open)
        if not is_open:
            self._bar.take_away(SUBJECT)
        if news is not None:
            self._unnoted.append(DrawerNote(uuid7(), news))
            self._tell(news)
        self._send()

    def _tell(self, news: DrawerNews) -> None:
        if self.at_work():
            self._bar.post(SUBJECT, lambda: self._word(news))

    def _word(self, news: DrawerNews) -> Message:
        if news is DrawerNews.BY_KEY:
            return Message(
                Status.INFO, self.tr("钱箱用钥匙打开了"), self.tr("已记入本班，用完请关上。")
            )
        return Message(
            Status.WARN, self.tr("钱箱开着超过 1 分钟"), self.tr("请关上钱箱；已记入本班。")
        )

    def _send(self) -> None:
        if self._unnoted and not self._noting:
            self._noting, note = True, self._unnoted[0]
            self._database.run(self, lambda: self._note(note), self._noted, self._not_noted)

    def _noted(self, _: None) -> None:
        self._noting = False
        del self._unnoted[0]
        self._send()

    def _not_noted(self, error: Exception) -> None:
        self._noting = False
        logger.warning("news of the drawer was not noted: %s", type(error).__name__)
        if isinstance(error, Refusal):
            del self._unnoted[0]  # it will not be taken later either
