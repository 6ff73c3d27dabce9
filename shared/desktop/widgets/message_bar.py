"""The bar over everything: what happened, what to do, and the key that does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.icons import IconName, paint_icon
from shared.desktop.paint import RIGHT, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import BAND_INK, STATUS_SOLID, WHITE, Status
from shared.desktop.widgets.key import Key, KeyKind

HEIGHT: Final = 48
STATUS_ICON: Final[dict[Status, IconName]] = {
    Status.OK: "tick",
    Status.INFO: "info",
    Status.WARN: "warn",
    Status.BAD: "cross",
}
# What is well goes by itself; what needs somebody stays until it is solved.
_SHOWN_MS: Final = {Status.OK: 4_000, Status.INFO: 8_000}
_WORST_FIRST: Final = (Status.BAD, Status.WARN, Status.INFO, Status.OK)


@dataclass(frozen=True, slots=True)
class MessageKey:
    """A key inside the message: its word, its cap and its name in `MessageBar.pressed`."""

    name: str
    word: str
    cap: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One message, worded in the language of the moment."""

    status: Status
    head: str
    body: str = ""
    keys: tuple[MessageKey, ...] = ()
    shown_ms: int | None = None

    def time_ms(self) -> int | None:
        """Give how long it is shown; None until somebody takes it away."""
        return self.shown_ms if self.shown_ms is not None else _SHOWN_MS.get(self.status)


