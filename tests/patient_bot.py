"""A hand at the screen that waits longer than the usual 1 to 5 s: a busy machine is no fault."""

from __future__ import annotations

from functools import partialmethod
from typing import Final

from pytestqt.qtbot import QtBot

PATIENCE_MS: Final = 30_000


class PatientBot(QtBot):
    """Gives up only when nothing comes any more; what does come is waited for no longer."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # noqa: N815
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # noqa: N815
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE_MS)  # noqa: N815
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)  # noqa: N815
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE_MS)  # noqa: N815
