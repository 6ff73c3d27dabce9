"""What the keys of the sale do, in words: for the page of all keys and for the office."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from boxoffice.sale.key_map import KeyMap
from boxoffice.sale.stroke import Act

# In the order of the page; what has no act of its own is written as it stands. What stands at the
# foot of the page is not said twice.
_ORDER: Final[tuple[Act | str, ...]] = (
    *("0–9", "F1–F8", "*", "+", "−", "Del", "/", Act.FIRST_FREE, Act.SECOND_FREE),
    *("PgUp", "PgDn", Act.UNDO, "Enter", "Esc", Act.PAY_CODE, Act.BANK_CARD),
    *(Act.OTHER_TENDER, Act.STATIC_CODE, Act.AGENCY, Act.ACCOUNT),
    *(Act.PARK, Act.RECALL, Act.NEXT_DAY, Act.MEMBER, Act.CONCESSION, Act.CODES, Act.NAMES),
    *(Act.BETTER, Act.FIND, Act.PASSES, Act.REPRINT, Act.LATE, Act.LOCK, "?"),
)


class KeyWords(QObject):
    """Words keys in the language of the moment."""

    def all_keys(self, keys: KeyMap) -> tuple[tuple[str, str], ...]:
        """Give cap and word of each key, for the page of all keys."""
        return tuple((keys.cap(one) if isinstance(one, Act) else one, self.word(one))
                     for one in _ORDER)  # fmt: skip

    def word(self, key: Act | str) -> str:
        """Say what a key does."""
        return self._fixed().get(key) or self._of_acts().get(key, "")

    def _fixed(self) -> dict[Act | str, str]:
        return {
            "0–9": self.tr("先按数量，再选票"),
            "F1–F8": self.tr("选票"),
            "*": self.tr("改所选行的数量"),
            "+": self.tr("加一张；空单时重复上一单"),
            "−": self.tr("减一张"),
            "Del": self.tr("删除所选行"),
            "/": self.tr("下一时段；1030 / 到 10:30"),
            "PgUp": self.tr("上一页票种"),
            "PgDn": self.tr("下一页票种"),
            "Enter": self.tr("收现金，再按收正好"),
            "Esc": self.tr("清除，再按返回"),
            "?": self.tr("本页"),
        }

    def _of_acts(self) -> dict[Act | str, str]:
        return {
            Act.FIRST_FREE: self.tr("改到最近有票的时段"),
            Act.SECOND_FREE: self.tr("改到其次有票的时段"),
            Act.UNDO: self.tr("撤销清空或删行"),
            Act.PAY_CODE: self.tr("付款码；也可直接扫"),
            Act.BANK_CARD: self.tr("银行卡；先按金额可分开付"),
            Act.STATIC_CODE: self.tr("静态码"),
            Act.OTHER_TENDER: self.tr("储值、积分、代金券、挂账"),
            Act.AGENCY: self.tr("旅行社，按合同价"),
            Act.ACCOUNT: self.tr("储值充值，账户流水"),
            Act.PARK: self.tr("挂单"),
            Act.RECALL: self.tr("取单"),
            Act.NEXT_DAY: self.tr("改为下一天"),
            Act.MEMBER: self.tr("会员"),
            Act.CONCESSION: self.tr("所选行的优惠类别"),
            Act.CODES: self.tr("优惠券、促销码；也可直接扫"),
            Act.NAMES: self.tr("实名登记"),
            Act.PRICE: self.tr("改价，由主管签字"),
            Act.BETTER: self.tr("身份证持有人可用的优惠"),
            Act.FIND: self.tr("查单、退票；也可直接扫票"),
            Act.PASSES: self.tr("年卡：拍照、绑卡、续卡、暂停"),
            Act.REPRINT: self.tr("打待打的票，或补打上一单"),
            Act.DEVICES: self.tr("设备"),
            Act.LATE: self.tr("离线销售补录"),
            Act.LOCK: self.tr("锁屏"),
            Act.DRAWER: self.tr("开钱箱"),
            Act.SHIFT_REPORT: self.tr("班次报表"),
            Act.HAND_OVER: self.tr("交班"),
            Act.REPORTS: self.tr("报表"),
            Act.LANGUAGE: self.tr("换语言"),
            Act.PRACTICE: self.tr("培训练习，只在培训窗口"),
            Act.LOOK: self.tr("日间或夜间"),
            Act.CHECKED: self.tr("已核对上一笔刷卡"),
        }
