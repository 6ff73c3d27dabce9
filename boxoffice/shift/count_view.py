"""Ending a shift: the blind count, what came of it, and the signatures, on one screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLineEdit

from boxoffice.approval.fields import ApprovalFields, SignTrouble
from boxoffice.sale.geometry import LARGE, geometry_for
from boxoffice.shift.count_card import CountCard
from boxoffice.shift.count_keys import CountKeys
from boxoffice.shift.count_places import CountPlaces, places_of
from boxoffice.shift.count_shown import CountShown, CountStep, SignAsked, Signed
from boxoffice.shift.count_words import CountWords
from boxoffice.shift.fact_cards import FactsCard, RowsCard
from boxoffice.shift.float_count import FACES, sum_of
from boxoffice.window_screen import WindowScreen
from shared.desktop.form.stepper import Stepper
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.desktop.widgets.form_field import FormField
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.total_block import TotalBlock
from shared.desktop.widgets.typing_pad import TypingPad
from shared.kernel.money import format_yuan

_SIGNING: Final = (CountStep.DIFFERENCE, CountStep.CLOSED)
_MOST_COMMENT: Final = 100


class CountView(WindowScreen):
    """Shows a CountShown.

    `submitted` carries the pieces by face, `signed` a SignAsked; `begun`, `left` and `finished` go
    from step to step, `printed` prints the slips that wait.
    """

    begun = Signal()
    submitted = Signal(object)
    signed = Signal(object)
    left = Signal()
    finished = Signal()
    printed = Signal()

    def __init__(self, theme: Theme, translations: Translations) -> None:
        super().__init__(theme)
        self._words = CountWords(translations, self)
        self._shown: CountShown | None = None
        self.stepper = Stepper(theme, self)
        self.card = CountCard(theme, self)
        self.purse = RowsCard(theme, self.card, plain=True)
        self.comment = FormField(self.card)
        self.total = TotalBlock(theme, self.card)
        self.shift_card = FactsCard(theme, self)
        self.expected = RowsCard(theme, self)
        self.checks = RowsCard(theme, self)
        self.sign = ApprovalFields(self)
        self.keys = CountKeys(theme, self._words, self)
        self.numpad = TypingPad(theme, self, point=False)
        self.pad_key = Key(theme, KeyKind.QUIET, height=40, parent=self.card)
        self.numpad.hide()
        self._connect()
        self.reword()

    def show_count(self, shown: CountShown) -> None:
        """Show a state; a new step starts with empty signatures and the cursor in its place."""
        before, self._shown = self._shown, shown
        new_step = before is None or before.step is not shown.step
        if shown.step is CountStep.COUNT and new_step:
            self.card.clear()
            self.comment.edit.clear()
        if new_step:
            self.sign.begin()
            self.numpad.hide()
        self.reword()
        if new_step:
            self._take_cursor()

    def show_trouble(self, trouble: SignTrouble) -> None:
        """Say below the PIN why the signature does not count."""
        self.sign.show_trouble(trouble)

    def pieces(self) -> dict[str, int]:
        """Give what was counted, by face."""
        counts = self.card.counts()
        return {face: int(counts[at]) for at, face in enumerate(FACES) if counts[at]}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter hands in or signs, Enter goes on, F6 counts again, Esc goes back."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        key = event.key()
        if event.isAutoRepeat():
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # A field has done with a plain Enter what it does: it goes to the next one.
            if control or not isinstance(self.focusWidget(), QLineEdit):
                self._enter(control=bool(control))
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key == Qt.Key.Key_F6:
            self._ask_signature(Signed.RECOUNT)
        elif control and key == Qt.Key.Key_P:
            self.printed.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where the next digit belongs."""
        super().showEvent(event)
        self._take_cursor()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nobody's PIN behind; what was counted waits for who unlocks the window."""
        super().hideEvent(event)
        self.sign.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place."""
        large = geometry_for(self.size()) is LARGE
        places = places_of(self.size(), large=large)
        self.stepper.setGeometry(places.stepper)
        self.card.setGeometry(places.card)
        self.card.set_measure(places.row_height, places.field)
        self.card.place()
        self._place_card(places)
        self.shift_card.setGeometry(places.shift)
        self.expected.setGeometry(places.expected)
        self.checks.setGeometry(places.checks)
        self.sign.setGeometry(places.checks)
        self._place_keys(places)

    # Building and placing.

    def _connect(self) -> None:
        edit = self.comment.edit
        edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)
        edit.setInputMethodHints(Qt.InputMethodHint.ImhNone)
        edit.setMaxLength(_MOST_COMMENT)
        edit.returnPressed.connect(self._explained)
        self.card.counted.connect(self._show_sum)
        self.card.entered.connect(self.card.focusNextChild)
        for one in self.card.edits:
            one.focused.connect(lambda one=one: self.numpad.take_digits(one))
        self.sign.focused.connect(self.numpad.take_digits)
        self.sign.entered.connect(lambda: self._enter(control=False))
        self.pad_key.clicked.connect(self._toggle_pad)
        self.keys.submit.confirmed.connect(lambda: self.submitted.emit(self.pieces()))
        self.keys.primary.clicked.connect(lambda: self._enter(control=True))
        self.keys.again.clicked.connect(lambda: self._ask_signature(Signed.RECOUNT))
        self.keys.left.clicked.connect(self._escape)

    def _place_card(self, places: CountPlaces) -> None:
        room = self.card.below_coins()
        self.purse.setGeometry(room.left(), room.top() + 12, room.width(), 80)
        self.comment.setGeometry(room.left(), room.top() + 96, room.width(), 100)
        width, height = self.card.width(), self.card.height()
        self.total.setGeometry(16, height - 88, width - 32, 80)
        self.card.foot_height = 96
        self.pad_key.setGeometry(width - 152, 6, 136, 40)

    def _place_keys(self, places: CountPlaces) -> None:
        self.keys.setGeometry(places.keys)
        pad = places.pad if self._step is CountStep.COUNT else self._over_notes()
        self.numpad.setGeometry(pad)
        self.numpad.raise_()

    def _over_notes(self) -> QRect:
        notes = self.card.notes().translated(self.card.pos())
        return QRect(notes.left(), notes.top(), notes.width(), self.numpad.height())

    # What the cashier does.

    @property
    def _step(self) -> CountStep:
        return self._shown.step if self._shown else CountStep.READY

    def _enter(self, *, control: bool) -> None:
        if self._shown is None or self._shown.busy:
            return
        acts: dict[CountStep, Callable[[], None]] = {
            CountStep.READY: self.begun.emit,
            CountStep.DIFFERENCE: lambda: self._ask_signature(Signed.CLOSE),
            CountStep.CLOSED: lambda: self._ask_signature(Signed.REVIEW),
            CountStep.REVIEWED: self.finished.emit,
        }
        if self._step is CountStep.COUNT:
            if control:
                self.keys.submit.press()
            return
        acts[self._step]()

    def _escape(self) -> None:
        if self._shown is None or self._shown.busy or self._step is CountStep.DIFFERENCE:
            return
        if self._step in (CountStep.CLOSED, CountStep.REVIEWED):
            self.finished.emit()
        else:
            self.left.emit()

    def _ask_signature(self, what: Signed) -> None:
        if self._step not in _SIGNING or (what is Signed.RECOUNT) > (
            self._step is CountStep.DIFFERENCE
        ):
            return
        comment = self.comment.edit.text().strip()
        if what is Signed.CLOSE and not comment:
            self.comment.show_error(self._words.comment_missing())
            self.comment.edit.setFocus()
            return
        approval = self.sign.approval()
        if approval is not None:
            self.signed.emit(SignAsked(what, approval, comment))

    def _explained(self) -> None:
        if self._step is CountStep.DIFFERENCE and not self.comment.edit.text().strip():
            self.comment.show_error(self._words.comment_missing())
        elif self._step is CountStep.DIFFERENCE:
            self.sign.take_cursor()

    def _toggle_pad(self) -> None:
        self.numpad.setVisible(self.numpad.isHidden())
        self.resizeEvent(QResizeEvent(self.size(), self.size()))

    def _take_cursor(self) -> None:
        match self._step:
            case CountStep.COUNT:
                self.card.edits[0].setFocus()
            case CountStep.DIFFERENCE if not self.comment.edit.text():
                self.comment.edit.setFocus()
            case CountStep.DIFFERENCE | CountStep.CLOSED:
                self.sign.take_cursor()
            case _:
                self.setFocus()

    # Wording.

    def reword(self) -> None:
        """Word everything anew."""
        words, shown = self._words, self._shown
        self.card.show_words(*words.card())
        self.numpad.show_words(*words.numpad())
        self.pad_key.show_key(words.pad_key())
        if shown is None:
            return
        step = shown.step
        self.stepper.show_steps(words.steps(), words.step_of(shown))
        self.purse.show_face(words.purse(shown))
        self.shift_card.show_face(words.shift(shown))
        self.expected.show_face(words.expected(shown))
        self.checks.show_face(words.checks(shown))
        self.comment.show_label(words.comment(shown))
        self.comment.setEnabled(step in (CountStep.COUNT, CountStep.DIFFERENCE))
        for edit in self.card.edits:
            edit.setEnabled(step is CountStep.COUNT and not shown.busy)
        self.sign.setVisible(step in _SIGNING)
        self.checks.setVisible(step not in _SIGNING)
        self._show_sum()
        self.keys.show_keys(shown)
        self.pad_key.setVisible(step not in (CountStep.READY, CountStep.REVIEWED))
        self.resizeEvent(QResizeEvent(self.size(), self.size()))

    def _show_sum(self) -> None:
        shown = self._shown
        amount = sum_of(self.card.counts())
        if shown is not None and shown.result is not None and shown.step is not CountStep.COUNT:
            amount = shown.result.counted
        label, hint = self._words.total(shown.step if shown else CountStep.READY)
        self.total.show_total(label, hint, format_yuan(amount), empty=not amount)
        self.keys.show_amount(amount)
