"""The bench: printer, turnstile, tray, what happened, and the keys that break things."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.bench.bench_key import BenchKey
from shared.desktop.bench.cards import Holder
from shared.desktop.bench.deed_words import DeedWords
from shared.desktop.bench.event_list import EventList
from shared.desktop.bench.news import Happening
from shared.desktop.bench.printer_card import PrinterCard
from shared.desktop.bench.sheets import Sheet
from shared.desktop.bench.state import BenchState
from shared.desktop.bench.tray import Tray
from shared.desktop.bench.turnstile_card import Fact, TurnstileCard
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.desktop.widgets.status_bar import StatusBar, StatusItem
from shared.devices.printer.simulated.condition import PaperLevel

SMALLEST: Final = QSize(1366, 768)
_MARGIN: Final = 16
_KEY_ROWS: Final = 2
_KEY_HEIGHT: Final = 64


class BenchView(QWidget):
    """Says what a person did with the devices; shows how they stand."""

    plug_pressed = Signal()
    again_pressed = Signal()
    spoil_pressed = Signal()
    paper_pressed = Signal()
    cover_pressed = Signal()
    walk_pressed = Signal()
    pairs_pressed = Signal()
    force_pressed = Signal()
    fire_pressed = Signal()
    card_pressed = Signal()
    sheet_chosen = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._words = DeedWords(self)
        self._state = BenchState()
        self._happenings: tuple[Happening, ...] = ()
        self._sheets: tuple[Sheet, ...] = ()
        self._chosen = 0
        self.messages = MessageBar(theme, self)
        self.printer = PrinterCard(theme, self)
        self.turnstile = TurnstileCard(theme, self)
        self.tray = Tray(theme, self)
        self.events = EventList(theme, self)
        self.status = StatusBar(theme, self)
        self.keys = {
            "card": self._make_key("F2", self.card_pressed),
            "walk": self._make_key("F4", self.walk_pressed),
            "pairs": self._make_key("F3", self.pairs_pressed),
            "force": self._make_key("F5", self.force_pressed),
            "fire": self._make_key("F12", self.fire_pressed),
            "plug": self._make_key("F6", self.plug_pressed),
            "paper": self._make_key("F9", self.paper_pressed),
            "cover": self._make_key("F11", self.cover_pressed),
            "again": self._make_key("F7", self.again_pressed),
            "spoil": self._make_key("F8", self.spoil_pressed),
        }
        self.tray.chosen.connect(self.sheet_chosen)
        theme.changed.connect(self.update)
        self.setMinimumSize(SMALLEST)
        self.resize(SMALLEST)
        self._word_everything()

    # What the presenter tells.

    def show_state(self, state: BenchState) -> None:
        """Show how the devices stand."""
        if state != self._state:
            self._state = state
            self._word_state()

    def show_happenings(self, happenings: tuple[Happening, ...]) -> None:
        """Show what happened, newest first."""
        self._happenings = happenings
        self.events.show_rows(tuple(map(self._words.row, happenings)))

    def show_sheets(self, sheets: tuple[Sheet, ...], chosen: int) -> None:
        """Show the papers, newest first; `chosen` is the number of the one presented last."""
        self._sheets, self._chosen = sheets, chosen
        self._word_sheets()

    def show_walk(self, persons: int) -> None:
        """Turn the arm for persons who walk through."""
        self.turnstile.walk(persons)

    def show_time(self, time: str) -> None:
        """Show the site's time of day."""
        self.status.show_time(time)

    def tell_database_gone(self) -> None:
        """Say that the payment could not be altered."""
        self.messages.post(
            "spoil",
            lambda: Message(
                Status.BAD, self.tr("没有改成"), self.tr("连不上数据库，请看它是否在运行。")
            ),
        )

    def tell_nothing_to_spoil(self) -> None:
        """Say that there is no payment yet."""
        self.messages.post(
            "spoil",
            lambda: Message(Status.INFO, self.tr("还没有付款"), self.tr("先在窗口卖一张票。")),
        )

    # Wording.

    def _word_everything(self) -> None:
        self.setWindowTitle(self.tr("山门 模拟设备台"))
        self.messages.show_idle(self.tr("模拟设备台"), self.tr("全部为软件设备，不出真票"))
        self.printer.show_empty(self.tr("还没有出票"))
        self.tray.show_head(self.tr("票托盘"), self.tr("点一张票，放到读码器前"))
        self.events.show_head(self.tr("设备事件"), self.tr("最新在上"))
        self._word_state()
        self._word_sheets()
        self.show_happenings(self._happenings)

    def _word_sheets(self) -> None:
        number = self._sheets[0].number if self._sheets else 0
        figure = self.tr("第 {number} 张").format(number=number) if number else ""
        self.printer.show_head(self.tr("票打印机"), self.tr("热敏 80 mm"), figure)
        if self._sheets:
            self.printer.show_picture(self._sheets[0].picture)
        word = self.tr("第 {number} 张")
        named = [(sheet, word.format(number=sheet.number)) for sheet in self._sheets]
        self.tray.show_sheets(named, self._chosen, self.tr("空"))
        self.keys["again"].setVisible(bool(self._chosen))

    def _word_state(self) -> None:
        state, rig = self._state, self._state.rig
        passages = self.tr("通行 {persons}").format(persons=f"{rig.persons:,}")
        self.turnstile.show_head(self.tr("闸机"), self.tr("三辊闸"), passages)
        self.turnstile.show_arm(is_open=rig.arm_open or rig.burning)
        arm = self.tr("已放开 1 人") if rig.arm_open else self.tr("关闭")
        arm = self.tr("消防放开") if rig.burning else arm
        left = self.tr("{seconds} 秒").format(seconds=f"{state.seconds_left:.1f}")
        turned = f"{state.persons_this_opening} / 1" if rig.arm_open else "–"
        facts = (
            Fact(self.tr("闸臂"), arm, good=rig.arm_open or rig.burning),
            Fact(self.tr("剩余"), left if rig.arm_open else "–"),
            Fact(self.tr("转动"), turned),
        )
        self.turnstile.show_facts(facts, self.tr("人行方向：入园"))
        self._word_keys()
        self._word_status()

    def _word_keys(self) -> None:
        rig, keys = self._state.rig, self.keys
        self._word_turnstile_keys()
        unplugged, out = not rig.printer_plugged, rig.condition.paper is PaperLevel.END
        cover = rig.condition.cover_open
        keys["card"].show_key(
            self.tr("拿走身份证") if rig.laid else self.tr("放身份证"),
            self._holder(rig.laid) if rig.laid else self.tr("换一个人"),
            on=rig.laid is not None,
        )
        keys["plug"].show_key(
            self.tr("接回打印机") if unplugged else self.tr("断打印机"),
            self.tr("未印的票会补出") if unplugged else self.tr("下一张出票失败"),
            on=unplugged,
        )
        keys["again"].show_key(self.tr("同票再刷"), self.tr("上一张票再来一次"))
        keys["spoil"].show_key(self.tr("改一分钱"), self.tr("付款少 0.01"))
        keys["paper"].show_key(
            self.tr("装纸") if out else self.tr("缺纸"),
            self.tr("换一卷新纸") if out else self.tr("纸卷用完"),
            on=out,
        )
        keys["cover"].show_key(
            self.tr("关上盖") if cover else self.tr("开上盖"),
            self.tr("可以打印") if cover else self.tr("打印机停下"),
            on=cover,
        )
        keys["spoil"].setVisible(self._state.can_spoil)
        self._place_keys()

    def _word_turnstile_keys(self) -> None:
        rig, keys, standing = self._state.rig, self.keys, not self._state.walking
        keys["walk"].show_key(
            self.tr("让人通过") if standing else self.tr("人不走"),
            self.tr("开闸后自动走过") if standing else self.tr("开闸后无人通过"),
            on=standing,
        )
        keys["pairs"].show_key(
            self.tr("一次走一人") if rig.in_pairs else self.tr("转两次"),
            self.tr("开一次，走一人") if rig.in_pairs else self.tr("开一次，跟进一人"),
            on=rig.in_pairs,
        )
        keys["force"].show_key(self.tr("强行推臂"), self.tr("没有开闸就进去"))
        keys["fire"].show_key(
            self.tr("解除消防") if rig.burning else self.tr("消防触点"),
            self.tr("闸机恢复工作") if rig.burning else self.tr("闸臂放开，不挡人"),
            on=rig.burning,
        )

    def _word_status(self) -> None:
        rig = self._state.rig
        prints = rig.printer_plugged and rig.condition.can_print
        printer = self.tr("打印机") if prints else self.tr("打印机停下")
        items = [StatusItem(printer, Status.OK if prints else Status.BAD)]
        for connected, word in (
            (rig.turnstile_connected, self.tr("闸机")),
            (rig.scanner_connected, self.tr("读码器")),
            (rig.id_card_connected, self.tr("身份证读卡器")),
        ):
            waiting = self.tr("{device} 等待连接").format(device=word)
            items.append(StatusItem(word if connected else waiting,
                                    Status.OK if connected else Status.INFO))  # fmt: skip
        if rig.amount:
            items.append(StatusItem(self.tr("客显 {amount}").format(amount=rig.amount), Status.OK))
        self.status.show_items(tuple(items))

    def _holder(self, holder: Holder) -> str:
        return {
            Holder.SENIOR: self.tr("老人"),
            Holder.CHILD: self.tr("儿童"),
            Holder.ADULT: self.tr("成人"),
            Holder.HONG_KONG: self.tr("香港居民"),
            Holder.FOREIGNER: self.tr("外国人"),
            Holder.WRONG_NUMBER: self.tr("号码有误"),
        }[holder]

    # Qt.

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word_everything()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the focus, so that no key begins with a ring round it."""
        super().showEvent(event)
        self.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so; the devices are then taken away."""
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards in three columns with the keys below."""
        width, height = event.size().width(), event.size().height()
        self.messages.setGeometry(0, 0, width, self.messages.height())
        self.status.setGeometry(0, height - self.status.height(), width, self.status.height())
        top, bottom = 64, self._keys_top() - 16
        column = (width - 4 * _MARGIN) * 432 // 1302
        middle = 2 * _MARGIN + column
        right = middle + column + 8 + _MARGIN
        self.printer.setGeometry(_MARGIN, top, column, bottom - top)
        split = bottom - 192 - (bottom - top - 576) // 3
        self.turnstile.setGeometry(middle, top, column + 8, split - 16 - top)
        self.tray.setGeometry(middle, split, column + 8, bottom - split)
        self.events.setGeometry(right, top, width - _MARGIN - right, bottom - top)
        self._place_keys()

    def _keys_top(self) -> int:
        return self.height() - self.status.height() - _KEY_ROWS * (_KEY_HEIGHT + 8) - 8

    def _place_keys(self) -> None:
        """Put the keys in two rows: people and arm above, printer and money below."""
        columns = -(-len(self.keys) // _KEY_ROWS)
        width = (self.width() - 2 * _MARGIN - 8 * (columns - 1)) / columns
        for at, key in enumerate(self.keys.values()):
            row, column = divmod(at, columns)
            top = self._keys_top() + row * (_KEY_HEIGHT + 8)
            left = round(_MARGIN + column * (width + 8))
            key.setGeometry(QRect(left, top, int(width), _KEY_HEIGHT))

    def _make_key(self, cap: str, pressed: SignalInstance) -> BenchKey:
        key = BenchKey(self._theme, cap, self)
        key.clicked.connect(pressed)
        QShortcut(QKeySequence(cap), key, key.click, autoRepeat=False)
        return key
