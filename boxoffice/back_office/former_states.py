"""Opens, over a page of records, what the record in its form was set to before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from sqlalchemy.orm import Session

from boxoffice.back_office.former_states_view import FormerStatesView
from boxoffice.back_office.pages_room import PagesRoom
from boxoffice.back_office.record_view import RecordView
from boxoffice.back_office.records import RecordPresenter
from boxoffice.back_office.room import RoomContext
from shared.desktop.widgets.key import Key, KeyKind
from shared.site.former_states import FormerState, Kind, former_states


class FormerStatesKey(Key):
    """The key in the head of a page; Ctrl H presses it."""

    def __init__(self, context: RoomContext, view: RecordView[Any]) -> None:
        super().__init__(context.theme, KeyKind.SECONDARY)
        view.page.head.add_key(self)
        shortcut = QShortcut(QKeySequence("Ctrl+H"), view)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self.click)
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word it in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        self.show_key(self.tr("以前的设置"), "Ctrl H")


@dataclass(frozen=True, slots=True)
class _Opened:
    """Whose states are shown."""

    view: RecordView[Any]
    record: Any


class FormerStates(QObject):
    """One page for all pages of a room; Esc goes back to the form as it was."""

    def __init__(self, context: RoomContext, room: PagesRoom) -> None:
        super().__init__(room)
        self._context = context
        self._room = room
        self._opened: _Opened | None = None
        self.page = FormerStatesView(context.theme)
        self.page.back_pressed.connect(room.go_back)
        self.page.reworded.connect(self._reword)

    def offer(self, kind: Kind, view: RecordView[Any], records: RecordPresenter[Any]) -> None:
        """Put the key into the head of a page of records."""
        key = FormerStatesKey(self._context, view)
        key.clicked.connect(lambda: self._open(kind, view, records))

    def _open(self, kind: Kind, view: RecordView[Any], records: RecordPresenter[Any]) -> None:
        record_id = records.shown_id
        opened = self._opened = _Opened(view, records.shown)
        self._room.lay_over(self.page)
        self.page.show_loading(self._title())
        if record_id is None:  # it is not there yet
            self._show(opened, ())
            return

        def read(session: Session) -> tuple[FormerState, ...]:
            return former_states(session, kind, record_id, token=self._context.token())

        self._context.run(
            self.page,
            read,
            lambda states: self._show(opened, states),
            failed=self._give_up,
        )

    def _show(self, opened: _Opened, states: tuple[FormerState, ...]) -> None:
        if opened is self._opened:  # else another one was opened meanwhile
            self.page.show_states(
                self._title(), states, lambda state: opened.view.facts(state.document)
            )

    def _give_up(self) -> None:
        self._room.go_back()

    def _reword(self) -> None:
        if self._opened is not None:
            self.page.reword(self._title())

    def _title(self) -> str:
        opened = self._opened
        if opened is None or opened.record is None:
            return ""
        return opened.view.name(opened.record)
