"""The window of the box office: message bar, one screen at a time, status bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, auto
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from boxoffice.entry import Entry
from boxoffice.outage.facts import ALL_WELL, OutageFacts
from boxoffice.outage.wording import OutageWording
from boxoffice.sale.wording import SaleWording
from boxoffice.training_frame import CorneredBar, TrainingFrame
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.desktop.widgets.status_bar import StatusBar, StatusItem
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual
from shared.site.queries import StationFacts

BASE_WIDTH: Final = 1366
BASE_HEIGHT: Final = 768
_UNFINISHED = "unfinished"
_LOCKED = "locked"


class PrinterState(StrEnum):
    """How the printer is, as the status bar words it."""

    UNKNOWN = auto()
    READY = auto()
    PAPER_LOW = auto()
    PAPER_OUT = auto()
    COVER_OPEN = auto()
    OFFLINE = auto()
    BROKEN = auto()
    LOST = auto()


class WindowDevice(StrEnum):
    """What a window may have besides its printer."""

    ID_CARD = auto()
    CARD_READER = auto()
    POLE = auto()
    CUSTOMER_SCREEN = auto()


@dataclass(frozen=True, slots=True)
class WindowFacts:
    """What stands in the bars. `staff` and `shift` are empty until there are any.

    `lost` are devices that should be there and do not answer.
    """

    site: Bilingual
    station: Bilingual
    staff: str = ""
    shift: int | None = None
    printer: PrinterState = PrinterState.UNKNOWN
    database_lost: bool = False
    unprinted: int = 0
    training: bool = False
    lost: tuple[WindowDevice, ...] = ()
    outage: OutageFacts = ALL_WELL

    @classmethod
    def of(
        cls,
        station: StationFacts | None,
        entry: Entry | None,
        *,
        printer: PrinterState,
        database_lost: bool,
        unprinted: int,
        training: bool,
        lost: tuple[WindowDevice, ...] = (),
        outage: OutageFacts = ALL_WELL,
    ) -> WindowFacts:
        """Gather them; a station that is unknown means that no database has answered yet."""
        nobody = Bilingual("", "")
        shift = entry.shift if entry else None
        return cls(
            site=station.site_name if station else nobody,
            station=station.name if station else nobody,
            staff=entry.token.name if entry else "",
            shift=shift.number if shift else None,
            printer=printer,
            database_lost=station is None or database_lost,
            unprinted=unprinted,
            training=training,
            lost=lost,
            outage=outage,
        )


class BoxOfficeWindow(QWidget):
    """Everything around the screens."""

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__()
        self._words = SaleWording(translations, self)
        self._outage = OutageWording(self)
        self._facts = WindowFacts(Bilingual("", ""), Bilingual("", ""))
        self._now: datetime | None = None
        self._office = False
        self._place = ""
        self.may_close: Callable[[], bool] = lambda: True
        self.messages = MessageBar(theme, self)
        self.screens = QStackedWidget(self)
        self.status = StatusBar(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bars = (CorneredBar(theme, self.messages), CorneredBar(theme, self.status))
        for part in (self._bars[0], self.screens, self._bars[1]):
            column.addWidget(part)
        self._frame = TrainingFrame(self)
        self.resize(BASE_WIDTH, BASE_HEIGHT)
        self.setMinimumSize(BASE_WIDTH, BASE_HEIGHT)
        self._reword()

    def add_screen(self, screen: QWidget) -> None:
        """Take a screen in; the first one is shown."""
        self.screens.addWidget(screen)

    def show_screen(self, screen: QWidget) -> None:
        """Bring a screen to the front."""
        self.screens.setCurrentWidget(screen)

    def show_office(self) -> None:
        """Word the bars for an office, which sells nothing."""
        self._office = True
        self._reword()

    def show_place(self, place: str) -> None:
        """Name the room of the office that is open in the title, for whoever has many windows."""
        self._place = place
        self._name_window()

    def show_facts(self, facts: WindowFacts) -> None:
        """Show what stands in the bars."""
        if facts != self._facts:
            self._facts = facts
            self._reword()

    def say_locked(self) -> None:
        """Say that the window locked by itself, until somebody is signed in."""
        self.messages.post(
            _LOCKED, lambda: Message(Status.WARN, self.tr("已自动锁屏"), self._why_locked())
        )

    def clear_locked(self) -> None:
        """Take that away."""
        self.messages.take_away(_LOCKED)

    def show_time(self, now: datetime) -> None:
        """Show an aware instant as the site's time."""
        local = now.astimezone(SITE_TIME_ZONE)
        self.status.show_time(f"{local:%H:%M:%S}")
        if self._now is None or self._now.date() != local.date():
            self._now = local
            self._word_idle()

    def changeEvent(self, event: QEvent) -> None:
        """Word the bars anew when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._reword()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay while a sale is unfinished, and say so."""
        if self.may_close():
            event.accept()
            return
        event.ignore()
        if not self._office:  # a room of the office says itself what is unfinished in it
            self.messages.post(_UNFINISHED, self._say_unfinished)

    def _say_unfinished(self) -> Message:
        body = self.tr("请先收款，或清空本单，再关闭程序。")
        return Message(Status.INFO, self.tr("本单还没有完成"), body)

    def _why_locked(self) -> str:
        if self._office:
            return self.tr("5 分钟没有操作。没有保存的修改还在，请重新登录。")
        return self.tr("5 分钟没有操作。班次没有关，本单保留，请重新登录。")

    def _reword(self) -> None:
        self._name_window()
        self._word_idle()
        self.status.show_items(tuple(self._items()))
        self._frame.setVisible(self._facts.training)
        for bar in self._bars:
            bar.show_word(self.tr("培训") if self._facts.training else "")

    def _name_window(self) -> None:
        program = self.tr("山门 后台") if self._office else self.tr("山门 售票")
        self.setWindowTitle(f"{self._place} — {program}" if self._place else program)

    def _word_idle(self) -> None:
        facts, language = self._facts, self._words.language
        station = facts.station.text(language)
        name = self.tr("{station} 后台") if self._office else self.tr("{station} 售票")
        title = name.format(station=station).strip()
        parts = [facts.site.text(language)]
        if self._now is not None:
            parts.append(self._words.long_day(self._now.date()))
        if facts.training:
            parts.insert(0, self.tr("培训"))
        if facts.outage.away:
            self.messages.show_idle(
                self._outage.head(), self._outage.body(facts.outage), Status.WARN
            )
            return
        self.messages.show_idle(title, "  ·  ".join(part for part in parts if part))

    def _items(self) -> list[StatusItem]:
        facts, language = self._facts, self._words.language
        station = facts.station.text(language)
        if facts.shift is not None:
            shift = self.tr("第 {number} 班").format(number=facts.shift)
            station = f"{station} · {shift}"
        items = [StatusItem(station, icon="window")]
        if facts.staff:
            items.append(StatusItem(masked(facts.staff), icon="person"))
        if facts.printer is not PrinterState.UNKNOWN:
            items.append(self._printer_item(facts.printer))
        items += [StatusItem(self._lost(device), Status.WARN) for device in facts.lost]
        items += self._outage.items(facts.outage)
        if facts.database_lost and not facts.outage.away:
            items.append(StatusItem(self.tr("数据库断开"), Status.BAD))
        elif not facts.outage.away:
            items.append(StatusItem(self.tr("数据库"), Status.OK))
        if facts.unprinted:
            waiting = self.tr("待打印 {count}").format(count=facts.unprinted)
            items.append(StatusItem(waiting, Status.WARN))
        return items

    def _lost(self, device: WindowDevice) -> str:
        return {
            WindowDevice.ID_CARD: self.tr("身份证读卡器连不上"),
            WindowDevice.CARD_READER: self.tr("感应卡读卡器连不上"),
            WindowDevice.POLE: self.tr("客显连不上"),
            WindowDevice.CUSTOMER_SCREEN: self.tr("没有顾客屏"),
        }[device]

    def _printer_item(self, state: PrinterState) -> StatusItem:
        match state:
            case PrinterState.READY:
                return StatusItem(self.tr("票打印机"), Status.OK)
            case PrinterState.PAPER_LOW:
                return StatusItem(self.tr("打印纸将尽"), Status.WARN)
            case PrinterState.PAPER_OUT:
                return StatusItem(self.tr("打印机缺纸"), Status.BAD)
            case PrinterState.COVER_OPEN:
                return StatusItem(self.tr("打印机上盖打开"), Status.BAD)
            case PrinterState.OFFLINE:
                return StatusItem(self.tr("打印机脱机"), Status.BAD)
            case PrinterState.BROKEN:
                return StatusItem(self.tr("打印机故障"), Status.BAD)
            case _:
                return StatusItem(self.tr("打印机连不上"), Status.BAD)


def masked(name: str) -> str:
    """Hide the middle of a name: the screen can be seen from the queue."""
    return f"{name[0]}*{name[-1]}" if len(name) > 2 else f"{name[:1]}*"
