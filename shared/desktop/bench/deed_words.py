"""Words what happened on the bench for its list."""

from __future__ import annotations

from PySide6.QtCore import QObject

from shared.desktop.bench.event_list import EventRow
from shared.desktop.bench.news import Deed, Happening
from shared.desktop.tokens import Status
from shared.kernel.business_date import SITE_TIME_ZONE


class DeedWords(QObject):
    """Words a deed in the language of the program."""

    def row(self, happening: Happening) -> EventRow:
        """Give the line of the list."""
        status, device, text = self._deed(happening.deed)
        local = happening.at.astimezone(SITE_TIME_ZONE)
        time = f"{local:%H:%M:%S}.{local.microsecond // 1000:03d}"
        return EventRow(status, time, device, text.format(count=happening.count))

    def _deed(self, deed: Deed) -> tuple[Status, str, str]:
        printer, turnstile = self.tr("打印机"), self.tr("闸机")
        scanner, books = self.tr("读码器"), self.tr("付款")
        reader = self.tr("身份证")
        return {
            Deed.PRINTED: (Status.OK, printer, self.tr("出票，第 {count} 张")),
            Deed.DRAWER: (Status.OK, self.tr("钱箱"), self.tr("打开")),
            Deed.PAPER_OUT: (Status.BAD, printer, self.tr("缺纸")),
            Deed.PAPER_LOADED: (Status.OK, printer, self.tr("换了一卷新纸")),
            Deed.COVER_OPEN: (Status.BAD, printer, self.tr("上盖打开")),
            Deed.COVER_SHUT: (Status.OK, printer, self.tr("上盖关上")),
            Deed.UNPLUGGED: (Status.BAD, printer, self.tr("断开")),
            Deed.PLUGGED: (Status.OK, printer, self.tr("接回")),
            Deed.OPENED: (Status.OK, turnstile, self.tr("开闸 {count} 人")),
            Deed.PASSED: (Status.OK, turnstile, self.tr("转动 {count}")),
            Deed.SHUT: (Status.WARN, turnstile, self.tr("无人通过，关闭")),
            Deed.FORCED: (Status.BAD, turnstile, self.tr("被强行推过")),
            Deed.FIRE: (Status.BAD, turnstile, self.tr("消防触点闭合，放开")),
            Deed.FIRE_OVER: (Status.OK, turnstile, self.tr("消防触点断开")),
            Deed.PRESENTED: (Status.OK, scanner, self.tr("读到 {count} 个字符")),
            Deed.UNREADABLE: (Status.WARN, scanner, self.tr("纸上没有票码")),
            Deed.CARD_LAID: (Status.OK, reader, self.tr("放上身份证")),
            Deed.CARD_LIFTED: (Status.OK, reader, self.tr("拿走身份证")),
            Deed.CARD_READ: (Status.OK, reader, self.tr("读出身份证")),
            Deed.SPOILT: (Status.WARN, books, self.tr("改成 {count} 分，少一分")),
        }[deed]
