"""The default engine: dlib by way of face-recognition, in a process of its own (devices.md 8)."""

from __future__ import annotations

import logging
import queue
import struct
import subprocess
import sys
import threading
from typing import BinaryIO, Final

from shared.devices.face.protocol import SeenFace
from shared.devices.fault import DeviceFault, FaultReason

logger = logging.getLogger(__name__)

_DEVICE: Final = "faces"
_MODULE: Final = "shared.devices.face.worker"
_LENGTH: Final = struct.Struct(">I")
_FACE: Final = struct.Struct(">H512s")
_START_SECONDS: Final = 20.0  # it reads 100 MB of models
_ANSWER_SECONDS: Final = 3.0


class DlibEngine:
    """See FaceEngine. The process starts with the first picture, and again after it died."""

    name = "dlib-resnet-1/small"

    def __init__(self, answer_seconds: float = _ANSWER_SECONDS) -> None:
        self._answer_seconds = answer_seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.Queue[bytes | None] = queue.Queue()
        self._answered = False

    def faces(self, jpeg: bytes) -> tuple[SeenFace, ...]:
        """Describe the faces of a picture, the largest first; see FaceEngine."""
        process = self._process or self._start()
        assert process.stdin is not None  # noqa: S101 - made with a pipe
        try:
            process.stdin.write(_LENGTH.pack(len(jpeg)) + jpeg)
            process.stdin.flush()
        except OSError as error:
            raise self._ended(FaultReason.UNREACHABLE, "the process ended") from error
        answer = self._answer()
        self._answered = True
        return tuple(SeenFace(*face) for face in _FACE.iter_unpack(answer))

    def close(self) -> None:
        """End the process; see FaceEngine."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()

    def _start(self) -> subprocess.Popen[bytes]:
        self._answers, self._answered = queue.Queue(), False
        process = self._process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-W", "ignore", "-m", _MODULE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert process.stdout is not None  # noqa: S101 - made with a pipe
        reading = threading.Thread(
            target=_read_answers, args=(process.stdout, self._answers), name="faces", daemon=True
        )
        reading.start()
        return process

    def _answer(self) -> bytes:
        seconds = self._answer_seconds if self._answered else _START_SECONDS
        try:
            answer = self._answers.get(timeout=seconds)
        except queue.Empty:
            raise self._ended(FaultReason.TIMEOUT, "no answer") from None
        if answer is None:
            raise self._ended(FaultReason.UNREACHABLE, "the process ended")
        return answer

    def _ended(self, reason: FaultReason, detail: str) -> DeviceFault:
        logger.warning("%s: %s", _DEVICE, detail)
        self.close()
        return DeviceFault(_DEVICE, reason, detail)


def _read_answers(stream: BinaryIO, answers: queue.Queue[bytes | None]) -> None:
    """Put answers into the queue until the process is gone, and then None."""
    try:
        while len(head := stream.read(_LENGTH.size)) == _LENGTH.size:
            answers.put(stream.read(_LENGTH.unpack(head)[0]))
    except (OSError, ValueError):
        logger.debug("%s: closed while reading", _DEVICE)
    answers.put(None)
