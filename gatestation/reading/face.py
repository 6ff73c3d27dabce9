"""Recognises pass holders who agreed to it, picture by picture."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, Protocol

from gatestation.reading.protocol import ReadTrouble
from shared.admission.presented import Presented, PresentedKind
from shared.devices.camera.protocol import Camera
from shared.devices.face.protocol import FaceEngine, SeenFace
from shared.identity.face_match import FaceBook, FaceWatch
from shared.identity.face_template import template_of

# In a picture of 640 pixels: about a metre away. Who only walks by is not looked at.
NEAR_PIXELS: Final = 90


class KnownFaces(Protocol):
    """Gives the faces that may be recognised now; asked by the reader's thread alone."""

    def book(self) -> FaceBook | None:
        """Give them as they stand; None while faces are off or nobody knows them."""
        ...

    def close(self) -> None:
        """Let go of where they are asked for."""
        ...

    @property
    def likeness(self) -> float:
        """Give the greatest distance at which two faces are one person's."""
        ...


class FaceSource:
    """See LaneReader. One picture is looked at a call; no picture is kept."""

    def __init__(
        self,
        camera: Camera,
        engine: FaceEngine,
        known: KnownFaces,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._camera = camera
        self._engine = engine
        self._known = known
        self._monotonic = monotonic
        self._sleep = sleep
        self._watch = FaceWatch()

    def read(self, timeout_seconds: float) -> Presented | ReadTrouble | None:
        """Look at one picture; gives a person once several pictures agree. Raises DeviceFault."""
        book = self._known.book()
        if not book:
            self._sleep(timeout_seconds)
            return None
        self._watch.likeness = self._known.likeness
        near = self._nearest(self._engine.faces(self._camera.picture().jpeg))
        match = book.match(template_of(near.template)) if near else None
        person = self._watch.see(match, self._monotonic())
        return None if person is None else Presented(PresentedKind.FACE, str(person))

    def close(self) -> None:
        """Let go of the camera and end the engine."""
        self._camera.close()
        self._engine.close()
        self._known.close()

    def _nearest(self, faces: tuple[SeenFace, ...]) -> SeenFace | None:
        return next((face for face in faces if face.width >= NEAR_PIXELS), None)
