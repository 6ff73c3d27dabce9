"""How alike faces look to the engine: `python -m tests.benchmarks.face_likeness FOLDER`.

FOLDER has a folder a person with their pictures; each face of a picture in `_strangers` is a person
of its own. Prints how far pairs of one person and of two lie apart, and how many would have been
taken wrongly at each limit. Under 100 persons that is no rate, and none is claimed (样本不足).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np

from shared.devices.face.dlib_engine import DlibEngine
from shared.identity.face_match import LIKENESS
from shared.identity.face_template import Template, template_of

STRANGERS = "_strangers"
ENOUGH_PERSONS = 100
LIMITS = (0.35, 0.40, LIKENESS, 0.50, 0.55, 0.60)


def main() -> None:
    """Compare every face with every other."""
    faces = list(_faces(Path(sys.argv[1])))
    same: list[float] = []
    other: list[float] = []
    for (person, one), (another, two) in combinations(faces, 2):
        (same if person == another else other).append(float(np.linalg.norm(one - two)))
    persons = len({person for person, _ in faces})
    print(f"{persons} persons, {len(faces)} faces, {len(same)} pairs of one, {len(other)} of two")
    print(f"one person: {_range(same)} · two: {_range(other)}")
    for limit in LIMITS:
        refused, taken = sum(d > limit for d in same), sum(d <= limit for d in other)
        rates = f" = {refused / len(same):.2%}, {taken / len(other):.2%}" if same and other else ""
        told = rates if persons >= ENOUGH_PERSONS else ""
        print(f"{limit:.2f}: {refused} refused, {taken} taken for another{told}")
    if persons < ENOUGH_PERSONS:
        print(f"样本不足：不足 {ENOUGH_PERSONS} 人，不说比率 · too few persons to claim a rate")


def _faces(folder: Path) -> Iterator[tuple[str, Template]]:
    engine = DlibEngine(answer_seconds=20.0)
    for picture in sorted(folder.glob("*/*")):
        for at, seen in enumerate(engine.faces(picture.read_bytes())):
            alone = picture.parent.name != STRANGERS
            if alone and at:
                continue
            name = picture.parent.name if alone else f"{picture.name} {at}"
            yield name, template_of(seen.template)
    engine.close()


def _range(distances: list[float]) -> str:
    if not distances:
        return "none"
    return f"{min(distances):.2f}–{max(distances):.2f}, middle {np.median(distances):.2f}"


if __name__ == "__main__":
    main()
