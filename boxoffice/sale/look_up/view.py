"""The sheet over the left side: one line to write in, what was found, keys to touch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from boxoffice.sale.look_up.entry import ROWS
from boxoffice.sale.look_up.face import LookUpFace
from boxoffice.sale.look_up.field import LookUpField
from boxoffice.sale.look_up.row import LookUpRow
from boxoffice.sale.sheet_view import SheetView
from boxoffice.sale.stroke import Act, Stroke
from shared.desktop.icons import paint_icon
from shared.desktop.paint import RIGHT, card, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import BAND_INK, STATUS_SOLID, Status
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.key_pad import DIGITS, LETTERS, KeyPad
from shared.desktop.widgets.message_bar import STATUS_ICON

_INSET: Final = 40
_HEAD: Final = QRect(_INSET, 24, 0, 48)
_LABEL_TOP: Final = 80
_FIELD_TOP: Final = 104
_SENTENCE_TOP: Final = 156
_ROWS_TOP: Final = 188
_KEY_HEIGHT: Final = 48
_PAD_HEIGHT: Final = 248
_GAP: Final = 16
_LARGE: Final = 1000  # pixels of width from which there is room to spare
_LETTER_ROWS: Final = 4
_NOTHING: Final = LookUpFace("", "", "", "", "", "")


class LookUpView(SheetView):
    """Shows what `word` makes of a sheet's facts; `stroke` carries what is done to it.

    With `letters` there are keys for codes, else for numbers; `names` may be written in Chinese.
    """

    def __init__(
        self,
        theme: Theme,
        word: Callable[..., LookUpFace],
        parent: QWidget,
        *,
        names: bool = False,
        letters: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._word = word
        self._letters = letters
        self._face = _NOTHING
        self.field = LookUpField(self, names=names)
        self.field.textEdited.connect(lambda text: self._emit(Act.TYPED, text=text))
        self.close_key = self._key(KeyKind.OUTLINED, Act.ESCAPE)
        self.enter_key = self._key(KeyKind.OUTLINED, Act.ENTER)
        self.remove_key = self._key(KeyKind.OUTLINED, Act.DELETE)
        self.more_key = self._key(KeyKind.OUTLINED, Act.PAGE_DOWN)
        self.rows = [self._row(place) for place in range(_LETTER_ROWS if letters else ROWS)]
        self.pad = KeyPad(theme, LETTERS if letters else DIGITS, self)
        self.pad.written.connect(self._write)
        self.pad.backspace.connect(lambda: self._emit(Act.BACKSPACE))
        self.setFocusProxy(self.field)

    def show_sheet(self, shown: Any, *, frozen: bool) -> None:
        """Show facts; `frozen` while an answer is waited for."""
        face, before = self._word(shown, frozen=frozen), self._face
        self._face = face
        self.field.frozen = face.frozen
        self.field.setAccessibleName(face.label)
        self.field.setAccessibleDescription(face.sentence)
        if self.field.text() != face.typed:
            self.field.setText(face.typed)
        if face.answers != before.answers:
            self.field.selectAll()
        self._show_keys(face)
        for place, row in enumerate(self.rows):
            found = face.rows[place] if place < len(face.rows) else None
            row.show_face(found, marked=place == face.marked, numbered=face.numbered)
        self.setAccessibleName(face.title)
        self.update()

    def forget(self) -> None:
        """Leave nothing of what was typed and found."""
        self._face = _NOTHING
        self.field.setText("")
        for row in self.rows:
            row.show_face(None, marked=False, numbered=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the size; nothing moves while it is shown."""
        right, bottom = self.width() - _INSET, self.height() - 32
        large = self.width() >= _LARGE
        key, pad = (200, 320) if large else (152, 264)
        self.close_key.setGeometry(right - key, _HEAD.top(), key, _KEY_HEIGHT)
        self.field.setGeometry(_INSET, _FIELD_TOP, right - _INSET - key - 8, _KEY_HEIGHT)
        self.enter_key.setGeometry(right - key, _FIELD_TOP, key, _KEY_HEIGHT)
        side = key if self._letters else pad
        pad_top = bottom - _PAD_HEIGHT
        room = (pad_top - _GAP if self._letters else bottom) - _ROWS_TOP
        height = min(room // len(self.rows), 64)
        for place, row in enumerate(self.rows):
            top = _ROWS_TOP + place * height
            row.setGeometry(_INSET, top, right - _INSET - side - _GAP, height)
        for place, one in enumerate((self.remove_key, self.more_key)):
            one.setGeometry(right - side, _ROWS_TOP + place * (_KEY_HEIGHT + 8), side, _KEY_HEIGHT)
        left = _INSET if self._letters else right - side
        self.pad.setGeometry(left, pad_top, right - left, _PAD_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the head, the label and the sentence."""
        painter = QPainter(self)
        tokens, theme, face = self._theme.tokens, self._theme, self._face
        box = QRectF(self.rect())
        painter.fillRect(box, tokens.page)
        card(painter, box.adjusted(16, 16, -16, -16), tokens.surface, tokens.line)
        width = self.width() - 2 * _INSET
        head = QRectF(_INSET, _HEAD.top(), width - self.close_key.width() - _GAP, _HEAD.height())
        used = text(painter, theme.font(20, bold=True), tokens.ink, head, face.title)
        hint = head.adjusted(used + _GAP, 0, 0, 0)
        text(painter, theme.font(14), tokens.ink2, hint, face.hint, RIGHT)
        label = QRectF(_INSET, _LABEL_TOP, width, 20)
        text(painter, theme.font(14), tokens.ink2, label, face.label)
        self._paint_sentence(painter, QRectF(_INSET, _SENTENCE_TOP, width, 24))

    def _paint_sentence(self, painter: QPainter, box: QRectF) -> None:
        tokens, theme, status = self._theme.tokens, self._theme, self._face.status
        if not self._face.sentence:
            return
        if status is Status.INFO:
            text(painter, theme.font(16), tokens.ink2, box, self._face.sentence)
            return
        glyph = BAND_INK if status is Status.WARN else tokens.surface
        icon = QRectF(box.left(), box.center().y() - 9, 18, 18)
        paint_icon(painter, STATUS_ICON[status], icon, STATUS_SOLID[status], glyph)
        words, ink = box.adjusted(26, 0, 0, 0), tokens.status_ink(status)
        text(painter, theme.font(16, bold=True), ink, words, self._face.sentence)

    def _show_keys(self, face: LookUpFace) -> None:
        self.close_key.show_key(face.close, "Esc")
        self.enter_key.show_key(face.enter, "Enter")
        self.remove_key.show_key(face.remove, "Del")
        self.remove_key.setEnabled(face.removes)
        self.remove_key.setVisible(bool(face.remove))
        self.more_key.setVisible(bool(face.more))
        self.more_key.show_key(face.more, face.more_cap)
        self.pad.show_words(face.take_back)

    def _write(self, sign: str) -> None:
        if self._face.frozen:
            return
        kept = "" if self.field.hasSelectedText() else self.field.text()
        self._emit(Act.TYPED, text=kept + sign)

    def _emit(self, act: Act, number: int = 0, text: str = "") -> None:
        self.stroke.emit(Stroke(act, number, text))

    def _key(self, kind: KeyKind, act: Act) -> Key:
        key = Key(self._theme, kind, parent=self)
        key.clicked.connect(lambda: self._emit(act))
        return key

    def _row(self, place: int) -> LookUpRow:
        row = LookUpRow(self._theme, place + 1, self)
        row.clicked.connect(lambda: self._emit(Act.ROW, place))
        return row
