"""What every camera driver does, over a simulated network camera and the real video library."""

from __future__ import annotations

import io
import logging
import time
from collections.abc import Iterator

import pytest
from PIL import Image

from shared.devices.camera.opencv_camera import OpenCvCamera
from shared.devices.camera.protocol import Camera, Picture
from shared.devices.camera.simulated import SimulatedCamera
from shared.devices.fault import DeviceFault, FaultReason


class Hour:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hour() -> Hour:
    return Hour()


@pytest.fixture
def simulator() -> Iterator[SimulatedCamera]:
    simulator = SimulatedCamera()
    yield simulator
    simulator.close()


@pytest.fixture
def camera(simulator: SimulatedCamera, hour: Hour) -> Iterator[Camera]:
    camera = OpenCvCamera(simulator.url, monotonic=hour)
    yield camera
    camera.close()


def until_fault(camera: Camera, hour: Hour) -> DeviceFault:
    for _ in range(400):
        hour.now += 0.1
        try:
            camera.picture()
        except DeviceFault as fault:
            return fault
    raise AssertionError("nobody noticed")


def until_picture(camera: Camera, hour: Hour) -> Picture:
    for _ in range(20):
        hour.now += 11
        try:
            return camera.picture()
        except DeviceFault:
            continue
    raise AssertionError("never came back")


def test_a_picture_is_a_jpeg_of_the_size_it_says(camera: Camera) -> None:
    picture = camera.picture()

    image = Image.open(io.BytesIO(picture.jpeg))
    assert (image.format, image.size) == ("JPEG", (640, 480))
    assert (picture.width, picture.height) == (640, 480)


def test_an_unplugged_camera_is_a_fault_and_takes_pictures_again_when_back(
    camera: Camera, simulator: SimulatedCamera, hour: Hour
) -> None:
    camera.picture()
    simulator.vanish()
    fault = until_fault(camera, hour)
    simulator.come_back()

    assert fault.reason is FaultReason.UNREACHABLE
    assert until_picture(camera, hour).width == 640


def test_a_camera_that_is_not_there_is_not_tried_without_a_pause(
    simulator: SimulatedCamera, hour: Hour
) -> None:
    simulator.vanish()
    camera = OpenCvCamera(simulator.url, monotonic=hour)
    with pytest.raises(DeviceFault):
        camera.picture()
    simulator.come_back()

    with pytest.raises(DeviceFault, match="waiting to try again"):
        camera.picture()
    camera.close()


def test_a_picture_that_stands_still_is_a_fault(
    camera: Camera, simulator: SimulatedCamera, hour: Hour
) -> None:
    camera.picture()
    simulator.faults.frozen = True

    assert until_fault(camera, hour).reason is FaultReason.TIMEOUT


def test_nothing_of_a_picture_is_in_the_log(
    camera: Camera, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    picture = camera.picture()

    assert "jpeg" not in repr(picture)
    assert "\\xff" not in caplog.text


def test_whoever_looks_seldom_sees_what_is_there_now(
    camera: Camera, simulator: SimulatedCamera
) -> None:
    camera.picture()
    time.sleep(1.0)  # fifty pictures that nobody fetches
    data = io.BytesIO()
    Image.new("RGB", simulator.size, (200, 30, 30)).save(data, "JPEG")
    simulator.before_it = data.getvalue()
    time.sleep(0.1)

    # On a busy machine a picture may be slow to come without being new.
    newest = [camera.picture().jpeg for _ in range(5)][-1]
    seen = Image.open(io.BytesIO(newest)).getpixel((300, 200))

    assert isinstance(seen, tuple)
    assert seen[0] > 150 > seen[1]
