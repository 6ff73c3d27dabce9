"""Which rooms there are for a person, which of them are built, and which one is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from boxoffice.back_office.room import BackOfficeRoom, RoomContext, RoomView
from boxoffice.back_office.view import BackOfficeView

# Rights that many have beside their work: their rooms are not where somebody begins.
_ASIDE: Final = frozenset({"report", "import_data"})


class RoomKeeper:
    """A room is built when it is opened first, and kept until somebody else signs in.

    `lock` is where the way back leads out of a room that is the only one.
    """

    def __init__(
        self,
        view: BackOfficeView,
        rooms: Sequence[BackOfficeRoom],
        context: Callable[[], RoomContext],
        lock: Callable[[], None],
    ) -> None:
        self._view = view
        self._all = tuple(rooms)
        self._context = context
        self._lock = lock
        self._rooms: dict[str, BackOfficeRoom] = {}
        self._built: dict[str, QWidget] = {}
        self._open = self._before = ""

    def begin(self, rights: frozenset[str]) -> None:
        """Open the room in which a person with these rights works; what was open before is gone."""
        self._rooms = {room.key: room for room in self._all if room.is_open_to(rights)}
        self._built.clear()
        self._open = self._before = ""
        self._view.show_rooms(tuple(self._rooms.values()))
        if self._rooms:
            self.open(self._first_to_work_in(rights) or next(iter(self._rooms)))

    def open(self, key: str, target: object = None) -> None:
        """Open a room, if the person may enter and the one that is open can be left."""
        room = self._rooms.get(key)
        if room is None or (key != self._open and not self.may_leave()):
            self._view.rail.mark(self._open)
            return
        if key not in self._built:
            self._built[key] = room.build(self._context())
        if key != self._open:
            self._before, self._open = self._open, key
        widget = self._built[key]
        self._view.show_room(room, widget)
        if isinstance(widget, RoomView):
            widget.open(target)

    def leave(self) -> None:
        """Go back to the room before this one, or lock where there is no other."""
        before = self._rooms.get(self._before)
        wanted = self._before if before and not before.whole else self._first_ordinary()
        if wanted:
            self.open(wanted)
        else:
            self._lock()

    def go_back(self) -> None:
        """Take one step back inside the room that is open."""
        room = self._built.get(self._open)
        if isinstance(room, RoomView):
            room.go_back()

    def may_leave(self) -> bool:
        """Ask the room that is open whether it can be left."""
        room = self._built.get(self._open)
        return room.may_leave() if isinstance(room, RoomView) else True

    def _first_to_work_in(self, rights: frozenset[str]) -> str:
        """Find the first room in which such a person does more than look at figures."""
        rooms = self._rooms.items()
        works = (key for key, room in rooms if rights.intersection(room.rights) - _ASIDE)
        return next(works, self._first_ordinary())

    def _first_ordinary(self) -> str:
        return next((key for key, room in self._rooms.items() if not room.whole), "")
