"""The page of devices: all of them at the left, the chosen one at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent

from boxoffice.devices.binding import TRAITS, Binding, DeviceKind
from boxoffice.devices.page.device_row import DeviceRow
from boxoffice.devices.page.shown import DevicesShown, Step
from boxoffice.devices.page.wording import DeviceWording
from boxoffice.window_screen import WindowScreen
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.field import FIELD_HEIGHT
from shared.desktop.form.text_field import TextField
from shared.desktop.icons import paint_icon
from shared.desktop.paint import card, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import BAND_INK, STATUS_SOLID, WHITE, Status
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.message_bar import STATUS_ICON

_EDGE: Final = 16
_LIST: Final = 472
_ROW: Final = 72
_PADDING: Final = 24
_NUMBER: Final = r"[0-9]{0,7}"


class DevicesView(WindowScreen):
    """Shows a `DevicesShown`; says what was chosen, typed and pressed, and knows no rule."""

    chosen = Signal(object)
    find_pressed = Signal()
    try_pressed = Signal()
    save_pressed = Signal()
    edited = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._words = DeviceWording(self)
        self._shown = DevicesShown()
        self._picture = QPixmap()
        self._sentence = QRectF()
        self.rows = {kind: DeviceRow(theme, kind, self) for kind in DeviceKind}
        self.place = TextField(theme, self)
        self.variant: ChoiceField[str] = ChoiceField(theme, self)
        self.baud_rate = TextField(theme, self, pattern=_NUMBER)
        self.find_key = self._key(KeyKind.OUTLINED, self.find_pressed.emit, 48)
        self.try_key = self._key(KeyKind.PRIMARY, self.try_pressed.emit)
        self.save_key = self._key(KeyKind.OUTLINED, self.save_pressed.emit)
        self.close_key = self._key(KeyKind.OUTLINED, self.closed.emit)
        for kind, row in self.rows.items():
            row.clicked.connect(lambda _=False, kind=kind: self.chosen.emit(kind))
        for field in (self.place, self.variant, self.baud_rate):
            field.edited.connect(self.edited)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)
        self.reword()

    def show_devices(self, shown: DevicesShown) -> None:
        """Show a state."""
        before, self._shown = self._shown, shown
        if (before.chosen, before.draft) != (shown.chosen, shown.draft):
            self._show_draft(shown)
        self._picture = QPixmap()
        if shown.outcome is not None and shown.outcome.picture:
            self._picture.loadFromData(shown.outcome.picture)
        for kind, binding in shown.bindings:
            self.rows[kind].show_device(
                self._words.name(kind),
                self._words.place(kind, binding),
                there=binding.there,
                chosen=kind is shown.chosen,
            )
        self._show_keys(shown)
        self.update()

    def spoken(self) -> str:
        """Give what is said of the last deed."""
        return self._words.sentence(self._shown)[1]

    def typed(self) -> Binding:
        """Give what stands in the fields."""
        rate = self.baud_rate.value()
        return Binding(
            self.place.value(), self.variant.value() or "", int(rate) if rate else 0, there=True
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back, try, save, move in the list."""
        kinds = list(DeviceKind)
        at = kinds.index(self._shown.chosen)
        match event.key():
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_F5:
                self.try_key.click()
            case Qt.Key.Key_F10:
                self.save_key.click()
            case Qt.Key.Key_F4 if self.find_key.isVisible():
                self.find_key.click()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                step = -1 if event.key() == Qt.Key.Key_Up else 1
                self.chosen.emit(kinds[max(0, min(at + step, len(kinds) - 1))])
            case _:
                super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the focus, so that every key reaches the page."""
        super().showEvent(event)
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place."""
        step = min(_ROW + 8, (self.height() - 2 * _EDGE - 48) // len(self.rows))
        for at, row in enumerate(self.rows.values()):
            row.setGeometry(_EDGE, _EDGE + 48 + at * step, _LIST, step - 8)
        inner = self._card().adjusted(_PADDING, 0, -_PADDING, 0).toRect()
        top = inner.top() + 64
        self.place.setGeometry(inner.left(), top, inner.width() - 184, FIELD_HEIGHT)
        self.find_key.setGeometry(inner.right() - 167, top + 24, 168, 48)
        second = top + 104
        self._place_second_row()
        self._sentence = QRectF(inner.left(), second + 112, inner.width(), 48)
        foot = inner.bottom() - 56 - _EDGE
        third = (inner.width() - 16) // 3
        for at, key in enumerate((self.close_key, self.save_key, self.try_key)):
            key.setGeometry(inner.left() + at * (third + 8), foot, third, 56)

    def _place_second_row(self) -> None:
        """Put model and baud rate side by side; a baud rate alone begins at the left."""
        inner = self._card().adjusted(_PADDING, 0, -_PADDING, 0).toRect()
        traits = TRAITS[self._shown.chosen]
        half, top = (inner.width() - 16) // 2, inner.top() + (168 if traits.place_key else 64)
        self.variant.setGeometry(inner.left(), top, half, FIELD_HEIGHT)
        beside = inner.left() + (half + 16 if traits.variants else 0)
        self.baud_rate.setGeometry(beside, top, half, FIELD_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw heads, card, sentence and picture."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        painter.fillRect(self.rect(), tokens.page)
        head = QRectF(_EDGE, _EDGE, _LIST, 40)
        text(painter, theme.font(20, bold=True), tokens.ink, head, self.tr("本窗口的设备"))
        box = self._card()
        card(painter, box, tokens.surface, tokens.line)
        title = QRectF(box.left() + _PADDING, box.top() + 12, box.width() - 2 * _PADDING, 40)
        name = self._words.name(self._shown.chosen)
        text(painter, theme.font(20, bold=True), tokens.ink, title, name)
        self._paint_sentence(painter)
        self._paint_picture(painter, box)

    def _paint_sentence(self, painter: QPainter) -> None:
        tokens, theme = self._theme.tokens, self._theme
        status, words = self._words.sentence(self._shown)
        if not words:
            return
        box = self._sentence
        card(painter, box, tokens.soft(status), radius=6)
        icon = QRectF(box.left() + 12, box.center().y() - 12, 24, 24)
        glyph = BAND_INK if status is Status.WARN else WHITE
        paint_icon(painter, STATUS_ICON[status], icon, STATUS_SOLID[status], glyph)
        line = box.adjusted(48, 0, -12, 0)
        text(painter, theme.font(16, bold=True), tokens.status_ink(status), line, words)

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        if self._picture.isNull():
            return
        top = self._sentence.bottom() + 16
        room = QRectF(self._sentence.left(), top, self._sentence.width(), box.bottom() - 96 - top)
        size = self._picture.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        target = QRectF(room.left(), room.top(), size.width(), size.height())
        painter.drawPixmap(target, self._picture, QRectF(self._picture.rect()))

    def _card(self) -> QRectF:
        left = _EDGE + _LIST + _EDGE
        return QRectF(left, _EDGE, self.width() - left - _EDGE, self.height() - 2 * _EDGE)

    def _show_draft(self, shown: DevicesShown) -> None:
        traits = TRAITS[shown.chosen]
        self.place.show_value(shown.draft.place)
        self.variant.show_options([(one, self._words.variant(one)) for one in traits.variants])
        self.variant.show_value(shown.draft.variant or None)
        self.baud_rate.show_value(str(shown.draft.baud_rate or ""))
        self._word_fields()

    def _show_keys(self, shown: DevicesShown) -> None:
        traits = TRAITS[shown.chosen]
        self.place.setVisible(bool(traits.place_key))
        self.find_key.setVisible(bool(traits.place_key))
        self.variant.setVisible(bool(traits.variants))
        self.baud_rate.setVisible(bool(traits.baud_rate))
        for part in (self.place, self.variant, self.baud_rate, self.save_key, self.find_key):
            part.setEnabled(shown.may_change)
        self._place_second_row()
        next_step = shown.step is Step.PULL
        self.find_key.show_key(self.tr("下一步") if next_step else self.tr("找插口"), "F4")

    def _word_fields(self) -> None:
        self.place.show_label(self._words.place_label(self._shown.chosen))
        self.variant.show_label(self._words.variant_label(self._shown.chosen))
        self.baud_rate.show_label(self.tr("波特率（只用于串口）"))

    def reword(self) -> None:
        """Word everything anew."""
        self._word_fields()
        self.try_key.show_key(self.tr("测试"), "F5")
        self.save_key.show_key(self.tr("保存"), "F10")
        self.close_key.show_key(self.tr("返回"), "Esc")
        self._show_draft(self._shown)
        self.show_devices(self._shown)

    def _key(self, kind: KeyKind, pressed: object, height: int = 56) -> Key:
        key = Key(self._theme, kind, height=height, parent=self)
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        key.clicked.connect(pressed)
        return key
