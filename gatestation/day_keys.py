"""The keys of the day as this gate has them: asked for by the figures, used by all lanes."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy.orm import Session

from shared.identity.day_key import GateKeys
from shared.identity.gate_key import key_mark, keys_of_today, own_key_pair, register_gate_key
from shared.identity.sealing import CannotOpen

logger = logging.getLogger(__name__)

# Often until the server has sent them, then now and then: a new day has new ones.
_UNTIL_SENT_SECONDS: Final = 1.0
_ONCE_SENT_SECONDS: Final = 20.0


class DayKeys:
    """`file` holds this gate's own key pair, made when it is first needed.

    Every gate asks: where nothing reads documents, an attendant types their numbers.
    """

    def __init__(self, file: Path, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._file = file
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._own: X25519PrivateKey | None = None
        self._keys: GateKeys | None = None
        self._waiting = ""
        self._ask_at = float("-inf")

    @property
    def known(self) -> GateKeys | None:
        """The keys that were sent last; asks nobody."""
        return self._keys

    @property
    def waiting(self) -> str:
        """The eight signs of a key of this gate that the office has not approved; else empty."""
        return self._waiting

    def refresh(self, session: Session) -> None:
        """Ask for the keys of today when it is time to; raises the database's errors."""
        with self._lock:
            if self._monotonic() < self._ask_at:
                return
            self._ask_at = self._monotonic() + _UNTIL_SENT_SECONDS
            self._ask(session)

    def _ask(self, session: Session) -> None:
        if self._own is None:
            own = own_key_pair(self._file)
            waits = register_gate_key(session, own)
            self._waiting = key_mark(own.public_key().public_bytes_raw()) if waits else ""
            if waits:
                logger.warning("the key %s of this gate waits for the office", self._waiting)
            self._own = own
        try:
            self._keys = keys_of_today(session, self._own)
        except CannotOpen:
            # The office has not approved this key yet, or another one since.
            self._own, self._keys = None, None
            self._ask_at = self._monotonic() + _ONCE_SENT_SECONDS
        if self._keys is not None:
            self._waiting = ""
            self._ask_at = self._monotonic() + _ONCE_SENT_SECONDS
