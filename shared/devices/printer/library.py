"""python-escpos: what it knows of printer models, and its printer class on our connection.

Its text() is not used: it turns Chinese punctuation into question marks, and its
status calls report plenty of paper for a printer that does not answer (2.9).
"""

from __future__ import annotations

import logging
import os
import shutil
from dataclasses import dataclass

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault

_root_handlers = list(logging.root.handlers)

from escpos import capabilities  # noqa: E402
from escpos.escpos import Escpos  # noqa: E402

# Importing it sets up the root logger, which is for the program to do, and leaves a new folder
# with a copy of its own data in the temporary files.
logging.root.handlers[:] = _root_handlers
if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
    shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)

_CHUNK_BYTES = 512  # half a second at 9600 baud, well within the connection's write time-out


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What the library's table says of one model."""

    native_code: bool
    cutter: bool
    drawer: bool
    width_dots: int | None


def model_facts(model: str) -> ModelFacts:
    """Look a model up; KeyError for one that the library does not know."""
    profile = capabilities.get_profile(model)
    width = profile.media.get("width", {}).get("pixels")
    return ModelFacts(
        native_code=bool(profile.supports("qrCode")),
        cutter=bool(profile.supports("paperPartCut") or profile.supports("paperFullCut")),
        drawer=bool(profile.supports("pulseStandard")),
        width_dots=width if isinstance(width, int) else None,
    )


class LibraryPrinter(Escpos):  # type: ignore[misc]  # the library has no types
    """The library's printer whose bytes go out through our connection."""

    def __init__(self, connection: Connection, model: str) -> None:
        super().__init__(profile=model)
        self._connection = connection

    def send(self, data: bytes) -> None:
        """Send in pieces; DeviceFault tells by `may_have_acted` whether a byte may have left."""
        for start in range(0, len(data), _CHUNK_BYTES):
            try:
                self._raw(data[start : start + _CHUNK_BYTES])
            except DeviceFault as fault:
                fault.may_have_acted |= start > 0
                raise

    def close(self) -> None:
        """Do nothing: the driver owns the connection, and the library calls this at the end."""

    def _raw(self, msg: bytes) -> None:
        self._connection.write(msg)
