"""A person who fills in forms: finds fields by their labels, goes from one to the next by Tab."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView, QWidget

from shared.desktop.form.chips_field import ChipsField, WeekdayField
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.field import Field
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.table_field import TableField
from tests.journeys.hand import Hand, NotOnTheScreen

_MOST_TABS = 4


class FormHand(Hand):
    """Counts the fields that were filled in, too."""

    def field(self, label: str) -> Field[Any]:
        """Find the field with a label."""
        there = [field for field in self.shown(Field) if field.label()]
        found = [field for field in there if field.label() == label]
        if len(found) != 1:
            raise NotOnTheScreen(f"{label}; there are {[field.label() for field in there]}")
        return found[0]

    def fill(self, label: str, *words: str) -> None:
        """Fill a field in: words for each of its lines, the entry of a choice, chips to be on."""
        field = self._go_to(label)
        if isinstance(field, ChoiceField):
            self._pick(field.box, words[0])
        elif isinstance(field, ChipsField | WeekdayField):
            for chip in field.chips:
                if chip.isChecked() != (chip.text() in words):
                    self.click(chip)
        else:
            for at, word in enumerate(words):
                if at:
                    self.press("Tab")
                self._retype(word)

    def row(self, field: TableField, at: int, *cells: str) -> None:
        """Type the cells of a row; "" leaves one as it is. A row that is not there is added."""
        if at == field.rows.rowCount():
            if self._is_in(field):
                self.press("Ins")
            else:
                self.click(field.add)
        elif not self._is_in(field) or field.view.currentIndex().row() != at:
            first = field.view.indexAt(field.view.rect().topLeft()).siblingAtRow(at)
            self.click(field.view.viewport(), field.view.visualRect(first).center())
        for place, word in enumerate(cells):
            self.done["fields"] += bool(word)
            if word:
                self._type_cell(field, word)
            if place < len(cells) - 1:
                self.press("Tab")

    def save(self) -> None:
        """Press Ctrl S, and wait until nothing in sight is unsaved."""
        self.press("Ctrl S")
        faults = [one.error() for one in self.shown(Field) if one.error()]
        assert not faults, faults
        pages = [page for page in self.shown(FormPage) if not page.isHidden()]
        self.until(lambda: not any(page.form.dirty and page.isVisible() for page in pages))

    def _go_to(self, label: str) -> Field[Any]:
        """Bring the cursor into a field: by Tab where it is near, else by a click."""
        field = self.field(label)
        self.done["fields"] += 1
        for tabs in range(_MOST_TABS + 1):
            if self._is_in(field):
                self.done["keys"] += tabs
                self._move_to(mouse=False)
                return field
            if tabs < _MOST_TABS:
                QTest.keyClick(self._handle, Qt.Key.Key_Tab)
        self.click(field._control())
        return field

    def _pick(self, box: QComboBox, word: str) -> None:
        words = [box.itemText(at) for at in range(box.count())]
        if word not in words:
            raise NotOnTheScreen(f"{word}; there are {words}")
        popup = QApplication.activePopupWidget()
        if popup is not None:  # the click that led here has dropped the list
            self._pick_dropped(popup, words.index(word))
        else:
            self._step(words.index(word) - box.currentIndex())
        assert box.currentText() == word

    def _pick_dropped(self, popup: QWidget, at: int) -> None:
        entries = popup.findChild(QListView)
        assert isinstance(entries, QListView)
        self._step(at - entries.currentIndex().row())
        self.press("Return")

    def _step(self, steps: int) -> None:
        self.press(*(["Down" if steps > 0 else "Up"] * abs(steps)))

    def _type_cell(self, field: TableField, word: str) -> None:
        index = field.view.currentIndex()
        words = list(field.rows.options_of(index.column()).values())
        if not words:
            self.type(word)
        elif str(index.data()) != word:
            if word not in words:
                raise NotOnTheScreen(f"{word}; there are {words}")
            self.press("Space")
            popup = QApplication.activePopupWidget()
            assert popup is not None, "no list has dropped"
            self._pick_dropped(popup, words.index(word))

    def _retype(self, word: str) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit) and focus.text() and not focus.hasSelectedText():
            self.press("Ctrl A")
        if word:
            self.type(word)
        else:
            self.press("Delete")

    def _is_in(self, field: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is field or field.isAncestorOf(focus))
