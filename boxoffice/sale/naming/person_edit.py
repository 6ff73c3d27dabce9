"""The line in which a name or a number is typed: Enter goes on, the arrows change the person."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from boxoffice.sale.naming.name_list import is_list
from shared.desktop.form.edit import FormEdit

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMAND: Final = Qt.KeyboardModifier.ControlModifier
# What a line may do with Ctrl; every other command belongs to the screen.
_OWN: Final = (
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.MoveToPreviousWord,
    QKeySequence.StandardKey.MoveToNextWord,
)


class PersonEdit(FormEdit):
    """A line of the page for names; a list or a file that is pasted is handed on whole."""

    entered = Signal()
    moved = Signal(int)
    wiped = Signal()
    better_taken = Signal()
    list_pasted = Signal(str)
    file_given = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what Enter, the arrows and the commands do here; leave the rest to line or screen."""
        key = Qt.Key(event.key())
        if key in _ENTER:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif event.modifiers() & _COMMAND:
            self._command(event, key)
        elif key in _STEPS:
            self.moved.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def _command(self, event: QKeyEvent, key: Qt.Key) -> None:
        pasted = QGuiApplication.clipboard().text() if _is_paste(event) else ""
        file = file_of(QGuiApplication.clipboard().mimeData()) if _is_paste(event) else ""
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.wiped.emit()
        elif key is Qt.Key.Key_G:
            self.better_taken.emit()
        elif file:
            self.file_given.emit(file)
        elif pasted and is_list(pasted):
            self.list_pasted.emit(pasted)
        elif any(event.matches(one) for one in _OWN):
            super().keyPressEvent(event)
        else:
            event.ignore()


def file_of(copied: QMimeData | None) -> str:
    """Give the file that was copied or dragged, "" when it is something else."""
    # An empty clipboard of X11 gives nothing at all.
    if copied is None:
        return ""
    files = [url.toLocalFile() for url in copied.urls() if url.isLocalFile()]
    return files[0] if files else ""


def _is_paste(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Paste)


def name_edit(parent: QWidget, longest: int) -> PersonEdit:
    """Make a line for a name: the input method is on."""
    edit = PersonEdit(parent, words=True)
    edit.setMaxLength(longest)
    return edit


def plain_edit(parent: QWidget, longest: int) -> PersonEdit:
    """Make a line for figures and letters: the input method is off."""
    edit = PersonEdit(parent)
    edit.setMaxLength(longest)
    return edit
