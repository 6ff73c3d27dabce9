"""What the rights are called on the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject

from shared.site.duties import RIGHTS, KeptApart


class RightWords(QObject):
    """Words rights in the language of the moment."""

    def all(self) -> tuple[tuple[str, str], ...]:
        """Give every right with its word."""
        return tuple((right, self.word(right)) for right in RIGHTS)

    def word(self, right: str) -> str:
        """Word a right."""
        words = {
            "sell": self.tr("售票"),
            "open_shift": self.tr("开班"),
            "authorise": self.tr("主管授权"),
            "report": self.tr("看报表"),
            "catalogue_edit": self.tr("编目录"),
            "catalogue_approve": self.tr("批准版次"),
            "price_edit": self.tr("改价格"),
            "capacity_edit": self.tr("改余票"),
            "marketing_edit": self.tr("做营销"),
            "distribution_edit": self.tr("管分销"),
            "member_view": self.tr("查会员"),
            "member_edit": self.tr("改会员"),
            "member_open": self.tr("看证件原文"),
            "close_day": self.tr("财务日结"),
            "import_data": self.tr("导入数据"),
            "site_edit": self.tr("景区设置"),
            "staff_edit": self.tr("人员权限"),
            "audit_read": self.tr("审计查询"),
        }
        return words.get(right, right)

    def conflict(self, pair: KeptApart) -> str:
        """Say which two rights no one person may hold."""
        return self.tr("“{first}”与“{second}”不能由同一人担任").format(
            first=self.word(pair.first), second=self.word(pair.second)
        )

    def not_permitted(self, right: str) -> str:
        """Say why something about people was not permitted."""
        if right == "change_oneself":
            return self.tr("不能改自己的角色，也不能停用自己；请另一位安全管理员操作。")
        if right == "change_this_role":
            return self.tr("现成角色和自己所在的角色不能修改。")
        return self.tr("需要权限“{right}”。").format(right=self.word(right))
