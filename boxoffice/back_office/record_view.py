"""What the view of some kind of record shows and says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

from boxoffice.back_office.list_and_form import ListAndForm
from shared.desktop.form.list_rows import ListRow
from shared.kernel.refusal import Refusal

Record = TypeVar("Record")
Fact = tuple[str, str]


class RecordView(ListAndForm, Generic[Record]):
    """A list and a form of records; `None` stands for one that is not there yet."""

    def rows(self, records: Sequence[Record]) -> Sequence[ListRow]:
        """Word the rows of the list."""
        raise NotImplementedError

    def show_choices(self, choices: Any) -> None:
        """Take what the desk reads besides the records."""

    def show_record(self, record: Record | None) -> None:
        """Put a record into the form, with the head of the page; None empties it."""
        raise NotImplementedError

    def begin(self, pattern: Record | None) -> None:
        """Begin a new record, with what a pattern says if there is one."""
        self.show_record(None)

    def reword_head(self, record: Record | None) -> None:
        """Word the head of the page anew, with nothing of the form changed."""
        raise NotImplementedError

    def entry(self, record: Record | None) -> Any:
        """Give what the form says, as the desk writes it; every field is sound by then."""
        raise NotImplementedError

    def name(self, record: Record) -> str:
        """Give what a message calls the record."""
        raise NotImplementedError

    def facts(self, document: Mapping[str, Any]) -> Sequence[Fact]:
        """Word what the audit log says that a record was set to, by the labels of the form."""
        raise NotImplementedError

    def explain(self, refusal: Refusal) -> str | None:
        """Show a refusal at its field and word it; None for one that the view does not know."""
        return None
