"""How the room of visitor flow words areas, alerts, stops and steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QObject

from shared.capacity.alerts import Level, Measure
from shared.capacity.arm_log import ArmDeed
from shared.capacity.board import BoardAlert, FlowBoard
from shared.capacity.flow_log import LoggedStep
from shared.capacity.lane_mode import LaneMode
from shared.capacity.occupancy import Area, Occupancy
from shared.capacity.stops import Stop
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual

SUBJECT: Final = "flow"
_SHOWN_MS: Final = 12_000
LEVELS: Final = {Level.WARN: Status.WARN, Level.FULL: Status.BAD, None: Status.OK}


class FlowWording(QObject):
    """Words what the pages show, and says one message at a time."""

    def __init__(self, translations: Translations, bar: MessageBar) -> None:
        super().__init__(bar)
        self._translations = translations
        self._bar = bar

    def name(self, name: Bilingual) -> str:
        """Give a name in the language of the screen."""
        return name.text(self._translations.language)

    def area(self, board: FlowBoard, area_id: int) -> str:
        """Name an area of the board."""
        areas = board.figures.areas
        if len(areas) > 1 and area_id == areas[1].area.id:
            return self.tr("园内其他")
        found = next((one.area for one in areas if one.area.id == area_id), None)
        return self.name(found.name) if found else ""

    def places(self, board: FlowBoard) -> list[Area]:
        """Give the areas that can be stopped and counted: the park and its zones."""
        return [one.area for one in (*board.figures.areas[:1], *board.figures.areas[2:])]

    def clock(self, at: datetime) -> str:
        """Write the time of day."""
        return f"{at.astimezone(SITE_TIME_ZONE):%H:%M:%S}"

    def instant(self, at: datetime) -> str:
        """Write day and time."""
        return f"{at.astimezone(SITE_TIME_ZONE):%m-%d %H:%M:%S}"

    def state(self, level: Level | None) -> str:
        """Word how full something is."""
        if level is None:
            return self.tr("正常")
        return self.tr("已满") if level is Level.FULL else self.tr("预警")

    def share(self, one: Occupancy) -> str:
        """Write the share of the capacity."""
        return f"{one.permille // 10}%"

    def alert(self, board: FlowBoard, alert: BoardAlert) -> str:
        """Say what an alert is about."""
        day = alert.measure is Measure.DAY
        words = self.tr("{area} 今日入园") if day else self.tr("{area} 在园")
        figures = f"{alert.persons:,} / {alert.capacity:,}"
        share = alert.persons * 100 // alert.capacity
        return f"{words.format(area=self.area(board, alert.area_id))} {figures} · {share}%"

    def stop(self, board: FlowBoard, stop: Stop) -> str:
        """Say what a stop stops."""
        parts = [f"{stop.scope.day}"]
        if stop.scope.area_id:
            parts.append(self.area(board, stop.scope.area_id))
        if stop.scope.timeslot_id is not None:
            parts.append(self.tr("一个场次"))
        what = self.tr("{what} 暂停售票").format(what=" · ".join(parts))
        lanes = self.lanes(stop.lanes)
        return f"{what} · {lanes}" if stop.lanes is not LaneMode.OPEN else what

    def lanes(self, mode: LaneMode) -> str:
        """Word what lanes do."""
        return {
            LaneMode.OPEN: self.tr("通道照常放行"),
            LaneMode.ONE_OUT_ONE_IN: self.tr("通道出一进一"),
            LaneMode.CLOSED: self.tr("通道停止入园"),
        }[mode]

    def step(self, step: LoggedStep) -> str:
        """Name a step of the log."""
        return {
            "RAISED": self.tr("发出预警"),
            "LEVEL": self.tr("预警变级"),
            "CLEARED": self.tr("预警解除"),
            "ANSWERED": self.tr("处理预警"),
            "STOPPED": self.tr("暂停售票"),
            "LIFTED": self.tr("恢复售票"),
            "COUNTED": self.tr("人工清点更正"),
            "RESET": self.tr("夜间归零"),
            "TOLD_DELIVERED": self.tr("渠道已收到"),
            "TOLD_REFUSED": self.tr("渠道拒绝"),
        }.get(step.what, step.what)

    def deed(self, deed: ArmDeed) -> str:
        """Name what was done at a lane."""
        return {
            "HELD_OPEN": self.tr("通道常开"),
            "HELD_OPEN_OVER": self.tr("通道恢复"),
            "TEST": self.tr("测试设备"),
            "TEST_OVER": self.tr("测试结束"),
            "BY_HAND": self.tr("手动放行"),
        }[deed.what]

    def reason(self, deed: ArmDeed) -> str:
        """Word why somebody was let in by hand, and how many; nothing of other deeds."""
        if not deed.reason:
            return ""
        reason = {
            "paper": self.tr("票读不出"),
            "papers_seen": self.tr("免票已验证"),
            "official": self.tr("公务、员工"),
            "emergency": self.tr("紧急"),
        }.get(deed.reason, self.tr("其他"))
        return self.tr("{persons} 人 · {reason}").format(persons=deed.persons, reason=reason)

    def details(self, facts: dict[str, Any]) -> str:
        """Word the figures and reasons of a step."""
        parts = []
        if facts.get("persons") is not None and facts.get("capacity"):
            parts.append(f"{facts['persons']:,} / {facts['capacity']:,}")
        elif facts.get("persons") is not None:
            parts.append(f"{facts['counted']:,} {facts['persons']:+,}")
        for zone in facts.get("zones", ()):
            if zone["counted"]:
                name = self.tr("全园") if zone["zone"] is None else f"#{zone['zone']}"
                parts.append(f"{name} {-zone['counted']:+,}")
        if facts.get("lanes") and facts["lanes"] != LaneMode.OPEN:
            parts.append(self.lanes(LaneMode(facts["lanes"])))
        parts += [
            str(facts[key]) for key in ("channel", "day", "reason", "action") if facts.get(key)
        ]
        return " · ".join(parts)

    def say(self, status: Status, word: Callable[[], tuple[str, str]]) -> None:
        """Say something, worded anew when the language changes."""
        shown = None if status is Status.BAD else _SHOWN_MS
        self._bar.post(SUBJECT, lambda: Message(status, *word(), shown_ms=shown))
