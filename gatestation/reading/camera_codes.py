"""Reads codes from the pictures of a camera: what a lane without a scanner sees with."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final

from shared.devices.camera.protocol import Camera

# Screens dimmed or glaring, cracked glass and crumpled paper are tried harder.
_PAUSE_SECONDS: Final = 0.05


class CameraScanner:
    """Looks at a picture at a time; a code that stays in view is read again and again.

    `read_code` of several codes in view gives the one in the middle first.
    """

    def __init__(self, camera: Camera, *, sleep: Callable[[float], object] = time.sleep) -> None:
        self._camera = camera
        self._sleep = sleep

    def read_code(self, timeout_seconds: float) -> str | None:
        """Look for a code until the time is over; raises DeviceFault."""
        deadline = time.monotonic() + timeout_seconds
        while True:
            text = code_in(self._camera.picture().jpeg)
            if text is not None or time.monotonic() >= deadline:
                return text
            self._sleep(_PAUSE_SECONDS)

    def close(self) -> None:
        """Let go of the camera."""
        self._camera.close()


def code_in(jpeg: bytes) -> str | None:
    """Read the QR code of a picture; None when there is none that can be read."""
    cv2, numpy, zxingcpp = _libraries()
    grey = cv2.imdecode(numpy.frombuffer(jpeg, numpy.uint8), cv2.IMREAD_GRAYSCALE)
    if grey is None:
        return None
    # A dim screen has no contrast to find a threshold in: stretched, it has.
    for picture in (grey, cv2.createCLAHE(4.0, (8, 8)).apply(grey)):
        found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
        texts = [one.text for one in found if one.text]
        if texts:
            return str(texts[0])
    return None


def _libraries() -> tuple[Any, Any, Any]:
    # A quarter of a second that every start of a gate without a camera would pay.
    import cv2
    import numpy
    import zxingcpp

    return cv2, numpy, zxingcpp
