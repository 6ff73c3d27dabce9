"""What fields of one typed line share, whatever they read from it."""

from __future__ import annotations

from shared.desktop.form.edit import FormEdit
from shared.desktop.form.field import Field, Value


class LineField(Field[Value]):
    """A field whose control is the line `edit`; whoever builds it makes the line."""

    edit: FormEdit

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the line be read and copied."""
        self.read_only = read_only
        self.edit.setReadOnly(read_only)

    def _control(self) -> FormEdit:
        return self.edit

    def _mark(self, *, wrong: bool) -> None:
        self.edit.mark_wrong(wrong=wrong)
