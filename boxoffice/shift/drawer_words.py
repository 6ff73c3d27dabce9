"""The words for what a drawer is opened for, and why."""

from __future__ import annotations

from PySide6.QtCore import QObject

from shared.shifts.rules import Opening


class DrawerWords(QObject):
    """In the language of the moment."""

    def kind(self, kind: Opening) -> str:
        """Name what the drawer is opened for."""
        return {
            Opening.NO_SALE: self.tr("开箱无售"),
            Opening.DROP: self.tr("预交款"),
            Opening.PAY_IN: self.tr("存入"),
            Opening.PAY_OUT: self.tr("支出"),
        }[kind]

    def hint(self, kind: Opening) -> str:
        """Say what happens."""
        return {
            Opening.NO_SALE: self.tr("记一次，打小票，写在 X 和 Z 上"),
            Opening.DROP: self.tr("现金从钱箱送进保险柜，两人签字"),
            Opening.PAY_IN: self.tr("现金放进钱箱，两人签字"),
            Opening.PAY_OUT: self.tr("现金从钱箱付出，两人签字"),
        }[kind]

    def reason(self, reason: str) -> str:
        """Name a reason."""
        return {
            "change_notes": self.tr("换零钱"),
            "check_note": self.tr("核对钞票"),
            "visitor_change": self.tr("给游客换零"),
            "test": self.tr("试钱箱"),
            "other": self.tr("其他"),
            "full": self.tr("钱箱现金过多"),
            "end_of_peak": self.tr("高峰后"),
            "change": self.tr("从保险柜取零钱"),
            "sundry": self.tr("零星款（写备注）"),
        }[reason]