class MessageBar(QWidget):
    """Shows the worst of the messages, the newest first, and an idle line when all is well.

    A message is posted as a function that words it, so that it changes with the language. Each
    has a subject: a later message on it takes the place of the earlier one.
    """

    pressed = Signal(str, str)
    dismissed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wordings: dict[str, Callable[[], Message]] = {}
        self._messages: dict[str, Message] = {}
        self._timers: dict[str, QTimer] = {}
        self._idle = ("", "")
        self._reworded: Callable[[str], str] = str
        self._idle_status: Status | None = None
        self._keys = [self._make_key(place) for place in range(2)]
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName("")

    def post(self, subject: str, wording: Callable[[], Message]) -> None:
        """Show a message on a subject, in place of what was said about it before."""
        self.take_away(subject)
        self._wordings[subject] = wording
        self._messages[subject] = self._worded(wording)
        time_ms = self._messages[subject].time_ms()
        if time_ms is not None:
            self._start_timer(subject, time_ms)
        self._refresh()

    def name_keys(self, reworded: Callable[[str], str]) -> None:
        """Name keys in messages as a site has them."""
        self._reworded = reworded
        self._word_all()

    def take_away(self, subject: str) -> None:
        """Remove the message on a subject, if there is one."""
        timer = self._timers.pop(subject, None)
        if timer is not None:
            timer.stop()
            timer.deleteLater()
        if self._wordings.pop(subject, None) is not None:
            del self._messages[subject]
            self._refresh()

    def take_away_passing(self) -> None:
        """Remove what would go by itself: it was said to somebody who is no longer here."""
        passing = [key for key, one in self._messages.items() if one.time_ms() is not None]
        for subject in passing:
            self.take_away(subject)

    def has(self, subject: str) -> bool:
        """Tell whether something is said about a subject, shown or behind another message."""
        return subject in self._messages

    def dismiss(self) -> bool:
        """Take the shown message away, as Esc does; False when none waits for that."""
        subject, message = self.subject(), self.message()
        if subject is None or message is None or message.time_ms() is not None:
            return False
        self.take_away(subject)
        self.dismissed.emit(subject)
        return True

    def show_idle(self, title: str, facts: str, status: Status | None = None) -> None:
        """Set the line that is shown while there is no message.

        With a status it is a band, whose title stays in sight before every message.
        """
        self._idle, self._idle_status = (title, facts), status
        self._refresh()

    def subject(self) -> str | None:
        """Tell which subject is shown."""
        order = [
            subject
            for status in _WORST_FIRST
            for subject in reversed(self._messages)
            if self._messages[subject].status is status
        ]
        return order[0] if order else None

    def message(self) -> Message | None:
        """Give the message that is shown."""
        subject = self.subject()
        return None if subject is None else self._messages[subject]

    def press(self, cap: str) -> bool:
        """Press the shown message's key with this cap; False when it has none such."""
        message = self.message()
        for key in message.keys if message else ():
            if key.cap == cap:
                self.pressed.emit(self.subject(), key.name)
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Word every message anew in the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._word_all()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the keys at the right."""
        self._place_keys()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the message, or the idle line."""
        painter = QPainter(self)
        message, status = self.message(), self._idle_status
        if message is not None:
            chip = self._paint_chip(painter, status) if status is not None else 0.0
            self._paint_message(painter, message, chip)
        elif status is not None:
            self._paint_message(painter, Message(status, *self._idle), 0.0)
        else:
            self._paint_idle(painter)

    def _word_all(self) -> None:
        self._messages = {key: self._worded(word) for key, word in self._wordings.items()}
        self._refresh()

    def _worded(self, wording: Callable[[], Message]) -> Message:
        said, named = wording(), self._reworded
        keys = tuple(replace(key, cap=named(key.cap)) for key in said.keys)
        return replace(said, head=named(said.head), body=named(said.body), keys=keys)

    def _paint_idle(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        box = QRectF(self.rect())
        painter.fillRect(box, tokens.surface)
        painter.fillRect(QRectF(0, HEIGHT - 1, box.width(), 1), tokens.line)
        paint_icon(painter, "gate-logo", QRectF(16, 10, 28, 28), tokens.accent)
        row = box.adjusted(56, 0, -16, 0)
        title, facts = self._idle
        used = text(painter, self._theme.font(16, bold=True), tokens.ink, row, title)
        text(painter, self._theme.font(14), tokens.ink2, row.adjusted(used + 24, 0, 0, 0), facts,
             RIGHT)  # fmt: skip

    def _chip_width(self) -> float:
        return QFontMetricsF(self._theme.font(18, bold=True)).horizontalAdvance(self._idle[0]) + 40

    def _paint_chip(self, painter: QPainter, status: Status) -> float:
        box = QRectF(0, 0, self._chip_width(), HEIGHT)
        painter.fillRect(box, STATUS_SOLID[status])
        text(painter, self._theme.font(18, bold=True), BAND_INK, box.adjusted(20, 0, 0, 0),
             self._idle[0])  # fmt: skip
        return box.width()

    def _paint_message(self, painter: QPainter, message: Message, left: float) -> None:
        tokens = self._theme.tokens
        box = QRectF(self.rect()).adjusted(left, 0, 0, 0)
        solid = STATUS_SOLID[message.status]
        painter.fillRect(box, tokens.soft(message.status))
        painter.fillRect(QRectF(left, 0, 8, HEIGHT), solid)
        mark = WHITE if message.status is Status.INFO else BAND_INK
        if message.status in (Status.OK, Status.BAD) and not tokens.dark:
            mark = WHITE
        paint_icon(painter, STATUS_ICON[message.status], QRectF(left + 24, 12, 24, 24), solid, mark)
        row = QRectF(left + 60, 0, self._text_end() - left - 60, HEIGHT)
        ink = tokens.status_ink(message.status)
        used = text(painter, self._theme.font(18, bold=True), ink, row, message.head)
        row.setLeft(row.left() + used + 16)
        text(painter, self._theme.font(16), tokens.ink, row, message.body)
        if len(self._messages) > 1:
            end = box.adjusted(0, 0, -16, 0)
            text(painter, self._theme.font(14), tokens.ink2, end, self._counter(), RIGHT)

    def _counter(self) -> str:
        return f"1 / {len(self._messages)}"

    def _text_end(self) -> float:
        shown = [key.x() for key in self._keys if not key.isHidden()]
        return min(shown, default=self._keys_end()) - 16

    def _keys_end(self) -> int:
        return self.width() - (67 if len(self._messages) > 1 else 16)

    def _make_key(self, place: int) -> Key:
        key = Key(self._theme, KeyKind.OUTLINED, height=40, bold=True, parent=self)
        key.hide()
        key.clicked.connect(lambda: self._press_place(place))
        return key

    def _press_place(self, place: int) -> None:
        message = self.message()
        if message is not None and place < len(message.keys):
            self.pressed.emit(self.subject(), message.keys[place].name)

    def _start_timer(self, subject: str, time_ms: int) -> None:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.CoarseTimer)
        timer.timeout.connect(lambda: self.take_away(subject))
        timer.start(time_ms)
        self._timers[subject] = timer

    def _refresh(self) -> None:
        message = self.message()
        for place, key in enumerate(self._keys):
            shown = message is not None and place < len(message.keys)
            if message is not None and shown:
                key.show_key(message.keys[place].word, message.keys[place].cap)
            key.setVisible(shown)
        self._place_keys()
        spoken = f"{message.head} {message.body}" if message else " ".join(self._idle)
        if message and self._idle_status is not None:
            spoken = f"{self._idle[0]} {spoken}"
        self.setAccessibleName(spoken.strip())
        self.update()

    def _place_keys(self) -> None:
        right = self._keys_end()
        for key in reversed(self._keys):
            if not key.isHidden():
                width = key.sizeHint().width()
                key.setGeometry(right - width, 4, width, 40)
                right -= width + 8
