"""The back office on the screen: the rail, the room that is open, and the keys of the shell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from boxoffice.back_office.rail import NARROW, WIDE, Rail, room_key
from boxoffice.back_office.room import BackOfficeRoom
from boxoffice.sale.keys_overlay import KeysOverlay
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations

_LARGE_WIDTH: Final = 1800
_ROOM_KEYS: Final = 11
# What a message in a room may offer; other keys belong to the room itself.
MESSAGE_CAPS: Final = ("Ctrl U", "Ctrl R")


class BackOfficeView(QWidget):
    """Says what the user did; knows no room but its widget."""

    room_pressed = Signal(str)
    back_pressed = Signal()
    lock_pressed = Signal()
    language_pressed = Signal()
    look_pressed = Signal()
    message_pressed = Signal(str)

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._translations = translations
        self._rooms: tuple[BackOfficeRoom, ...] = ()
        self._open: BackOfficeRoom | None = None
        self._whole = False
        self.rail = Rail(theme, self)
        self.stack = QStackedWidget(self)
        self._nothing = QLabel(self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("tone", "quiet")
        self.stack.addWidget(self._nothing)
        self.overlay = KeysOverlay(theme, self)
        self.rail.chosen.connect(self.room_pressed)
        self.rail.keys_pressed.connect(self._turn_overlay)
        self.overlay.dismissed.connect(self.overlay.hide)
        self._rail_keys: list[QShortcut] = []
        self._bind_keys()
        self._word()

    def show_rooms(self, rooms: Sequence[BackOfficeRoom]) -> None:
        """Show the rooms of a person, none of them open; those of the person before are gone."""
        self._rooms, self._open = tuple(rooms), None
        self.rail.show_rooms(rooms)
        while self.stack.count() > 1:
            room = self.stack.widget(1)
            self.stack.removeWidget(room)
            room.deleteLater()
        self._word()

    def show_room(self, room: BackOfficeRoom, widget: QWidget) -> None:
        """Bring a room to the front."""
        if self.stack.indexOf(widget) < 0:
            self.stack.addWidget(widget)
            widget.windowTitleChanged.connect(self._name_place)
        self._open, self._whole = room, room.whole
        for shortcut in self._rail_keys:
            shortcut.setEnabled(not room.whole)
        self.overlay.hide()
        self.stack.setCurrentWidget(widget)
        self.rail.mark(room.key)
        self._place()
        self._name_place()
        widget.setFocus()

    def current(self) -> QWidget | None:
        """Give the widget of the room that is open."""
        return None if self.stack.currentIndex() == 0 else self.stack.currentWidget()

    def sizeHint(self) -> QSize:
        """Give the content area of a small screen."""
        return QSize(1366, 688)

    def changeEvent(self, event: QEvent) -> None:
        """Word the rail in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keys to the room that is open."""
        super().showEvent(event)
        self.stack.currentWidget().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place rail and room."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide = WIDE if self.width() >= _LARGE_WIDTH else NARROW
        self.rail.setVisible(not self._whole)
        self.rail.setGeometry(0, 0, wide, self.height())
        left = 0 if self._whole else wide
        self.stack.setGeometry(left, 0, self.width() - left, self.height())
        self.overlay.setGeometry(self.stack.geometry())

    def _bind_keys(self) -> None:
        for at in range(_ROOM_KEYS):
            self._rail_keys.append(self._shortcut(room_key(at), partial(self._press, at)))
        self._rail_keys.append(self._shortcut("Escape", self._back))
        self._rail_keys.append(self._shortcut("F12", self._turn_overlay))
        self._shortcut("Ctrl+L", self.lock_pressed.emit)
        self._shortcut("Ctrl+Y", self.language_pressed.emit)
        self._shortcut("Ctrl+M", self.look_pressed.emit)
        for cap in MESSAGE_CAPS:
            keys = cap.replace(" ", "+")
            self._shortcut(keys, partial(self.message_pressed.emit, cap))

    def _shortcut(self, keys: str, act: Callable[[], None]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        # Also where nothing has the focus: a key that was pressed may just have been switched off.
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)
        return shortcut

    def _press(self, at: int) -> None:
        if at < len(self._rooms):
            self.room_pressed.emit(self._rooms[at].key)

    def _back(self) -> None:
        if self.overlay.isVisible():
            self.overlay.hide()
        else:
            self.back_pressed.emit()

    def _turn_overlay(self) -> None:
        self.overlay.setVisible(not self.overlay.isVisible())
        self.overlay.raise_()

    def _name_place(self) -> None:
        room, widget = self._open, self.stack.currentWidget()
        self.setWindowTitle(
            room.place(self._translations.language, widget.windowTitle()) if room else ""
        )

    def _word(self) -> None:
        language = self._translations.language
        self.rail.show_words(language, self.tr("山门 后台"), self.tr("按键"))
        words = self.tr("您的角色没有可以打开的房间，请找安全管理员。")
        self._nothing.setText("" if self._rooms else words)
        keys = tuple(
            (room_key(at), room.title.text(language))
            for at, room in enumerate(self._rooms[:_ROOM_KEYS])
        )
        self._name_place()
        self.overlay.show_keys(self.tr("全部按键"), self.tr("按 Esc 返回"), keys + self._all_keys())

    def _all_keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl S", self.tr("保存")),
            ("Ctrl D", self.tr("放弃修改")),
            ("Ctrl N", self.tr("新建")),
            ("Ctrl Shift N", self.tr("复制")),
            ("Ctrl F", self.tr("查找")),
            ("Tab", self.tr("下一栏")),
            ("Ctrl PgDn", self.tr("表单的下一页签")),
            ("Alt Down", self.tr("打开日历或列表")),
            ("Ins", self.tr("表格加一行")),
            ("Ctrl V", self.tr("从电子表格粘贴")),
            ("Esc", self.tr("返回，或收起消息")),
            ("Ctrl L", self.tr("锁屏")),
            ("Ctrl Y", self.tr("中文 / English")),
            ("Ctrl M", self.tr("日间 / 夜间")),
        )
