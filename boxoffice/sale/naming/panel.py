"""The page for names, over the left side: the fields of one person, and everybody below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from boxoffice.sale.naming import digit_keys, editor
from boxoffice.sale.naming.digit_keys import DigitKeys
from boxoffice.sale.naming.editor import Editor
from boxoffice.sale.naming.people_view import ROW_HEIGHT, PeopleView
from boxoffice.sale.naming.person_edit import file_of
from boxoffice.sale.naming.shown import NamingShown
from boxoffice.sale.naming.wording import NamingWording, PersonFace
from boxoffice.sale.sheet_view import SheetView
from boxoffice.sale.stroke import Act, Stroke
from shared.desktop.paint import RIGHT, card, chip_width, pill, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_MARGIN, _PADDING, _GAP = 16, 24, 16
_HEAD, _CHIPS, _PLACE, _KEYS = 56, 32, 32, 48


class NamingPanel(SheetView):
    """Shows a `NamingShown`; says what was typed, pressed and touched, and knows no rule."""

    edited = Signal(object)
    entered = Signal(object)
    moved = Signal(int)
    wiped = Signal()
    better_taken = Signal()
    list_pasted = Signal(str)
    file_given = Signal(str)
    person_chosen = Signal(int)

    def __init__(self, theme: Theme, words: NamingWording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._screen = parent
        self._shown: NamingShown | None = None
        self._turn = -1
        self.editor = Editor(theme, words, self)
        self.digits = DigitKeys(theme, self)
        self.people = PeopleView(theme, self)
        self.close_key = self._key(lambda: self.stroke.emit(Stroke(Act.ESCAPE)))
        self.paste_key = self._key(self._paste)
        self.wipe_key = self._key(self.wiped.emit)
        self.better_key = self._key(self.better_taken.emit)
        self._connect()
        self.setAcceptDrops(True)
        theme.changed.connect(self.update)
        self._word()

    def show_sheet(self, shown: object, *, frozen: bool) -> None:
        """Show who is asked for; the cursor moves only when it has a new place."""
        if not isinstance(shown, NamingShown):
            raise TypeError(shown)
        self._shown = shown
        self.editor.show_names(shown)
        current = -1 if shown.complete else shown.current
        self.people.show_people(len(shown.people), self._face, current)
        self._show_keys(shown)
        self.update()
        self._put_cursor()

    def forget(self) -> None:
        """Leave nobody in the fields and rows of a page that is put away."""
        self._shown = None
        self.editor.forget()
        self.people.show_people(0, self._face, -1)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dragged here."""
        if file_of(event.mimeData()) and self._shown is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the list in the file that was dropped."""
        self.file_given.emit(file_of(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place."""
        left, width = _MARGIN + _PADDING, self.width() - 2 * (_MARGIN + _PADDING)
        top = _MARGIN + _HEAD + _CHIPS + _PLACE + 8
        self.editor.setGeometry(left, top, width, editor.HEIGHT)
        top += editor.HEIGHT + 4
        self.digits.setGeometry(left, top, width, digit_keys.HEIGHT)
        top += digit_keys.HEIGHT + _GAP
        foot = self.height() - _MARGIN - _GAP - _KEYS
        rows = (foot - _GAP - top) // ROW_HEIGHT  # whole ones
        self.people.setGeometry(left, top, width, rows * ROW_HEIGHT)
        keys = (self.paste_key, self.wipe_key, self.better_key, self.close_key)
        step = (width + 8) // len(keys)
        for at, key in enumerate(keys):
            key.setGeometry(left + at * step, foot, step - 8, _KEYS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, head and counts."""
        painter = QPainter(self)
        tokens, theme, shown = self._theme.tokens, self._theme, self._shown
        painter.fillRect(self.rect(), tokens.page)
        box = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        card(painter, box, tokens.surface, tokens.line)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        head = QRectF(inner.left(), box.top(), inner.width(), _HEAD)
        text(painter, theme.font(20, bold=True), tokens.ink, head, self.tr("实名登记"))
        text(painter, theme.font(14), tokens.ink2, head, self._hint(), RIGHT)
        if shown is None:
            return
        self._paint_counts(painter, shown, head.bottom() + _CHIPS / 2, inner)
        place = QRectF(inner.left(), head.bottom() + _CHIPS, inner.width(), _PLACE)
        text(painter, theme.font(18, bold=True), tokens.ink, place, self._words.place(shown))
        text(painter, theme.font(14), tokens.ink2, place, self._words.notice(shown), RIGHT)

    def _paint_counts(
        self, painter: QPainter, shown: NamingShown, middle: float, inner: QRectF
    ) -> None:
        left = inner.left()
        for words, status in self._words.counts(shown):
            if left + chip_width(self._theme, words) > inner.right():
                return  # the rows below say it too
            ground, ink = self._theme.tokens.soft(status), self._theme.tokens.status_ink(status)
            left += pill(painter, self._theme, left, middle, words, ground, ink) + 8

    def _show_keys(self, shown: NamingShown) -> None:
        person = shown.person if shown.field is not None else None
        better = self._words.better(person) if person else ""
        price = self._words.offered_price(person) if person else ""
        self.better_key.show_key(price or self.tr("优惠类别"), "Ctrl G" if price else "", better)
        self.better_key.setEnabled(bool(price))
        self.wipe_key.setEnabled(person is not None and not person.entry.empty)
        self.paste_key.setEnabled(person is not None)
        self.digits.setEnabled(person is not None)

    def _face(self, at: int) -> PersonFace:
        shown = self._shown
        if shown is None:
            raise IndexError(at)
        return self._words.face(at, shown.people[at], shown)

    def _hint(self) -> str:
        if self._shown is not None and self._shown.field is None:
            return self.tr("按 Enter 收现金")
        return self.tr("Enter 下一格 · ↑ ↓ 换人 · 先输号码或先输姓名都可以")

    def _put_cursor(self) -> None:
        shown = self._shown
        if shown is None or shown.turn == self._turn:
            return
        self._turn = shown.turn
        # The screen gives the focus to the page when it opens; the page hands it on.
        self.setFocusProxy(self.editor.edit(shown.field) if shown.field else self._screen)
        if self.isVisible():
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def _paste(self) -> None:
        copied = QGuiApplication.clipboard()
        file = file_of(copied.mimeData())
        if file:
            self.file_given.emit(file)
        else:
            self.list_pasted.emit(copied.text())

    def _connect(self) -> None:
        self.editor.edited.connect(self.edited)
        self.editor.entered.connect(self.entered)
        self.editor.moved.connect(self.moved)
        self.editor.wiped.connect(self.wiped)
        self.editor.better_taken.connect(self.better_taken)
        self.editor.list_pasted.connect(self.list_pasted)
        self.editor.file_given.connect(self.file_given)
        self.digits.typed.connect(self.editor.type_figure)
        self.people.person_chosen.connect(self.person_chosen)

    def _key(self, pressed: Callable[[], None]) -> Key:
        key = Key(self._theme, KeyKind.SECONDARY, parent=self)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.clicked.connect(lambda: pressed())
        return key

    def _word(self) -> None:
        self.editor.word()
        self.digits.word()
        self.close_key.show_key(self.tr("收起"), "Esc")
        self.paste_key.show_key(self.tr("粘贴名单"), "Ctrl V")
        self.wipe_key.show_key(self.tr("清空这位"), "Ctrl Del")
        if self._shown is not None:
            self.show_sheet(self._shown, frozen=False)
