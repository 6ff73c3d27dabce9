"""Many UUIDv7 at once, each made in the millisecond of what it names."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ids = npt.NDArray[np.uint8]
_MS_BYTES = 6


def ids_at(milliseconds: npt.NDArray[np.int64], chance: np.random.Generator) -> Ids:
    """Make an id for each Unix millisecond; (n, 16) bytes, version 7."""
    ids = np.empty((len(milliseconds), 16), np.uint8)
    ids[:, _MS_BYTES:] = chance.integers(0, 256, (len(milliseconds), 10), np.uint8)
    big_endian = milliseconds.astype(">i8").view(np.uint8).reshape(-1, 8)
    ids[:, :_MS_BYTES] = big_endian[:, 2:]
    ids[:, 6] = (ids[:, 6] & 0x0F) | 0x70
    ids[:, 8] = (ids[:, 8] & 0x3F) | 0x80
    return ids
