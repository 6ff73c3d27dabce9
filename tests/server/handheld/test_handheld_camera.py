"""A ticket held before the camera of a handheld that has no scanner."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import cv2
import numpy as np
import segno
from playwright.sync_api import Playwright

from tests.server.handheld.conftest import make_device
from tests.server.handheld.scene import HandheldScene, admissions
from tests.till import Till

WIDTH, HEIGHT = 640, 480


def film_of(code: str, path: Path) -> None:
    """A second of a ticket lying still, as the camera of a phone gives it."""
    modules = np.array([list(row) for row in segno.make_qr(code, error="m").matrix], np.uint8)
    drawn = np.kron(np.pad(1 - modules, 4, constant_values=1), np.ones((6, 6), np.uint8)) * 255
    picture = np.full((HEIGHT, WIDTH), 210, np.uint8)
    top, left = (HEIGHT - drawn.shape[0]) // 2, (WIDTH - drawn.shape[1]) // 2
    picture[top : top + drawn.shape[0], left : left + drawn.shape[1]] = drawn
    _, frame = cv2.imencode(".jpg", cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR))
    path.write_bytes(frame.tobytes() * 10)


def test_the_camera_reads_a_ticket(
    scene: HandheldScene, playwright: Playwright, till: Till, tmp_path: Path
) -> None:
    code = till.sell(adult=1).tickets[0].code
    film_of(code, tmp_path / "ticket.mjpeg")
    camera = (
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={tmp_path / 'ticket.mjpeg'}",
    )
    with closing(make_device(scene, playwright, tmp_path / "phone", "H2", *camera)) as device:
        device.page.click("#camera-key")

        device.expect_word("请入园")
        assert admissions(scene, code) == [("H2", "OK_ENTRY")]
