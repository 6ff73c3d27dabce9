"""How the room of places words patterns, slots, pools, faults and refusals."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import date, time

from PySide6.QtCore import QObject

from boxoffice.back_office.overtaken import Overtaken
from boxoffice.catalogue.wording import CatalogueWording
from shared.capacity.change import QuotaBelowSold, SlotHasBookings, SlotNotOpen
from shared.capacity.lay_slots import ConflictKind
from shared.capacity.queries import SlotState
from shared.catalogue.draft import EVERY_WEEKDAY, Holidays, PatternFacts
from shared.catalogue.editions import EditionStands
from shared.catalogue.slot_patterns import PatternFault, PatternProblem
from shared.database.verb import ChangedMeanwhile, RowRefused
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.kernel.refusal import Refusal

SUBJECT = "capacity"
_HINT_MS = 8_000
COMMON, FLASH = "common", "flash:"
logger = logging.getLogger(__name__)


class CapacityWording(QObject):
    """Words what the room shows and says; one message at a time."""

    def __init__(self, translations: Translations, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._overtaken = Overtaken(bar)
        self.catalogue = CatalogueWording(translations, self)
        self.name = self.catalogue.name
        self.named = self.catalogue.named
        self.pools: Mapping[str, str] = {}

    def day(self, day: date) -> str:
        """Write a day with its weekday."""
        weekday = self.catalogue.weekdays()[day.weekday()]
        return self.tr("{day} 周{weekday}").format(day=day, weekday=weekday)

    def times(self, starts: time | None, ends: time | None) -> str:
        """Write the times of a slot."""
        if starts is None or ends is None:
            return self.tr("全天")
        return f"{starts:%H:%M}–{ends:%H:%M}"

    def weekdays(self, mask: int, holidays: Holidays) -> str:
        """Write on which days of the week, and what of holidays."""
        shown = self.tr("、").join(
            word for at, word in enumerate(self.catalogue.weekdays()) if mask & (1 << at)
        )
        week = self.tr("每天") if mask == EVERY_WEEKDAY else self.tr("周{days}").format(days=shown)
        if holidays is Holidays.ANY:
            return week
        return f"{week} · {self.holidays(holidays)}"

    def holidays(self, holidays: Holidays) -> str:
        """Name a condition on public holidays."""
        return {
            Holidays.ANY: self.tr("不论节假日"),
            Holidays.ONLY: self.tr("只在节假日"),
            Holidays.NEVER: self.tr("节假日除外"),
        }[holidays]

    def length(self, minutes: int | None, opens: time | None) -> str:
        """Name how a day is cut."""
        if minutes is not None:
            return self.tr("每 {minutes} 分钟").format(minutes=minutes)
        return self.tr("全天不分时段") if opens is None else self.tr("只一个时段")

    def pattern_title(self, pattern: PatternFacts) -> str:
        """Write the first line of a pattern in the list: when it holds."""
        return self.weekdays(pattern.weekdays, pattern.holidays)

    def pattern_note(self, pattern: PatternFacts) -> str:
        """Write the second line: times, length and places."""
        length = self.length(pattern.minutes, pattern.opens)
        places = self.tr("{quota} 位").format(quota=f"{pattern.quota:,}")
        if pattern.opens is None:
            return f"{length} · {places}"
        return f"{self.times(pattern.opens, pattern.closes)} · {length} · {places}"

    def pool(self, pool: str) -> str:
        """Name a pool of places."""
        if pool == COMMON:
            return self.tr("公共")
        return self.tr("抢购") if pool.startswith(FLASH) else self.pools.get(pool, pool)

    def state(self, state: SlotState) -> str:
        """Name how a slot can be sold."""
        return {
            SlotState.FREE: self.tr("可售"),
            SlotState.FEW: self.tr("紧张"),
            SlotState.FULL: self.tr("已满"),
            SlotState.PAST: self.tr("已过"),
        }[state]

    def conflict(self, kind: ConflictKind) -> str:
        """Say how bookings stand against the patterns."""
        return {
            ConflictKind.NOT_IN_PATTERN: self.tr("规则里不再有这个时段，保留已售，不再售"),
            ConflictKind.BELOW_SOLD: self.tr("规则的配额少于已订，保留已售，不再售"),
            ConflictKind.BY_HAND: self.tr("配额由人工改过，保持不变"),
        }[kind]

    def problem(self, problem: PatternProblem) -> str:
        """Say what is wrong with a pattern."""
        words = {
            PatternFault.OVERLAP: self.tr("{day} 与另一条同样优先的规则时间重叠"),
            PatternFault.UNEVEN: self.tr("开放时间不是时段长度的整数倍，最后一段不成"),
            PatternFault.OFF_QUARTER: self.tr("时段应从整刻钟开始"),
            PatternFault.SHARES: self.tr("各渠道预留之和大于配额"),
        }[problem.fault]
        return words.format(day=problem.day)

    def say(self, status: Status, head: str, body: str = "") -> None:
        """Say something that the caller has worded; a hint goes by itself, as nothing is broken."""
        shown_ms = _HINT_MS if status is Status.WARN else None
        self._bar.post(SUBJECT, lambda: Message(status, head, body, shown_ms=shown_ms))

    def saved(self, what: str) -> None:
        """Say that something was saved."""
        self.say(Status.OK, self.tr("已保存"), what)

    def unsaved(self) -> None:
        """Say that a form has changes that would be lost."""
        head, body = self.tr("有修改没有保存"), self.tr("请先按 Ctrl S 保存，或按 Ctrl D 放弃。")
        self.say(Status.WARN, head, body)

    def refused(self, refusal: Refusal) -> None:
        """Say why it was refused; nothing was changed."""
        body = self._reason(refusal)
        if isinstance(refusal, ChangedMeanwhile):
            self._overtaken.say(SUBJECT)
        elif body:
            self.say(Status.WARN, self.tr("没有改成"), body)
        else:
            logger.error("capacity was refused", exc_info=refusal)
            self.say(Status.BAD, self.tr("程序出错，没有保存"), type(refusal).__name__)

    def take_away(self) -> None:
        """Say nothing more."""
        self._bar.take_away(SUBJECT)

    def _reason(self, refusal: Refusal) -> str:
        match refusal:
            case QuotaBelowSold():
                words = self.tr("已售和占用共 {taken} 位，配额不能少于它。")
                return words.format(taken=f"{refusal.taken:,}")
            case SlotHasBookings():
                words = self.tr("这个时段已有 {taken} 位预订，先改签或退票。")
                return words.format(taken=f"{refusal.taken:,}")
            case SlotNotOpen():
                return self.tr("这个时段已取出或已失效，请重新读取。")
            case EditionStands():
                return self.tr("这个版次已不是草稿；请以它为底新建草稿。")
            case RowRefused():
                return self._row(refusal)
        return ""

    def _row(self, refusal: RowRefused) -> str:
        known = {
            "ck_slot_pattern_times": self.tr("开放时间应早于结束时间。"),
            "pk_slot_share": self.tr("同一渠道写了两行预留。"),
        }
        return known.get(refusal.rule, self.tr("数据库不接受：{rule}").format(rule=refusal.rule))
