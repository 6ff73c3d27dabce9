"""The panels in which an attendant types, of which at most one is open, and their keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from gatestation.lane_shown import LaneShown
from gatestation.screen.entry_panel import EntryPanel
from gatestation.screen.group_panel import GroupPanel
from gatestation.screen.hand_panel import HandPanel
from gatestation.screen.key_row import RowKey
from gatestation.screen.metrics import GateMetrics
from gatestation.screen.sign_panel import SignPanel
from gatestation.screen.typed_panel import TypedPanel
from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.wording import Translate
from shared.desktop.theme import Theme
from shared.site.queries import LaneKind


class Entries:
    """`changed` is called when a panel comes up or goes; the focus then goes back to `parent`."""

    def __init__(self, theme: Theme, parent: QWidget, changed: Callable[[], object]) -> None:
        self.hand = HandPanel(theme, parent)
        self.typed = TypedPanel(theme, parent)
        self.group = GroupPanel(theme, parent)
        self.sign = SignPanel(theme, parent)
        self._parent = parent
        self._changed = changed
        self._open: EntryPanel | None = None
        for panel in self._panels:
            panel.closed.connect(self._close)
        self.group.ticked.connect(lambda: self.is_open and changed())

    @property
    def _panels(self) -> tuple[EntryPanel, ...]:
        return (self.hand, self.typed, self.group, self.sign)

    @property
    def is_open(self) -> bool:
        """Whether somebody types."""
        return self._open is not None

    @property
    def is_listing(self) -> bool:
        """Whether the list of a group is open."""
        return self._open is self.group

    def keys(self, lane: LaneShown, translate: Translate) -> tuple[RowKey, ...]:
        """Word the keys of the open panel, or those that open one where that lets somebody in."""
        if self._open is not None:
            word = self._word_of_enter(translate)
            leave = translate(QT_TRANSLATE_NOOP("Gate", "返回"))
            return (
                RowKey("enter", word, "Enter", 0, primary=True),
                RowKey("leave", leave, "Esc", 1),
            )
        keys: list[RowKey] = []
        if lane.kind in (None, LaneKind.ENTRY) and not lane.free:
            keys.append(RowKey("hand", translate(QT_TRANSLATE_NOOP("Gate", "手动")), "F2", 0))
        if lane.kind is not LaneKind.EXIT_FREE and not lane.free:
            keys.append(RowKey("typed", translate(QT_TRANSLATE_NOOP("Gate", "输号码")), "F3", 1))
        return tuple(keys)

    def press(self, name: str) -> bool:
        """Do what a key says; false where it is none of these."""
        panels = {"hand": self.hand, "typed": self.typed, "list": self.group, "sign": self.sign}
        if name in panels:
            self._begin(panels[name])
        elif name == "enter" and self._open is not None:
            self._open.proceed()
        elif name == "leave":
            self.leave()
        else:
            return False
        return True

    def leave(self) -> None:
        """Close the panel, unless an answer is waited for: it may open the arm."""
        if self._open is not None and not self.hand.is_busy:
            self._close()

    def place(self, area: QRect, metrics: GateMetrics) -> None:
        """Stand over the details."""
        for panel in self._panels:
            panel.setGeometry(area)
            panel.set_metrics(metrics)

    def _begin(self, panel: EntryPanel) -> None:
        self._open = panel
        panel.begin()
        self._changed()

    def _close(self) -> None:
        panel, self._open = self._open, None
        if panel is not None:
            panel.hide()
            panel.forget()
            self._parent.setFocus()
            self._changed()

    def _word_of_enter(self, translate: Translate) -> str:
        if self._open is self.group:
            word = translate(QT_TRANSLATE_NOOP("Gate", "放行 {persons} 人"))
            return word.format(persons=self.group.persons)
        if self._open is self.hand:
            return translate(QT_TRANSLATE_NOOP("Gate", "开闸"))
        if self._open is self.sign:
            return translate(QT_TRANSLATE_NOOP("Gate", "签名"))
        return translate(QT_TRANSLATE_NOOP("Gate", "检票"))
