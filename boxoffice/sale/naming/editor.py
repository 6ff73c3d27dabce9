"""The fields of one visitor: name, kind of document, number, and the birth that no number tells."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from boxoffice.sale.naming.entry import Entry, EntryFault, EntryField, Paper, field_of
from boxoffice.sale.naming.person_edit import PersonEdit, name_edit, plain_edit
from boxoffice.sale.naming.shown import NamingShown, PersonShown
from boxoffice.sale.naming.wording import NamingWording
from shared.desktop.form.choice_field import ChoiceBox
from shared.desktop.form.field import SmallLine
from shared.desktop.theme import Theme
from shared.identity.document_number import DocumentKind
from shared.identity.names import LONGEST_NAME

HEIGHT: Final = 100
_LABEL, _CONTROL, _GAP = 20, 48, 8
_SENTENCE_TOP: Final = _LABEL + 4 + _CONTROL + 4
_SHARES: Final = (17, 20, 28, 17, 18)  # of the width: name, kind, number, birth, guardian
_LONGEST_NUMBER: Final = 40
_LONGEST_DATE: Final = 11


class Editor(QWidget):
    """`edited` carries the entry as it stands; `entered` the field in which Enter was pressed."""

    edited = Signal(object)
    entered = Signal(object)
    moved = Signal(int)
    wiped = Signal()
    better_taken = Signal()
    list_pasted = Signal(str)
    file_given = Signal(str)

    def __init__(self, theme: Theme, words: NamingWording, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._kinds: tuple[Paper, ...] = ()
        self.labels = [self._small("quiet") for _ in _SHARES]
        self.sentence = self._small("bad")
        self.told = self._small("quiet")
        self.name = name_edit(self, LONGEST_NAME)
        self.kind = ChoiceBox(theme, self)
        self.number = plain_edit(self, _LONGEST_NUMBER)
        self.born = plain_edit(self, _LONGEST_DATE)
        self.guardian = name_edit(self, LONGEST_NAME)
        self.kind.activated.connect(lambda _: self._edited())
        for field, edit in self._edits().items():
            self._connect(field, edit)
        self.setTabOrder(self.name, self.kind)
        self.setTabOrder(self.kind, self.number)
        self.setTabOrder(self.number, self.born)
        self.setTabOrder(self.born, self.guardian)
        self.setFixedHeight(HEIGHT)

    def entry(self) -> Entry:
        """Read the fields as they stand."""
        at = self.kind.currentIndex()
        kind = self._kinds[at] if 0 <= at < len(self._kinds) else DocumentKind.ID_CARD
        typed = (self.number.text(), self.born.text(), self.guardian.text())
        return Entry(self.name.text(), kind, *typed)

    def show_names(self, shown: NamingShown) -> None:
        """Show the current person; what is being typed is left alone."""
        # Once nobody is left, no number stands in plain any more.
        person = shown.person if shown.field is not None else None
        self._show_kinds(shown.kinds)
        entry = person.entry if person else Entry()
        if entry != self.entry():
            self._load(entry)
        needs_born = bool(person and person.need.demand.born and entry.asks_born)
        self.born.setVisible(needs_born)
        self.told.setVisible(not needs_born)
        self.told.setText(self._words.told(person, shown) if person else "")
        self.labels[3].setVisible(needs_born or bool(self.told.text()))
        child = bool(person and person.judged.child)
        self.guardian.setVisible(child)
        self.guardian.setPlaceholderText(shown.guardian if child else "")
        self.labels[4].setVisible(child)
        for part in (self.name, self.kind, self.number):
            part.setEnabled(person is not None)
        self._show_fault(shown, person)

    def forget(self) -> None:
        """Empty the fields."""
        self._load(Entry())
        for label in (self.sentence, self.told):
            label.clear()

    def edit(self, field: EntryField) -> PersonEdit:
        """Give the line of a field."""
        return self._edits()[field]

    def type_figure(self, figure: str) -> None:
        """Type a figure into the number, as the touched keys do; "" takes the last one back."""
        if figure:
            self.number.end(False)
            self.number.insert(figure)
        else:
            self.number.setText(self.number.text()[:-1])
        self._edited()

    def word(self) -> None:
        """Word labels and kinds in the language of the moment."""
        words = (
            *(self.tr("姓名"), self.tr("证件"), self.tr("号码"), self.tr("出生日期")),
            self.tr("监护人"),
        )
        controls = (self.name, self.kind, self.number, self.born, self.guardian)
        for label, control, word in zip(self.labels, controls, words, strict=True):
            label.setText(word)
            control.setAccessibleName(word)
        kinds, self._kinds = self._kinds, ()
        self._show_kinds(kinds)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        left, room = 0, self.width() - (len(_SHARES) - 1) * _GAP
        controls = (self.name, self.kind, self.number, self.born, self.guardian)
        for label, control, share in zip(self.labels, controls, _SHARES, strict=True):
            width = room * share // 100
            label.setGeometry(left, 0, width, _LABEL)
            control.setGeometry(left, _LABEL + 4, width, _CONTROL)
            left += width + _GAP
        self.told.setGeometry(self.born.geometry())
        self.sentence.setGeometry(QRect(0, _SENTENCE_TOP, self.width(), _LABEL))

    def _edits(self) -> dict[EntryField, PersonEdit]:
        return {
            EntryField.NAME: self.name,
            EntryField.NUMBER: self.number,
            EntryField.BORN: self.born,
            EntryField.GUARDIAN: self.guardian,
        }

    def _connect(self, field: EntryField, edit: PersonEdit) -> None:
        edit.textEdited.connect(lambda _: self._edited())
        edit.entered.connect(lambda: self.entered.emit(field))
        edit.moved.connect(self.moved)
        edit.wiped.connect(self.wiped)
        edit.better_taken.connect(self.better_taken)
        edit.list_pasted.connect(self.list_pasted)
        edit.file_given.connect(self.file_given)

    def _edited(self) -> None:
        self.edited.emit(self.entry())

    def _load(self, entry: Entry) -> None:
        typed = (entry.name, entry.number, entry.born, entry.guardian)
        for edit, words in zip(self._edits().values(), typed, strict=True):
            if edit.text() != words:
                edit.setText(words)
        at = self._kinds.index(entry.kind) if entry.kind in self._kinds else -1
        self.kind.setCurrentIndex(at)

    def _show_kinds(self, kinds: tuple[Paper, ...]) -> None:
        if kinds == self._kinds:
            return
        chosen = self.entry().kind
        self._kinds = kinds
        self.kind.clear()
        self.kind.addItems([self._words.kind(kind) for kind in kinds])
        self.kind.setCurrentIndex(kinds.index(chosen) if chosen in kinds else 0)

    def _show_fault(self, shown: NamingShown, person: PersonShown | None) -> None:
        fault = person.judged.fault if person else None
        wrong = field_of(fault) if fault else None
        fault_words = self._words.fault(person, shown) if person else ""
        offer = self._words.offer(person, shown) if person else ""
        if offer and fault is EntryFault.GUARDIAN_MISSING and wrong is not shown.field:
            fault_words = ""  # what is cheaper is offered first: it may need no name at all
        self.sentence.setText(fault_words or offer)
        self._colour_sentence("bad" if fault_words else "info")
        for field, edit in self._edits().items():
            edit.mark_wrong(wrong=field is wrong)
            edit.setAccessibleDescription(self.sentence.text() if field is wrong else "")

    def _colour_sentence(self, tone: str) -> None:
        if self.sentence.property("tone") != tone:
            self.sentence.setProperty("tone", tone)
            self.sentence.style().unpolish(self.sentence)
            self.sentence.style().polish(self.sentence)

    def _small(self, tone: str) -> QLabel:
        label = SmallLine(self)
        label.setProperty("tone", tone)
        label.setProperty("scale", "small")
        return label
