"""Words what contradicts the database, and why somebody decided as they did."""

from __future__ import annotations

from PySide6.QtCore import QObject

from shared.admission.conflicts import ConflictReason


class ConflictWords(QObject):
    """Words in the language of the moment."""

    def what(self, conflict: str) -> str:
        """Word a conflict; a code that is not known yet stands for itself."""
        words = {
            "ALREADY_USED": self.tr("一票两入：次数已用完"),
            "NO_USES_LEFT": self.tr("次数已用完"),
            "DAY_LIMIT": self.tr("超过每日次数"),
            "PASSBACK": self.tr("没有出园又再入园"),
            "REFUNDED": self.tr("断网期间已退票"),
            "VOIDED": self.tr("已作废，或旧码已补打"),
            "EXCHANGED": self.tr("断网期间已升级"),
            "RESCHEDULED": self.tr("断网期间已改签"),
            "ON_HOLD": self.tr("年卡已暂停"),
            "BLOCKED": self.tr("已冻结"),
            "WRONG_ZONE": self.tr("票不含本区域"),
            "PERSONS": self.tr("人数多于票面"),
            "TOO_OLD": self.tr("补传晚了三天以上，认可才计入"),
            "NOT_SOLD": self.tr("还没有售票记录，等窗口补传"),
        }
        return words.get(conflict, conflict)

    def reasons(self) -> list[tuple[ConflictReason, str]]:
        """Give every reason with its words."""
        return [
            (ConflictReason.CHECKED, self.tr("已核对本人和票")),
            (ConflictReason.OUTAGE, self.tr("断网所致，不是游客的过错")),
            (ConflictReason.TWICE, self.tr("一张票进了两次")),
            (ConflictReason.GIVEN_BACK, self.tr("退票后又入园")),
            (ConflictReason.OTHER, self.tr("其他，另有记录")),
        ]
