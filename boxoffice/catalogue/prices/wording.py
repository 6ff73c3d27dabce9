"""How price rules are worded: when they apply, and why one makes them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.catalogue.park_names import Named
from boxoffice.catalogue.prices.periods import Fill, PeriodCell
from boxoffice.catalogue.prices.start_rules import Reason
from boxoffice.catalogue.wording import CatalogueWording
from boxoffice.catalogue.workbench import Workbench
from shared.catalogue.draft import EVERY_WEEKDAY, Holidays, PriceRuleFacts
from shared.kernel.money import Money, format_yuan

_FEN = 100


class PricesWording(QObject):
    """Words rules and cells in the language of the moment."""

    def __init__(self, bench: Workbench, words: CatalogueWording, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._words = words

    def tiers(self) -> tuple[Named, ...]:
        """Give the tiers of members."""
        return self._bench.park.tiers

    def channels(self) -> tuple[Named, ...]:
        """Give the ways of selling."""
        return self._bench.park.channels

    def condition(self, rule: PriceRuleFacts) -> str:
        """Say in a few words when a rule applies."""
        parts = [*self._days(rule), *self._slots(rule), *self._persons(rule)]
        if rule.sold_percent is not None:
            parts.append(self.tr("售出 {percent}% 起").format(percent=rule.sold_percent))
        return " · ".join(parts) or self.tr("每天")

    def holidays(self, need: Holidays) -> str:
        """Name what a rule asks of public holidays."""
        return {
            Holidays.ANY: self.tr("不论"),
            Holidays.ONLY: self.tr("只在法定节假日"),
            Holidays.NEVER: self.tr("法定节假日除外"),
        }[need]

    def reason(self, reason: Reason) -> tuple[str, str]:
        """Name a reason for a rule, and say what it looks at."""
        return {
            Reason.BASE: (self.tr("平日价"), self.tr("每天都有，别的价格以它为底")),
            Reason.SEASON: (self.tr("日期段"), self.tr("旺季、淡季：日期写在价格里")),
            Reason.WEEKEND: (self.tr("周末"), self.tr("按星期几；调休上班的周末算平日")),
            Reason.SLOT: (self.tr("时段"), self.tr("早场、夜场：按场次开始的时间")),
            Reason.HOLIDAY: (self.tr("节假日"), self.tr("按国务院公布的放假日")),
            Reason.BUSY: (self.tr("余票"), self.tr("卖出多少以后换价")),
            Reason.CHANNEL: (self.tr("渠道"), self.tr("线上、旅行社等各自的价格")),
            Reason.CONCESSION: (self.tr("优待类别"), self.tr("儿童、学生、老人等")),
            Reason.TIER: (self.tr("会员等级"), self.tr("从哪一等级的会员")),
            Reason.GROUP: (self.tr("团队人数"), self.tr("一次买多少人起")),
        }[reason]

    def cell(self, cell: PeriodCell) -> str:
        """Write a cell of the grid."""
        if cell.least is None or cell.most is None:
            return "–"
        amount = format_yuan(cell.least)
        if cell.least != cell.most:
            amount = f"{_short(cell.least)}–{_short(cell.most)}"
        if cell.fill is Fill.PART:
            return self.tr("部分 {amount}").format(amount=amount)
        return amount

    def _days(self, rule: PriceRuleFacts) -> list[str]:
        parts = []
        if rule.weekdays != EVERY_WEEKDAY:
            names = self._words.weekdays()
            chosen = [name for bit, name in enumerate(names) if rule.weekdays & (1 << bit)]
            parts.append(self.tr("周{days}").format(days=self._comma().join(chosen)))
        if rule.holidays is not Holidays.ANY:
            parts.append(self.holidays(rule.holidays))
        return parts

    def _slots(self, rule: PriceRuleFacts) -> list[str]:
        start, end = rule.slot_from, rule.slot_until
        if start is not None and end is not None:
            return [f"{start:%H:%M}–{end:%H:%M}"]
        if start is not None:
            return [self.tr("{time} 起").format(time=f"{start:%H:%M}")]
        return [] if end is None else [self.tr("{time} 前").format(time=f"{end:%H:%M}")]

    def _persons(self, rule: PriceRuleFacts) -> list[str]:
        parts = []
        if rule.channel_id is not None:
            parts.append(self._words.named(self._bench.park.channels, rule.channel_id))
        for one in self._bench.content.concessions:
            if one.id == rule.concession_id:
                parts.append(self._words.name(one.name))
        if rule.tier_id is not None:
            parts.append(self._words.named(self._bench.park.tiers, rule.tier_id))
        if rule.group_min is not None:
            parts.append(self.tr("{persons} 人起").format(persons=rule.group_min))
        return parts

    def _comma(self) -> str:
        return self.tr("、")


def _short(amount: Money) -> str:
    """Leave the fen out where there are none, so that two amounts fit into a cell."""
    text = format_yuan(amount)
    return text[:-3] if amount.fen % _FEN == 0 else text
