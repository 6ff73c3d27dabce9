"""`faces`: to describe a face in a picture (dlib), and to find it among 1, 10 and 100 thousand.

The faces that are searched are random vectors of the length that dlib's have: how long a search
takes depends on their number alone. Whether the right one is found is no question of speed: see the
report on likeness in tests/benchmarks/README.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from shared.devices.face.dlib_engine import DlibEngine
from shared.identity.face_match import FaceBook
from shared.kernel.ids import uuid7
from tests.benchmarks.ground import Ground
from tests.benchmarks.result import Result
from tests.benchmarks.single import measure_single
from tests.shared.devices.face.drawn import face

SIZES = (1_000, 10_000, 100_000)
_LENGTH = 1.35  # of dlib's vectors


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Describe a drawn face again and again, then search the nearest of many."""
    engine, picture = DlibEngine(), face(7)
    say("faces: describing one")
    yield measure_single("face_encode", lambda: engine.faces(picture), place)
    engine.close()
    for size in SIZES:
        say(f"faces: searching {size:,}")
        yield measure_single(f"face_match {size // 1000} k", _search(size), place, seconds=3.0)


def _search(size: int) -> Callable[[], object]:
    chance = np.random.default_rng(size)
    vectors = chance.normal(size=(size + 1, 128))
    vectors *= _LENGTH / np.linalg.norm(vectors, axis=1, keepdims=True)
    *known, seen = vectors.astype(np.float32)
    book = FaceBook()
    for one in known:
        book.put(uuid7(), one)
    return lambda: book.match(seen)
