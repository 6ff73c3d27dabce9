"""The words of the form for tickets that were sold by hand."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.outage.hand.entry import Field


class HandWords(QObject):
    """In the language of the moment."""

    def field(self, field: Field) -> str:
        """Name a field."""
        return {
            Field.FIRST: self.tr("起号（票面印号）"),
            Field.LAST: self.tr("止号（只有一张可不填）"),
            Field.DAY: self.tr("哪天卖的（月日 4 位）"),
            Field.TIME: self.tr("几点卖的（时分 4 位）"),
            Field.SLIP: self.tr("终端小票号码"),
        }[field]

    def wrong(self, field: Field) -> str:
        """Say what is wrong with a field."""
        return {
            Field.FIRST: self.tr("号码由字母和数字组成，末尾是数字"),
            Field.LAST: self.tr("与起号同一种，不小于起号，一次最多 200 张"),
            Field.DAY: self.tr("如 1123；不能是将来"),
            Field.TIME: self.tr("如 0930；不能是将来，7 天以内"),
            Field.SLIP: self.tr("卡号末四位或授权号，4–12 位"),
        }[field]

    def entered(self, serial: str) -> str:
        """Say that a serial is there already."""
        return self.tr("{serial} 已经补录过").format(serial=serial)

    def not_sold(self) -> str:
        """Say that there was no such ticket then."""
        return self.tr("当时不卖这种票，请核对日期和时间")

    def reason(self, code: str) -> str:
        """Name a reason."""
        return {
            "power_cut": self.tr("停电"),
            "computer_broken": self.tr("电脑或打印机坏了"),
            "other": self.tr("其他"),
        }[code]
