"""Tells windows and offices of a kiosk that somebody should look after: paper, printer, silence."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from shared.desktop.background import Background
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.shifts.machine import MachineNotice

logger = logging.getLogger(__name__)

SUBJECT: Final = "kiosks"
EVERY_LOOKS: Final = 6


class KioskNotices(QObject):
    """`look` is called every few seconds and asks now and then; what was waved away stays away.

    `read` blocks, on the thread of the database.
    """

    def __init__(
        self,
        bar: MessageBar,
        translations: Translations,
        database: Background,
        read: Callable[[], tuple[MachineNotice, ...]],
    ) -> None:
        super().__init__(bar)
        self._bar = bar
        self._translations = translations
        self._database = database
        self._read = read
        self._looks = 0
        self._told: tuple[tuple[str, str], ...] = ()

    def look(self) -> None:
        """Ask how the kiosks are, each half minute."""
        if self._looks % EVERY_LOOKS == 0:
            self._database.run(self, self._read, self._heard, self._not_heard)
        self._looks += 1

    def _heard(self, notices: tuple[MachineNotice, ...]) -> None:
        told = tuple((one.station.zh, one.state) for one in notices)
        if told == self._told:
            return
        self._told = told
        if notices:
            self._bar.post(SUBJECT, lambda: self._word(notices))
        else:
            self._bar.take_away(SUBJECT)

    def _not_heard(self, error: Exception) -> None:
        logger.info("the kiosks were not asked for: %s", type(error).__name__)

    def _word(self, notices: tuple[MachineNotice, ...]) -> Message:
        first, language = notices[0], self._translations.language
        head = self.tr("{kiosk}：{state}").format(
            kiosk=first.station.text(language), state=self._state(first)
        )
        since = first.since.astimezone(SITE_TIME_ZONE)
        body = self.tr("{time} 起；请派人去看").format(time=f"{since:%H:%M}")
        if len(notices) > 1:
            body += " · " + self.tr("另有 {count} 台").format(count=len(notices) - 1)
        low = all(one.state == "PAPER_LOW" for one in notices)
        return Message(Status.INFO if low else Status.WARN, head, body)

    def _state(self, notice: MachineNotice) -> str:
        return {
            "PAPER_LOW": self.tr("纸快用完了"),
            "PAPER_OUT": self.tr("没有纸，已停售"),
            "PRINTER_GONE": self.tr("打印机有故障，已停售"),
        }.get(notice.state, self.tr("没有消息"))
