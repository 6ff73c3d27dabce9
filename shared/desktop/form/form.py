"""The fields of one form together: what was saved, what was changed, what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from shared.desktop.form.field import Field

AnyField = TypeVar("AnyField", bound=Field[Any])


class Form(QObject):
    """Fields by name. `show` puts the saved values in; from then on `dirty` compares with them.

    `changed` says that a value or `dirty` may have changed; `wrong` names the first field that
    `check` finds fault with, so that its page can be brought to the front.
    """

    changed = Signal()
    wrong = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field[Any]] = {}
        self._saved: dict[str, Any] = {}
        self._given_up: dict[str, Any] | None = None

    def add(self, name: str, field: AnyField) -> AnyField:
        """Take a field in; gives it back."""
        self.fields[name] = field
        self._saved[name] = field.value()
        field.edited.connect(self._edited)
        field.typed.connect(self.changed)
        return field

    def show(self, values: Mapping[str, Any]) -> None:
        """Put saved values in, by name; fields that are not named keep theirs as saved."""
        for name, value in values.items():
            self.fields[name].show_value(value)
        for field in self.fields.values():
            field.show_error("")
        self._saved = self.values()
        self._given_up = None
        self.changed.emit()

    def values(self) -> dict[str, Any]:
        """Give what stands in the fields."""
        return {name: field.value() for name, field in self.fields.items()}

    def changes(self) -> dict[str, Any]:
        """Give what differs from what was saved."""
        now = self.values()
        return {name: value for name, value in now.items() if value != self._saved.get(name)}

    @property
    def dirty(self) -> bool:
        """Tell whether anything differs, is being typed, or cannot be read."""
        open_ended = any(one.is_nonsense() or one.is_typing() for one in self.fields.values())
        return open_ended or bool(self.changes())

    def check(self) -> bool:
        """Show every fault and go to the first one; tells whether there is none."""
        for field in self.fields.values():
            field.finish()
        faulty = [
            name for name, field in self.fields.items() if _counts(field) and not field.check()
        ]
        self._go_to(faulty)
        return not faulty

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Show sentences at fields by name, as another judge than the fields found them."""
        for name, sentence in faults.items():
            self.fields[name].show_error(sentence)
        self._go_to([name for name in self.fields if faults.get(name)])

    def discard(self) -> None:
        """Go back to what was saved; `take_back` undoes it."""
        given_up = self.values()
        self.show(self._saved)
        self._given_up = given_up

    def take_back(self) -> bool:
        """Put the discarded values in again; False when there are none, or after new edits."""
        given_up, self._given_up = self._given_up, None
        if given_up is None:
            return False
        for name, value in given_up.items():
            self.fields[name].show_value(value)
        self.changed.emit()
        return True

    def set_read_only(self, *, read_only: bool) -> None:
        """Let all fields be read and not changed."""
        for field in self.fields.values():
            field.set_read_only(read_only=read_only)

    def _edited(self) -> None:
        self._given_up = None
        self.changed.emit()

    def _go_to(self, names: list[str]) -> None:
        if names:
            self.wrong.emit(names[0])
            self.fields[names[0]].take_focus()


def _counts(field: Field[Any]) -> bool:
    # A field that the answer to another one took away is asked nothing.
    return not field.isHidden()
