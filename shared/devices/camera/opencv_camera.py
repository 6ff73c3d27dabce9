"""Driver of USB and network cameras by OpenCV (devices.md 8)."""

from __future__ import annotations

import logging
import os
import sys
import time
import zlib
from collections.abc import Callable
from typing import Any, Final

from shared.devices.camera.protocol import Picture
from shared.devices.fault import DeviceFault, FaultReason

logger = logging.getLogger(__name__)

_OPEN_MS: Final = 3_000
_READ_MS: Final = 3_000
_STANDS_STILL_SECONDS: Final = 3.0
_PAUSES_SECONDS: Final = (1.0, 2.0, 5.0, 10.0)
_QUALITY: Final = 90
# Pictures that nobody fetched wait in buffers; one that had to be waited for is new.
_WAITED_SECONDS: Final = 0.01
_MOST_OLD: Final = 300
_WANTED_WIDTH, _WANTED_HEIGHT = 1280, 720


class OpenCvCamera:
    """A camera at `/dev/v4l/by-path/…`, `http://…` or `rtsp://…`; on Windows the number of one.

    It is opened by the first picture. A picture that does not change for three seconds is no
    picture: some systems give the last one again and again after the plug was pulled.
    """

    def __init__(
        self, url: str, *, device: str = "camera", monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._url = url
        self._device = device
        self._monotonic = monotonic
        self._capture: Any = None
        self._check = 0
        self._changed_at = 0.0
        self._failures = 0
        self._closed_until = float("-inf")

    def picture(self) -> Picture:
        """Give the newest picture; see Camera."""
        capture = self._opened()
        taken, pixels = self._newest(capture)
        if not taken:
            raise self._dropped(FaultReason.UNREACHABLE, "no picture")
        self._demand_change(pixels)
        self._failures = 0
        cv2 = _opencv()
        written, jpeg = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])
        if not written:
            raise self._dropped(FaultReason.GARBLED, "not a picture")
        height, width = pixels.shape[:2]
        return Picture(jpeg.tobytes(), width, height)

    def close(self) -> None:
        """Release the camera; the next picture opens it again without a pause."""
        if self._capture is not None:
            self._capture.release()
        self._capture = None
        self._closed_until = float("-inf")

    def _newest(self, capture: Any) -> tuple[bool, Any]:
        """Pass over what the camera saw while nobody looked: a slow looker would lag behind."""
        for _ in range(_MOST_OLD):
            began = time.perf_counter()
            if not capture.grab():
                return False, None
            if time.perf_counter() - began >= _WAITED_SECONDS:
                break
        taken, pixels = capture.retrieve()
        return taken, pixels

    def _opened(self) -> Any:
        if self._capture is not None:
            return self._capture
        if self._monotonic() < self._closed_until:
            raise DeviceFault(self._device, FaultReason.UNREACHABLE, "waiting to try again")
        capture = _open(self._url)
        if not capture.isOpened():
            capture.release()
            raise self._dropped(FaultReason.UNREACHABLE, "cannot be opened")
        self._capture, self._changed_at = capture, self._monotonic()
        logger.info("%s: opened", self._device)
        return capture

    def _demand_change(self, pixels: Any) -> None:
        check, now = zlib.crc32(pixels.tobytes()), self._monotonic()
        if check != self._check:
            self._check, self._changed_at = check, now
        elif now - self._changed_at >= _STANDS_STILL_SECONDS:
            raise self._dropped(FaultReason.TIMEOUT, "the picture stands still")

    def _dropped(self, reason: FaultReason, detail: str) -> DeviceFault:
        """Release the camera and begin a pause that grows, for a dead one answers at once."""
        self.close()
        pause = _PAUSES_SECONDS[min(self._failures, len(_PAUSES_SECONDS) - 1)]
        self._failures += 1
        self._closed_until = self._monotonic() + pause
        logger.warning("%s: %s, next try in %.0f s", self._device, detail, pause)
        return DeviceFault(self._device, reason, detail)


def _open(url: str) -> Any:
    cv2 = _opencv()
    if "://" in url:
        # Without these a dead camera holds its thread for half a minute; later they do nothing.
        limits = [
            cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, _OPEN_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, _READ_MS,
        ]  # fmt: skip
        return cv2.VideoCapture(url, cv2.CAP_FFMPEG, limits)
    if sys.platform == "win32":
        capture = cv2.VideoCapture(int(url), cv2.CAP_DSHOW)
    else:
        capture = cv2.VideoCapture(os.path.realpath(url), cv2.CAP_V4L2)
    # The format first: with most drivers each of these opens the device anew.
    capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    capture.set(cv2.CAP_PROP_FRAME_WIDTH, _WANTED_WIDTH)
    capture.set(cv2.CAP_PROP_FRAME_HEIGHT, _WANTED_HEIGHT)
    capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    return capture


def _opencv() -> Any:
    # A quarter of a second that every start of a window without a camera would pay.
    import cv2

    return cv2
