"""Joins a list and a form to rows of the database: read, choose, make new, save, give up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from boxoffice.back_office.overtaken import READ_AGAIN
from boxoffice.back_office.record_messages import SUBJECT, UNDO, RecordMessages
from boxoffice.back_office.record_view import RecordView
from boxoffice.back_office.room import RoomContext
from shared.database.verb import ChangedMeanwhile
from shared.kernel.refusal import Refusal

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Reading(Generic[Record]):
    """Records and choices as of one moment."""

    records: tuple[Record, ...]
    choices: Any


@dataclass(frozen=True, slots=True)
class RecordDesk(Generic[Record]):
    """What is asked of the database. `write` takes the view's `entry` and gives an id.

    `choices` reads what the view offers besides (`show_choices`), in the same transaction. The
    record that `is_first` is shown at first, in place of the first one of the list.
    """

    read: Callable[[Session], Sequence[Record]]
    id_of: Callable[[Record], Any]
    write: Callable[[Session, Record | None, Any], Any]
    remove: Callable[[Session, Record], None] | None = None
    choices: Callable[[Session], Any] | None = None
    is_first: Callable[[Record], bool] = lambda _: False

    def read_all(self, session: Session) -> Reading[Record]:
        """Read records and choices."""
        choices = self.choices(session) if self.choices else None
        return Reading(tuple(self.read(session)), choices)


class RecordPresenter(QObject, Generic[Record]):
    """Keeps the records that were read, and which of them is in the form."""

    def __init__(
        self, context: RoomContext, view: RecordView[Record], desk: RecordDesk[Record]
    ) -> None:
        super().__init__(view)  # its connections end when the room goes
        self._context = context
        self._view = view
        self._desk = desk
        self._messages = RecordMessages(context.messages, view)
        self._records: tuple[Record, ...] = ()
        self._shown: Record | None = None
        self._is_new = False
        self._begun = False
        self._was_read = self._asked_new = False
        self._sent: dict[str, Any] = {}
        policy = view.page.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the list stays where it is while the first is read
        view.page.setSizePolicy(policy)
        self._connect()
        context.translations.changed.connect(self._reword)

    @property
    def shown(self) -> Record | None:
        """Give the record that is in the form; None for a new one, or for none."""
        return self._shown

    @property
    def shown_id(self) -> Any:
        """Give its id; None for a new one, or for none."""
        return self._id(self._shown)

    def open(self, target: Any = None) -> None:
        """Read anew, unless something is unsaved; then show the record of the id `target`."""
        if not self._view.page.form.dirty:
            self._read(target)

    def may_leave(self) -> bool:
        """Tell whether nothing is unsaved; say it if something is."""
        if self._view.page.form.dirty:
            self._messages.unsaved()
            return False
        return True

    def act(self, job: Callable[[Session], object], done: Callable[[], None] | None = None) -> None:
        """Do something else with the record in the form, then read anew."""
        shown = self._shown

        def acted(_: object) -> None:
            self._read(None if shown is None else self._desk.id_of(shown))
            if done is not None:
                done()

        self._context.run(self._view, job, acted, self._refused)

    def _connect(self) -> None:
        view = self._view
        view.pane.chosen.connect(self._choose)
        view.pane.new_pressed.connect(lambda: self._begin_new(None))
        view.pane.copy_pressed.connect(self._begin_copy)
        view.pane.delete_confirmed.connect(lambda _: self._remove())
        view.page.save_pressed.connect(self._save)
        view.page.discarded.connect(self._messages.discarded)
        self._context.messages.pressed.connect(self._message_key)

    def _read(self, target: Any) -> None:
        self._view.pane.show_loading()
        self._view.page.setHidden(not self._was_read)
        self._context.run(
            self._view,
            self._desk.read_all,
            lambda reading: self._show(reading, target),
        )

    def _show(self, reading: Reading[Record], target: Any) -> None:
        self._records = records = reading.records
        self._was_read = True
        self._view.page.show()
        if reading.choices is not None:
            self._view.show_choices(reading.choices)
        self._view.pane.show_rows(self._view.rows(records))
        if self._begun or self._view.page.form.dirty:
            self._keep_form(self._find(target))
            return
        wanted = target if target is not None else self._id(self._shown)
        usual = next(filter(self._desk.is_first, records), next(iter(records), None))
        record = self._find(wanted) or usual
        self._is_new = record is None
        self._show_in_form(record)
        if self._asked_new:
            self._asked_new = False
            self._begin_new(None)

    def _keep_form(self, saved: Record | None) -> None:
        """Leave what is being typed alone; a record that was saved meanwhile is the form's now."""
        if saved is not None:
            self._shown, self._is_new, self._begun = saved, False, False
        self._view.pane.choose(self._id(self._shown))

    def _show_in_form(self, record: Record | None) -> None:
        if record != self._shown:
            self._view.page.scroll_up()
        self._shown, self._begun = record, False
        self._view.show_record(record)
        self._view.page.show_saving(saving=False)
        self._view.pane.choose(self._id(record))

    def _choose(self, record_id: Any) -> None:
        if record_id == self._id(self._shown) and not self._is_new:
            return
        if not self.may_leave():
            self._view.pane.choose(self._id(self._shown))
            return
        self._is_new = False
        self._show_in_form(self._find(record_id))

    def _begin_new(self, pattern: Record | None) -> None:
        if not self._was_read:
            self._asked_new = True  # it begins as soon as the others are there
            return
        if not self.may_leave():
            return
        self._is_new = self._begun = True
        self._shown = None
        self._view.pane.choose(None)
        self._view.page.scroll_up()
        self._view.begin(pattern)

    def _begin_copy(self, record_id: Any) -> None:
        self._begin_new(self._find(record_id))

    def _save(self) -> None:
        shown = self._shown
        entry = self._view.entry(shown)
        self._sent = self._view.page.form.values()
        self._view.page.show_saving(saving=True)
        self._context.run(
            self._view,
            lambda session: self._desk.write(session, shown, entry),
            self._saved,
            self._refused,
            lambda: self._view.page.show_saving(saving=False),
        )

    def _saved(self, record_id: Any) -> None:
        form = self._view.page.form
        if form.values() == self._sent:  # else somebody types on: that is unsaved
            form.show(self._sent)
        self._begun = False
        self._view.page.show_saving(saving=False)
        self._context.run(
            self._view,
            self._desk.read_all,
            lambda reading: self._show_saved(reading, record_id),
        )

    def _show_saved(self, reading: Reading[Record], record_id: Any) -> None:
        self._show(reading, record_id)
        lost = not self._view.isAncestorOf(QApplication.focusWidget() or self._view)
        if lost and self._view.isVisible():  # not from what was laid over the page meanwhile
            self._view.pane.view.setFocus()  # a field that stands from now on has let it go
        if self._shown is not None:
            self._messages.saved(self._view.name(self._shown))

    def _remove(self) -> None:
        record, remove = self._shown, self._desk.remove
        if record is None or remove is None:
            return
        name = self._view.name(record)
        self._shown = None
        self._context.run(
            self._view,
            lambda session: remove(session, record),
            lambda _: self._removed(name),
            lambda refusal: self._not_removed(record, refusal),
        )

    def _removed(self, name: str) -> None:
        self._messages.removed(name)
        self._read(None)

    def _not_removed(self, record: Record, refusal: Refusal) -> None:
        self._shown = record
        self._refused(refusal)

    def _refused(self, refusal: Refusal) -> None:
        if isinstance(refusal, ChangedMeanwhile):
            self._messages.changed_meanwhile()
            return
        self._messages.not_saved(self._view.explain(refusal) or type(refusal).__name__)

    def _message_key(self, subject: str, name: str) -> None:
        if subject != SUBJECT or not self._view.isVisible():
            return
        if name == READ_AGAIN:
            self._messages.take_away()
            self._view.page.form.discard()
            self._read(self._id(self._shown))
        elif name == UNDO and self._view.page.form.take_back():
            self._messages.take_away()

    def _reword(self) -> None:
        self._view.pane.show_rows(self._view.rows(self._records))
        self._view.reword_head(self._shown)

    def _find(self, record_id: Any) -> Record | None:
        return next((one for one in self._records if self._desk.id_of(one) == record_id), None)

    def _id(self, record: Record | None) -> Any:
        return None if record is None else self._desk.id_of(record)
