"""The one screen of a kiosk: it paints the page of the moment and has its keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from boxoffice.customer.code_picture import paint_code
from boxoffice.kiosk.scene import (
    LANDSCAPE,
    PORTRAIT,
    Bar,
    Code,
    Frame,
    Item,
    Plate,
    Sign,
    Tone,
    Touch,
    Words,
)
from boxoffice.kiosk.scenes import Scenes
from boxoffice.kiosk.shown import KioskShown
from boxoffice.kiosk.touch_key import TouchKey
from shared.desktop.fitted import fitted
from shared.desktop.icons import paint_icon
from shared.desktop.paint import bar, card
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations

_SMALLEST: Final = 20


class KioskView(QWidget):
    """Shows a `KioskShown`; `pressed` carries each touch. It has no frame and cannot be closed.

    In a demonstration it is a window like others, of half the size.
    """

    pressed = Signal(object)

    def __init__(self, theme: Theme, translations: Translations, *, demo: bool = False) -> None:
        super().__init__()
        self.shown = KioskShown()
        self.may_close = demo
        self._theme = theme
        self._scenes = Scenes(translations, self)
        self._keys: list[TouchKey] = []
        self._items: list[Item] = []
        if demo:
            self.resize(round(PORTRAIT.width() / 2), round(PORTRAIT.height() / 2))
        else:
            self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        theme.changed.connect(self._compose)
        self._compose()

    def show_kiosk(self, shown: KioskShown) -> None:
        """Show a state."""
        self.shown = shown
        self._compose()

    @property
    def touches(self) -> list[TouchKey]:
        """The keys that can be touched now."""
        return [key for key in self._keys if key.isVisibleTo(self)]

    @property
    def said(self) -> list[str]:
        """All that is written on the page."""
        words = [item.text for item in self._items if isinstance(item, Words)]
        return [*words, *(key.text() for key in self.touches)]

    def sizeHint(self) -> QSize:
        """Give the size of the monitor that it is drawn for."""
        return PORTRAIT.toSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Swallow every key: codes of the scanner come another way, and none leads out."""
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, unless staff have said that the program may end."""
        event.setAccepted(self.may_close)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the page out for another size."""
        super().resizeEvent(event)
        self._compose()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._compose()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page below its keys."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.page)
        scale, _ = self._fit()
        painter.scale(scale, scale)
        for item in self._items:
            self._paint(painter, item)

    # Laying out.

    def _fit(self) -> tuple[float, Frame]:
        base = PORTRAIT if self.height() > self.width() else LANDSCAPE
        scale = min(self.width() / base.width(), self.height() / base.height())
        scale = max(scale, 0.1)
        return scale, Frame(QSizeF(self.width() / scale, self.height() / scale))

    def _compose(self) -> None:
        scale, frame = self._fit()
        items = self._scenes.compose(self.shown, frame)
        self._items = [item for item in items if not isinstance(item, Touch)]
        touches = [item for item in items if isinstance(item, Touch)]
        while len(self._keys) < len(touches):
            self._keys.append(self._new_key())
        for key, touch in zip(self._keys, touches, strict=False):
            key.show_touch(touch, scale)
        for key in self._keys[len(touches) :]:
            key.hide()
            key.touch = None
            key.setText("")
        self.update()

    def _new_key(self) -> TouchKey:
        key = TouchKey(self._theme, self)
        key.clicked.connect(lambda: self._touched(key))
        return key

    def _touched(self, key: TouchKey) -> None:
        if key.touch is not None:
            self.pressed.emit(key.touch.press)

    # Painting.

    def _paint(self, painter: QPainter, item: Item) -> None:
        match item:
            case Words():
                self._paint_words(painter, item)
            case Plate():
                self._paint_plate(painter, item)
            case Sign():
                paint_icon(painter, item.name, item.box, self._ink(item.tone))
            case Code():
                paint_code(painter, item.box, item.text)
            case Bar():
                tokens = self._theme.tokens
                bar(painter, item.box, item.share, tokens.accent, tokens.sunk)

    def _paint_words(self, painter: QPainter, item: Words) -> None:
        ink = self._ink(item.tone)
        sizes = tuple(range(item.pixels, _SMALLEST - 1, -2)) or (item.pixels,)
        if not item.wrapped:
            fitted(painter, self._theme, item.box, item.text, sizes, ink, bold=item.bold,
                   align=item.align)  # fmt: skip
            return
        flags = item.align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        for size in sizes:
            font = self._theme.font(size, bold=item.bold)
            needed = QFontMetricsF(font).boundingRect(item.box, int(flags), item.text)
            if needed.height() <= item.box.height() or size == sizes[-1]:
                painter.setFont(font)
                painter.setPen(ink)
                painter.drawText(item.box, int(flags), item.text)
                return

    def _paint_plate(self, painter: QPainter, item: Plate) -> None:
        tokens = self._theme.tokens
        if item.filled:
            radius = 0 if item.box.left() == 0 else round(item.box.height() / 2)
            card(painter, item.box, tokens.accent, radius=radius)
        elif item.tone is None:
            radius = round(item.box.height() / 2) if item.around else 16
            card(painter, item.box, tokens.surface, tokens.line, radius=radius, edge_width=2)
        elif item.tone is Tone.ACCENT:
            card(painter, item.box, tokens.accent_soft, tokens.accent, radius=16, edge_width=4)
        else:
            card(painter, item.box, self._soft(item.tone), radius=16)

    def _ink(self, tone: Tone) -> QColor:
        tokens = self._theme.tokens
        return {
            Tone.INK: tokens.ink,
            Tone.QUIET: tokens.ink2,
            Tone.ACCENT: tokens.accent,
            Tone.ON_ACCENT: tokens.on_accent,
            Tone.OK: tokens.ok_ink,
            Tone.WARN: tokens.warn_ink,
            Tone.BAD: tokens.bad_ink,
            Tone.INFO: tokens.info_ink,
        }[tone]

    def _soft(self, tone: Tone) -> QColor:
        tokens = self._theme.tokens
        return {
            Tone.OK: tokens.ok_soft,
            Tone.WARN: tokens.warn_soft,
            Tone.BAD: tokens.bad_soft,
        }.get(tone, tokens.info_soft)
