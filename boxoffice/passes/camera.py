"""The camera while a photo is taken: open just as long, on a thread of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from boxoffice.devices.drivers import camera
from boxoffice.settings import CameraSettings
from shared.desktop.background import Background
from shared.devices.camera.protocol import Camera, Picture
from shared.devices.fault import DeviceFault

logger = logging.getLogger(__name__)

_PAUSE_MS: Final = 60  # a dozen pictures a second are enough to sit still by
_AFTER_FAULT_MS: Final = 500


class LiveCamera(QObject):
    """`seen` hears each picture as a JPEG, `blind` whether there is none to see.

    `bound` gives the camera of the station at the moment; None when it has none.
    """

    def __init__(
        self,
        bound: Callable[[], CameraSettings | None],
        build: Callable[[CameraSettings], Camera] = camera,
    ) -> None:
        super().__init__()
        self._bound = bound
        self._build = build
        self._background = Background("camera")
        self._camera: Camera | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self.newest: bytes | None = None
        self.seen: Callable[[bytes], None] = lambda _: None
        self.blind: Callable[[bool], None] = lambda _: None

    def open(self) -> None:
        """Begin to look."""
        settings = self._bound()
        self.newest = None
        if settings is None:
            self.blind(True)
        elif self._camera is None:
            self._camera = self._build(settings)
            self._look()

    def shut(self) -> None:
        """Look no more; the camera is let go after the picture that is being taken."""
        self._timer.stop()
        eye, self._camera, self.newest = self._camera, None, None
        if eye is not None:
            self._background.run(self, eye.close, lambda _: None, lambda _: None)

    def close(self) -> None:
        """Let go of the camera for good, once nothing is being taken."""
        self._timer.stop()
        self._background.close()
        if self._camera is not None:
            self._camera.close()

    def _look(self) -> None:
        eye = self._camera
        if eye is not None:
            self._background.run(self, eye.picture, self._took, self._failed)

    def _took(self, picture: Picture) -> None:
        if self._camera is None:
            return
        self.newest = picture.jpeg
        self.blind(False)
        self.seen(picture.jpeg)
        self._timer.start(_PAUSE_MS)

    def _failed(self, error: Exception) -> None:
        if self._camera is None:
            return
        if not isinstance(error, DeviceFault):
            logger.error("the camera failed", exc_info=error)
        self.newest = None
        self.blind(True)
        self._timer.start(_AFTER_FAULT_MS)
