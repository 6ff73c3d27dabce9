"""Builds the readers of a lane from its settings; no wire is touched yet."""

from __future__ import annotations

from collections.abc import Callable

from gatestation.reading.camera_codes import CameraScanner
from gatestation.reading.devices import CardSource, CodeSource, IdCardSource
from gatestation.reading.face import FaceSource, KnownFaces
from gatestation.reading.protocol import Reader, ReaderKind
from gatestation.settings import LaneSettings
from shared.devices.camera.opencv_camera import OpenCvCamera
from shared.devices.card_reader.pcsc_reader import PcscReader
from shared.devices.connection import Connection
from shared.devices.face.dlib_engine import DlibEngine
from shared.devices.id_card.sdt_reader import SdtReader
from shared.devices.scanner.serial_scanner import SerialScanner


def readers_of(settings: LaneSettings, known: Callable[[], KnownFaces]) -> list[Reader]:
    """Give the readers that a lane has; the one that types like a keyboard is not among them.

    `known` makes the faces that a lane with a camera for them may recognise.
    """
    readers = []
    if settings.scanner_url:
        wire = Connection(settings.scanner_url, settings.scanner_baud_rate, device="scanner")
        readers.append(Reader(ReaderKind.SCANNER, CodeSource(SerialScanner(wire))))
    if settings.camera_url:
        camera = CameraScanner(OpenCvCamera(settings.camera_url))
        readers.append(Reader(ReaderKind.CAMERA, CodeSource(camera)))
    if settings.id_card_url:
        wire = Connection(settings.id_card_url, settings.id_card_baud_rate, device="id card")
        readers.append(Reader(ReaderKind.ID_CARD, IdCardSource(SdtReader(wire))))
    if settings.card_reader is not None:
        readers.append(Reader(ReaderKind.CARD, CardSource(PcscReader(settings.card_reader))))
    if settings.face_camera_url:
        eye = OpenCvCamera(settings.face_camera_url, device="face camera")
        readers.append(Reader(ReaderKind.FACE, FaceSource(eye, DlibEngine(), known())))
    return readers
