"""The screen of orders: what was looked for at the left, the order and what it gives back right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent

from boxoffice.lookup.acts import Act, Press, press_of
from boxoffice.lookup.key_grid import key_boxes
from boxoffice.lookup.name_card import NameCard
from boxoffice.lookup.reason_keys import ReasonKeys
from boxoffice.lookup.rows import Rows
from boxoffice.lookup.shown import LookUpShown, Stage
from boxoffice.lookup.sign_card import SignCard
from boxoffice.lookup.wording import LookUpWording
from boxoffice.sale.geometry import SMALL, Placing, SaleGeometry, geometry_for
from boxoffice.sale.look_up.field import LookUpField
from boxoffice.sale.strips import HeadStrip, HintStrip
from boxoffice.sale.wording import SaleWording
from boxoffice.window_screen import WindowScreen
from shared.desktop.paint import card, text
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.total_block import TotalBlock

_MARGIN: Final = 16
_FIELD_HEIGHT: Final = 48
_KEY_WIDTH: Final = 168
_SENTENCE: Final = 36
_TYPING: Final = (Stage.SEARCH, Stage.NAMING)
FUNCTIONS: Final[tuple[tuple[Act, str], ...]] = (
    (Act.SEARCH, "Ctrl F"),
    (Act.ALL, "*"),
    (Act.REPRINT, "Ctrl P"),
    (Act.CHANGE, "Ctrl E"),
    (Act.EXCHANGE, "F3"),
    (Act.BAND, "F4"),
    (Act.RECEIPT, "Ctrl R"),
    (Act.CONFIRM, "Ctrl O"),
    (Act.VOID, "F6"),
    (Act.SUPERVISOR, "F8"),
    (Act.APPROVALS, "F5"),
)


class LookUpView(WindowScreen):
    """Shows a `LookUpShown`; `pressed` carries what the cashier does by key or by touch.

    `visible` says when it is shown and when it is not any more.
    """

    pressed = Signal(object)
    visible = Signal(bool)

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__(theme)
        self.shown = LookUpShown()
        self.words = LookUpWording(SaleWording(translations, self))
        self._placing = Placing(SMALL.panel.left(), 0, 0)
        self._drawing: SaleGeometry = SMALL
        self._body = QRectF()
        self._sentence_box = QRectF()
        self._build()
        theme.changed.connect(self._show)
        self._show()

    def show_order(self, shown: LookUpShown) -> None:
        """Show a state; figures change, places never do."""
        before, self.shown = self.shown, shown
        self._show()
        if shown.stage is Stage.SEARCH:
            if before.answers != shown.answers or before.stage is not Stage.SEARCH:
                self.field.selectAll()
            self.field.setFocus()
        elif shown.signing:
            if not before.signing:
                self.sign.begin()
        elif shown.stage is Stage.NAMING:
            if before.stage is not Stage.NAMING or before.named != shown.named:
                self.naming.begin()
        elif before.signing or before.stage in _TYPING or self.field.hasFocus():
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn a key into a press; a key that is held down does a thing once."""
        press = press_of(event)
        if press is None:
            super().keyPressEvent(event)
        elif not (event.isAutoRepeat() and press.act in (Act.ENTER, Act.ESCAPE)):
            self.pressed.emit(press)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of this screen from shortcuts of the whole program."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            press = press_of(event)
            if press is not None and press.act is Act.CHANGE:
                event.accept()
                return True
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the focus, so that every key reaches the screen."""
        super().showEvent(event)
        self.visible.emit(True)
        (self.field if self.shown.stage is Stage.SEARCH else self).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that nobody looks."""
        super().hideEvent(event)
        self.visible.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place for the size."""
        self._drawing = drawing = geometry_for(self.size())
        self._placing = placing = Placing.of(self.size(), drawing)
        start = placing.panel_start
        margin = drawing.functions[0].left()
        right = start - (24 if margin > _MARGIN else _MARGIN)
        self.field.setGeometry(margin, _MARGIN, right - margin - _KEY_WIDTH - 8, _FIELD_HEIGHT)
        self.find_key.setGeometry(right - _KEY_WIDTH, _MARGIN, _KEY_WIDTH, _FIELD_HEIGHT)
        top = _MARGIN + _FIELD_HEIGHT
        self._sentence_box = QRectF(margin, top, right - margin, _SENTENCE)
        boxes = key_boxes(len(self.functions), drawing.functions)
        foot = placing.foot(boxes[0]).top() - _MARGIN
        self._body = QRectF(margin, top + _SENTENCE, right - margin, foot - top - _SENTENCE)
        inside = self._body.toRect().adjusted(1, 8, -1, -8)
        for part in (
            *(self.found, self.events, self.options, self.requests),
            *(self.reasons, self.sign, self.naming),
        ):
            part.setGeometry(inside)
        for key, box in zip(self.functions, boxes, strict=True):
            key.setFixedHeight(box.height())
            key.set_stacked(stacked=drawing.history is not None)
            key.setGeometry(placing.foot(box))
        self._place_panel(start)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both grounds, the card at the left, the sentence below the field."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.page)
        start = self._placing.panel_start
        painter.fillRect(QRect(start, 0, self.width() - start, self.height()), tokens.surface)
        painter.fillRect(start, 0, 1, self.height(), tokens.line)
        for rule in self._drawing.rules:
            y = self._placing.panel_y(rule)
            painter.fillRect(start, y, self.width() - start, 1, tokens.line)
        card(painter, self._body, tokens.surface, tokens.line)
        sentence = self.words.sentence(self.shown)
        text(painter, self._theme.font(14), tokens.ink2, self._sentence_box, sentence)

    def _build(self) -> None:
        theme = self._theme
        self.field = LookUpField(self, names=True)
        self.field.textEdited.connect(lambda typed: self._emit(Act.TYPED, text=typed))
        self.find_key = Key(theme, KeyKind.OUTLINED, parent=self)
        self.find_key.clicked.connect(lambda: self._emit(Act.ENTER))
        self.found = Rows(theme, self, row_height=48)
        self.found.chosen.connect(lambda row: self._emit(Act.ROW, row))
        self.requests = Rows(theme, self, row_height=52)
        self.requests.chosen.connect(lambda row: self._emit(Act.ROW, row))
        self.options = Rows(theme, self, row_height=52)
        self.options.chosen.connect(lambda row: self._emit(Act.ROW, row))
        self.events = Rows(theme, self, row_height=52, lead=112)
        self.reasons = ReasonKeys(theme, self)
        self.reasons.chosen.connect(lambda place: self._emit(Act.DIGIT, place + 1))
        self.sign = SignCard(theme, self)
        self.naming = NameCard(theme, self)
        self.naming.named.connect(lambda entry: self.pressed.emit(Press(Act.CARD, entry=entry)))
        self.functions = [self._function(act) for act, _ in FUNCTIONS]
        self.head = HeadStrip(theme, self, ruled=True)
        self.tickets = Rows(theme, self, row_height=64)
        self.tickets.chosen.connect(lambda row: self._emit(Act.TICKET, row))
        self.hints = HintStrip(theme, self)
        self.total = TotalBlock(theme, self)
        self.left_key = Key(theme, KeyKind.OUTLINED, height=72, stacked=True, parent=self)
        self.left_key.clicked.connect(lambda: self._emit(Act.ESCAPE))
        self.primary = Key(theme, KeyKind.PRIMARY, height=72, pixels=24, parent=self)
        self.primary.clicked.connect(self._press_primary)

    def _function(self, act: Act) -> Key:
        key = Key(self._theme, KeyKind.QUIET, parent=self)
        key.clicked.connect(lambda: self._emit(act))
        return key

    def _place_panel(self, start: int) -> None:
        drawing, placing = self._drawing, self._placing
        self.head.setGeometry(placing.panel(drawing.basket_head).translated(start, 0))
        rows = placing.tall(drawing.basket).translated(start, 0)
        self.tickets.setGeometry(rows.adjusted(0, -drawing.customer.height(), 0, 0))
        self.hints.setGeometry(placing.panel_foot(drawing.hints).translated(start, 0))
        self.total.set_pixels(drawing.total_pixels)
        self.total.setGeometry(placing.panel_foot(drawing.total).translated(start, 0))
        for key, box in ((self.left_key, drawing.left_key), (self.primary, drawing.primary)):
            key.setFixedHeight(box.height())
            key.setGeometry(placing.panel_foot(box).translated(start, 0))
        self.primary.set_pixels(drawing.primary_pixels)

    def _press_primary(self) -> None:
        if self.shown.stage is Stage.NAMING:
            self.naming.submit()
            return
        refunds = self.shown.stage is Stage.ORDER and not self.shown.waits
        self._emit(Act.REFUND if refunds else Act.ENTER)

    def reword(self) -> None:
        """Show everything in the language of the moment."""
        self._show()

    def _show(self) -> None:
        shown, words = self.shown, self.words
        if self.field.text() != shown.typed:
            self.field.setText(shown.typed)
        self.field.frozen = shown.busy
        self.field.setAccessibleName(words.field())
        searching = shown.stage is Stage.SEARCH
        self.find_key.show_key(words.find(), "Enter" if searching else "")
        self.found.setVisible(searching)
        self.found.show_rows(words.found(shown), shown.marked)
        self.events.setVisible(shown.stage in (Stage.ORDER, Stage.HAND_OUT, Stage.BAND))
        self.events.show_rows(words.events(shown), first=shown.events_from)
        self.options.setVisible(shown.stage is Stage.CHANGE and not shown.signing)
        self.options.show_rows(words.options(shown), shown.option)
        self.requests.setVisible(shown.stage is Stage.APPROVALS and not shown.signing)
        self.requests.show_rows(words.requests(shown), shown.row)
        self.reasons.setVisible(shown.acting and not shown.signing)
        self.sign.setVisible(shown.signing)
        self.naming.setVisible(shown.stage is Stage.NAMING)
        self.naming.show_words(*words.naming(shown))
        self.sign.show_words(*words.sign(shown))
        self.reasons.show_reasons(words.ask(shown), words.reasons(shown), shown.reason)
        for key, (act, cap) in zip(self.functions, FUNCTIONS, strict=True):
            works = words.works(act, shown)
            key.setEnabled(works)
            key.show_key(words.function(act, shown), cap if works else "")
        self._show_panel()
        self.update()

    def _show_panel(self) -> None:
        shown, words = self.shown, self.words
        self.head.show_face(words.head(shown))
        self.tickets.show_rows(words.tickets(shown), shown.row if shown.history else -1)
        self.hints.show_hints(words.hints(shown))
        label, breakdown, figure = words.total(shown)
        self.total.show_total(label, breakdown, figure, empty=not (shown.history or shown.requests))
        self.left_key.show_key(words.leave(shown), "Esc")
        word, cap, works = words.primary(shown)
        self.primary.show_key(word, cap if works else "")
        self.primary.setEnabled(works)

    def _emit(self, act: Act, number: int = 0, text: str = "") -> None:
        self.pressed.emit(Press(act, number, text))
