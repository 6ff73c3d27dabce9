"""The screen of passes: photo and facts at the left, holders and the next key at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent

from boxoffice.lookup.reason_keys import ReasonKeys
from boxoffice.lookup.rows import Rows
from boxoffice.passes.acts import Act, Press, press_of
from boxoffice.passes.fact_card import FactCard
from boxoffice.passes.portrait import Portrait
from boxoffice.passes.shown import PassShown, Stage
from boxoffice.passes.wording import PassWording
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
_PHOTO_SHARE: Final = 0.44  # of the left side
_FACTS: Final = 6
FUNCTIONS: Final[tuple[tuple[Act, str], ...]] = (
    (Act.SEARCH, "Ctrl F"),
    (Act.PHOTO, "F2"),
    (Act.CARD, "F3"),
    (Act.LOST, "F4"),
    (Act.RENEW, "F5"),
    (Act.PAUSE, "F6"),
    (Act.ORDER, "F7"),
    (Act.FACE, "F8"),
)
_PRIMARY: Final = {"Enter": Act.ENTER, "F2": Act.PHOTO, "F5": Act.RENEW, "F6": Act.PAUSE}


class PassView(WindowScreen):
    """Shows a `PassShown`; `pressed` carries what the cashier does by key or by touch."""

    pressed = Signal(object)

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__(theme)
        self.shown = PassShown()
        self.words = PassWording(SaleWording(translations, self))
        self._placing = Placing(SMALL.panel.left(), 0, 0)
        self._drawing: SaleGeometry = SMALL
        self._body = QRectF()
        self._sentence_box = QRectF()
        self._guide_box = QRectF()
        self._build()
        theme.changed.connect(self._show)
        self._show()

    def show_pass(self, shown: PassShown) -> None:
        """Show a state; figures change, places never do."""
        before, self.shown = self.shown, shown
        self._show()
        if shown.stage is Stage.SEARCH:
            if before.answers != shown.answers or before.stage is not Stage.SEARCH:
                self.field.selectAll()
            self.field.setFocus()
        elif before.stage is Stage.SEARCH or self.field.hasFocus():
            self.setFocus()

    def show_live(self, jpeg: bytes) -> None:
        """Show what the camera sees, while nothing is taken yet."""
        if self.shown.live:
            self.portrait.show_live(jpeg)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn a key into a press; a key that is held down does a thing once."""
        press = press_of(event)
        if press is None:
            super().keyPressEvent(event)
        elif not (event.isAutoRepeat() and press.act in (Act.ENTER, Act.ESCAPE)):
            self.pressed.emit(press)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the focus, so that every key reaches the screen."""
        super().showEvent(event)
        (self.field if self.shown.stage is Stage.SEARCH else self).setFocus()

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
        foot = placing.foot(drawing.functions[0]).top() - _MARGIN
        self._body = QRectF(margin, top + _SENTENCE, right - margin, foot - top - _SENTENCE)
        inside = self._body.toRect().adjusted(1, 8, -1, -8)
        self.found.setGeometry(inside)
        self._place_body(inside.adjusted(15, 8, -15, 0))
        for key, box in zip(self.functions, drawing.functions, strict=False):
            key.setFixedHeight(box.height())
            key.set_stacked(stacked=drawing.history is not None)
            key.setGeometry(placing.foot(box))
        self._place_panel(start)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both grounds, the card at the left, the sentence, what to do."""
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
        guide = self._guide_box
        if (
            self.shown.stage is Stage.FACE
        ):  # what is read out is long: it has the place of the facts
            guide = guide.translated(0, self.facts.y() - guide.top())
        for row, line in enumerate(self.words.guide(self.shown)):
            font = self._theme.font(16 if row else 20, bold=not row)
            ink = tokens.ink2 if row else tokens.ink
            for at, part in enumerate(self._wrapped(line, 16 if row else 20)):
                text(painter, font, ink, guide.translated(0, row * 44 + at * 28), part)

    def reword(self) -> None:
        """Show everything in the language of the moment."""
        self._show()

    # Building.

    def _build(self) -> None:
        theme = self._theme
        self.field = LookUpField(self, names=True)
        self.field.textEdited.connect(lambda typed: self._emit(Act.TYPED, text=typed))
        self.find_key = Key(theme, KeyKind.OUTLINED, parent=self)
        self.find_key.clicked.connect(lambda: self._emit(Act.ENTER))
        self.found = Rows(theme, self, row_height=56)
        self.found.chosen.connect(lambda row: self._emit(Act.ROW, row))
        self.portrait = Portrait(theme, self)
        self.facts = FactCard(theme, self)
        self.events = Rows(theme, self, row_height=48, lead=112)
        self.renewals = Rows(theme, self, row_height=64)
        self.renewals.chosen.connect(lambda row: self._emit(Act.ROW, row))
        self.reasons = ReasonKeys(theme, self)
        self.reasons.chosen.connect(lambda place: self._emit(Act.DIGIT, place + 1))
        self.functions = [self._function(act) for act, _ in FUNCTIONS]
        self.head = HeadStrip(theme, self, ruled=True)
        self.holders = Rows(theme, self, row_height=64)
        self.holders.chosen.connect(lambda row: self._emit(Act.HOLDER, row))
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

    def _place_body(self, inside: QRect) -> None:
        photo = min(round(inside.width() * _PHOTO_SHARE), Portrait.width_for(inside.height()))
        self.portrait.setGeometry(inside.left(), inside.top(), photo, inside.height())
        side = QRect(inside.left() + photo + 24, inside.top(), 0, inside.height())
        side.setRight(inside.right())
        facts = FactCard.height_for(_FACTS)
        self.facts.setGeometry(side.left(), side.top(), side.width(), facts)
        below = side.adjusted(-12, facts + 4, 12, 0)
        self.events.setGeometry(below)
        self.renewals.setGeometry(below)
        self._guide_box = QRectF(side.left(), side.top() + facts + 8, side.width(), 32)
        self.reasons.setGeometry(side.adjusted(-16, -8, 16, 0))

    def _place_panel(self, start: int) -> None:
        drawing, placing = self._drawing, self._placing
        self.head.setGeometry(placing.panel(drawing.basket_head).translated(start, 0))
        rows = placing.tall(drawing.basket).translated(start, 0)
        self.holders.setGeometry(rows.adjusted(0, -drawing.customer.height(), 0, 0))
        self.hints.setGeometry(placing.panel_foot(drawing.hints).translated(start, 0))
        self.total.set_pixels(drawing.total_pixels)
        self.total.setGeometry(placing.panel_foot(drawing.total).translated(start, 0))
        for key, box in ((self.left_key, drawing.left_key), (self.primary, drawing.primary)):
            key.setFixedHeight(box.height())
            key.setGeometry(placing.panel_foot(box).translated(start, 0))
        self.primary.set_pixels(drawing.primary_pixels)

    # Showing.

    def _show(self) -> None:
        shown, words = self.shown, self.words
        searching = shown.stage is Stage.SEARCH
        if self.field.text() != shown.typed:
            self.field.setText(shown.typed)
        self.field.frozen = shown.busy
        self.field.setAccessibleName(words.field())
        self.find_key.show_key(words.find(), "Enter" if searching else "")
        self.found.setVisible(searching)
        self.found.show_rows(words.found(shown), shown.marked)
        self.portrait.setVisible(not searching)
        self.facts.setVisible(shown.stage not in (Stage.SEARCH, Stage.PAUSE, Stage.FACE))
        self.facts.show_face(words.face(shown))
        self.events.setVisible(shown.stage is Stage.PASS)
        self.events.show_rows(words.events(shown), first=shown.events_from)
        self.renewals.setVisible(shown.stage is Stage.RENEW)
        self.renewals.show_rows(words.renewals(shown), shown.option)
        self.reasons.setVisible(shown.stage is Stage.PAUSE)
        self.reasons.show_reasons(words.ask(), words.reasons(), shown.reason)
        self._show_portrait()
        for key, (act, cap) in zip(self.functions, FUNCTIONS, strict=True):
            works = words.keys.works(act, shown)
            key.setEnabled(works)
            key.show_key(words.keys.function(act, shown), cap if works else "")
        self._show_panel()
        self.update()

    def _show_portrait(self) -> None:
        shown = self.shown
        self.portrait.show_words(*self.words.portrait(shown))
        if shown.live and not shown.blind:
            return  # what the camera sees stays until it is taken
        photo = shown.photo.jpeg if shown.photo else None
        self.portrait.show_photo(shown.taken if shown.stage is Stage.PHOTO else photo)

    def _show_panel(self) -> None:
        shown, words = self.shown, self.words
        self.head.show_face(words.head(shown))
        self.holders.show_rows(words.holders(shown), shown.holder if shown.held else -1)
        self.hints.show_hints(words.keys.hints(shown))
        label, breakdown, figure = words.total(shown)
        self.total.show_total(label, breakdown, figure, empty=not shown.held)
        self.left_key.show_key(words.keys.leave(shown), "Esc")
        word, cap, works = words.keys.primary(shown)
        self.primary.show_key(word, cap if works else "")
        self.primary.setEnabled(works)

    def _wrapped(self, words: str, pixels: int) -> list[str]:
        """Break a sentence where it is too long for its box: after a mark, or anywhere."""
        width, fonts = self._guide_box.width(), self._theme.fonts
        lines, line = [], ""
        for sign in words:
            if line and fonts.width(line + sign, pixels, bold=pixels > 16) > width:
                cut = max(line.rfind(mark) for mark in " ，；。,;") + 1 or len(line)
                lines.append(line[:cut])
                line = line[cut:]
            line += sign
        return [*lines, line]

    def _press_primary(self) -> None:
        self._emit(_PRIMARY.get(self.words.keys.primary(self.shown)[1], Act.ENTER))

    def _emit(self, act: Act, number: int = 0, text: str = "") -> None:
        self.pressed.emit(Press(act, number, text))
