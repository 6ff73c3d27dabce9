"""All lanes of the PC on one screen: how each stands, and what is told to an arm by hand."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gatestation.lane_arm import ArmOrder
from gatestation.passage_model import TEST
from gatestation.screen.key_row import KeyRow, RowKey
from gatestation.screen.lane_tile import LaneTile
from gatestation.screen.metrics import lay_out, metrics_for
from gatestation.screen.view import GateView
from shared.desktop.theme import Theme

COLUMNS: Final = 4
ARMED_SECONDS: Final = 5.0
# An armed key counts again only after this time: a bouncing finger opens no gate.
_SURE_SECONDS: Final = 0.4


class LanesView(QWidget):
    """A tile a lane. `ordered` says whose arm is to do what, `opened` which lane is looked at."""

    ordered = Signal(int, object)
    sound_tried = Signal(int)
    opened = Signal(int)

    def __init__(
        self,
        theme: Theme,
        lanes: Sequence[GateView],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._lanes = tuple(lanes)
        self._monotonic = monotonic
        self._chosen = 0
        self._armed_at: float | None = None
        self.tiles = [LaneTile(theme, at + 1, self) for at in range(len(self._lanes))]
        self.keys = KeyRow(theme, self)
        self._disarming = QTimer(self, singleShot=True, interval=round(ARMED_SECONDS * 1000))
        self._disarming.timeout.connect(self._disarm)
        self.keys.pressed.connect(self._key_pressed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for at, (tile, lane) in enumerate(zip(self.tiles, self._lanes, strict=True)):
            tile.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tile.clicked.connect(lambda _=False, at=at: self.choose(at))
            lane.changed.connect(self._lane_changed)
        theme.changed.connect(self._show)

    @property
    def chosen(self) -> int:
        """The lane that the keys mean."""
        return self._chosen

    def choose(self, number: int) -> None:
        """Have the keys mean this lane."""
        self._chosen = number % len(self._lanes)
        self._disarm()

    def working_keys(self) -> tuple[RowKey, ...]:
        """Give the keys that have something to do for the lane that is chosen."""
        free = self._free()
        keys = [
            RowKey("look", self.tr("看此闸"), "Enter", 0, primary=True),
            RowKey("all", self._word_of_all(), "F3", 2),
        ]
        if len(self._lanes) > 1:
            keys.append(RowKey("next", self.tr("选下一闸"), "F1", 3))
        if free == TEST:
            keys += [
                RowKey("sound", self.tr("试声音"), "F5", 1),
                RowKey("test_over", self.tr("结束测试"), "F4", 4),
                RowKey("entry", self.tr("试开入园"), "F6", 5),
                RowKey("exit", self.tr("试开出园"), "F9", 6),
            ]
        elif free:
            keys.append(RowKey("release", self.tr("恢复闸机"), "F2", 1))
        else:
            keys.append(RowKey("hold", self.tr("通道常开"), "F2", 1))
            keys.append(RowKey("test", self.tr("测试设备"), "F4", 4))
        return tuple(keys)

    def _free(self) -> str:
        return self._lanes[self._chosen].free

    def _all_free(self) -> bool:
        return all(lane.free for lane in self._lanes)

    def _word_of_all(self) -> str:
        if self._armed_at is not None:
            return self.tr("再按：全开")
        return self.tr("全部恢复") if self._all_free() else self.tr("紧急全开")

    def _key_pressed(self, name: str) -> None:
        orders = {
            "hold": ArmOrder.HOLD_OPEN,
            "release": ArmOrder.RELEASE,
            "test": ArmOrder.TEST,
            "test_over": ArmOrder.TEST_OVER,
            "entry": ArmOrder.TEST_ENTRY,
            "exit": ArmOrder.TEST_EXIT,
        }
        if name == "all":
            self._press_all()
            return
        self._disarm()
        if name in orders:
            self.ordered.emit(self._chosen, orders[name])
        elif name == "look":
            self.opened.emit(self._chosen)
        elif name == "next":
            self.choose(self._chosen + 1)
        else:
            self.sound_tried.emit(self._chosen)

    def _press_all(self) -> None:
        """Open all arms at the second press; taking them back needs but one."""
        if self._all_free():
            self._order_all(ArmOrder.RELEASE)
        elif self._armed_at is None:
            self._armed_at = self._monotonic()
            self._disarming.start()
            self._show()
        elif self._monotonic() - self._armed_at >= _SURE_SECONDS:
            self._disarm()
            self._order_all(ArmOrder.HOLD_OPEN)

    def _order_all(self, order: ArmOrder) -> None:
        for at in range(len(self._lanes)):
            self.ordered.emit(at, order)

    def _disarm(self) -> None:
        self._armed_at = None
        self._disarming.stop()
        self._show()

    def _lane_changed(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        for at, (tile, lane) in enumerate(zip(self.tiles, self._lanes, strict=True)):
            tile.show_summary(lane.summary(), chosen=at == self._chosen)
        self.keys.show_keys(self.working_keys())

    # Qt.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a lane by its figure."""
        figure = event.text()
        if figure.isdecimal() and 1 <= int(figure) <= len(self._lanes):
            self.choose(int(figure) - 1)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the focus, and show how all stand now."""
        super().showEvent(event)
        self._disarm()
        self.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Word the keys in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tiles in rows of four, the keys where every lane has them."""
        metrics = metrics_for(event.size())
        keys = lay_out(event.size(), metrics).keys
        margin, width = metrics.margin, event.size().width()
        self.keys.set_metrics(metrics)
        self.keys.setGeometry(margin, keys.top(), width - 2 * margin, keys.height())
        columns = min(COLUMNS, max(len(self.tiles), 2))
        rows = -(-len(self.tiles) // columns)
        across = (width - margin * (columns + 1)) // columns
        down = (keys.top() - margin * (rows + 1)) // rows
        for at, tile in enumerate(self.tiles):
            row, column = divmod(at, columns)
            left, top = margin + column * (across + margin), margin + row * (down + margin)
            tile.setGeometry(left, top, across, min(down, 400))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.page)
