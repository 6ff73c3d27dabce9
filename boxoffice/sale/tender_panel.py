"""Taking money: by which method, what is received, what is given back, notes and digits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from boxoffice.sale.cash import NOTES
from boxoffice.sale.geometry import SaleGeometry
from boxoffice.sale.stroke import Act, Stroke
from boxoffice.sale.tenders.method_key import MethodFace, MethodKey
from shared.desktop.theme import Theme
from shared.desktop.widgets.amount_well import AmountWell, WellFace
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.note_key import NoteKey
from shared.desktop.widgets.numpad import Numpad

METHODS: Final = (Act.CASH, Act.PAY_CODE, Act.BANK_CARD, Act.OTHER_TENDER)
_GAP: Final = 8
_ROW: Final = 56


@dataclass(frozen=True, slots=True)
class TenderFace:
    """Everything of the panel, worded.

    `taking` is true while cash can be entered, `typing` while any digits can.
    """

    methods: tuple[MethodFace, ...]
    spoken: str
    well: WellFace
    counts: dict[int, int]
    notes_spoken: dict[int, str]
    round_up: str
    exact: str
    can_round_up: bool
    delete: str
    clear: str
    clear_cap: str
    taking: bool
    typing: bool


class TenderPanel(QWidget):
    """Method, amounts and keys; `stroke` carries what was touched."""

    stroke = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face: TenderFace | None = None
        self.methods = [self._method_key(act) for act in METHODS]
        self.well = AmountWell(theme, self)
        self.notes = [self._note_key(value) for value in NOTES]
        self.round_up = self._word_key(Act.ROUND_UP)
        self.exact = self._word_key(Act.EXACT)
        self.numpad = Numpad(theme, self)
        self.numpad.digit.connect(lambda text: self.stroke.emit(Stroke(Act.DIGIT, text=text)))
        self.numpad.backspace.connect(lambda: self.stroke.emit(Stroke(Act.BACKSPACE)))
        self.numpad.cleared.connect(lambda: self.stroke.emit(Stroke(Act.CLEAR)))

    def place(self, drawing: SaleGeometry) -> None:
        """Take the lengths of a drawing; the panel itself is placed by the view."""
        width = drawing.tender.width()
        for method, box in zip(self.methods, drawing.methods, strict=True):
            method.setGeometry(box)
        self.well.set_sizes(drawing.well)
        top = drawing.methods[0].height() + 16
        self.well.setGeometry(0, top, width, drawing.well_height)
        top = drawing.keys_top
        note_width = (drawing.notes_width - _GAP) // 2
        keys: list[QWidget] = [*self.notes, self.round_up, self.exact]
        for place, key in enumerate(keys):
            row, column = divmod(place, 2)
            left = column * (note_width + _GAP)
            key.setGeometry(QRect(left, top + row * (_ROW + _GAP), note_width, _ROW))
        for note in self.notes:
            note.pixels = drawing.note_pixels
        self.numpad.set_side_width(drawing.side_width)
        self.numpad.setGeometry(drawing.digits_left, top, width - drawing.digits_left,
                                4 * _ROW + 3 * _GAP)  # fmt: skip

    def show_face(self, face: TenderFace) -> None:
        """Show the state of the cash."""
        self._face = face
        for method, words in zip(self.methods, face.methods, strict=True):
            method.show_face(words)
        self.well.show_face(face.well, taking_digits=face.typing)
        for key in self.notes:
            key.show_count(face.counts[key.value], face.notes_spoken[key.value])
            key.setEnabled(face.taking)
        self.round_up.show_key(face.round_up)
        self.round_up.setEnabled(face.taking and face.can_round_up)
        self.exact.show_key(face.exact)
        self.exact.setEnabled(face.taking)
        self.numpad.show_words(face.delete, face.clear, face.clear_cap)
        self.numpad.setEnabled(face.typing)
        self.setAccessibleName(face.spoken)

    def _method_key(self, act: Act) -> MethodKey:
        key = MethodKey(self._theme, self)
        key.clicked.connect(lambda: self.stroke.emit(Stroke(act)))
        return key

    def _note_key(self, value: int) -> NoteKey:
        key = NoteKey(self._theme, value, self)
        key.clicked.connect(lambda: self.stroke.emit(Stroke(Act.NOTE, value)))
        return key

    def _word_key(self, act: Act) -> Key:
        key = Key(self._theme, KeyKind.OUTLINED, height=_ROW, parent=self)
        key.padding = 6
        key.clicked.connect(lambda: self.stroke.emit(Stroke(act)))
        return key
