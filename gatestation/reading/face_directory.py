"""Keeps the faces of pass holders at hand, and forgets whoever withdrew within seconds."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Final, Protocol

from sqlalchemy.orm import Session

from shared.database.lost import DATABASE_LOST
from shared.identity.face import face_terms, faces_since
from shared.identity.face_match import LIKENESS, FaceBook
from shared.identity.sealing import CannotOpen

logger = logging.getLogger(__name__)

REFRESH_SECONDS: Final = 2.0
# Without the database nobody here hears of a consent that was withdrawn: so long, and no longer.
TRUSTED_SECONDS: Final = 300.0
_WAIT_SECONDS: Final = 3.0
_THOUSANDTHS: Final = 1000


class FaceLine(Protocol):
    """A connection for the directory alone."""

    def ask(self, question: Callable[[Session], None], seconds: float) -> None:
        """Ask, for so long; raises one of DATABASE_LOST, and what the question raises."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class FaceDirectory:
    """`line` asks the database and raises its errors; `key` is that of faces, None until it came.

    Used by one thread, that of the camera; faces are in plain in its memory alone.
    """

    def __init__(
        self,
        line: FaceLine,
        key: Callable[[], bytes | None],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._line = line
        self._key = key
        self._monotonic = monotonic
        self._book: FaceBook | None = None
        self._seen = 0
        self._asked_at = self._heard_at = float("-inf")
        self.likeness = LIKENESS

    def book(self) -> FaceBook | None:
        """Give the faces as they stand; asks for changes every two seconds."""
        now = self._monotonic()
        if now - self._asked_at >= REFRESH_SECONDS:
            self._asked_at = now
            self._refresh(now)
        if now - self._heard_at > TRUSTED_SECONDS:
            self._forget_all()
        return self._book

    def close(self) -> None:
        """Let go of the connection."""
        self._forget_all()
        self._line.close()

    def _refresh(self, now: float) -> None:
        key = self._key()
        if key is None:
            return
        try:
            self._line.ask(lambda session: self._follow(session, key), _WAIT_SECONDS)
        except DATABASE_LOST:
            return
        except CannotOpen:
            logger.exception("faces were sealed with another key")
            self._forget_all()
            return
        self._heard_at = now

    def _follow(self, session: Session, key: bytes) -> None:
        terms = face_terms(session)
        if not terms.on:
            self._forget_all()
            return
        self.likeness = terms.likeness / _THOUSANDTHS
        changes = faces_since(session, self._seen, key)
        book = self._book or FaceBook()
        for person_id in changes.went:
            book.drop(person_id)
        for face in changes.came:
            book.put(face.person_id, face.template)
        self._book, self._seen = book, changes.upto

    def _forget_all(self) -> None:
        self._book, self._seen = None, 0
