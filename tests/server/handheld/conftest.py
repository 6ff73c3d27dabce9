"""One park with two handhelds for the tests of a file; each counts only what is its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, sync_playwright
from sqlalchemy.orm import Session, sessionmaker

from tests.conftest import ParkDatabase, copy_of
from tests.server.handheld.scene import CODES, Device, HandheldScene, handheld_scene
from tests.till import Till


@pytest.fixture(scope="module")
def scene(
    pristine_park: ParkDatabase, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HandheldScene]:
    with (
        copy_of(pristine_park) as park,
        handheld_scene(park, tmp_path_factory.mktemp("handheld")) as scene,
    ):
        yield scene


@pytest.fixture
def till(scene: HandheldScene, sessions_of: Callable[[str], sessionmaker[Session]]) -> Till:
    return Till.open(sessions_of(scene.park.window_url), scene.park.key_file)


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    # Its event loop runs in this thread until it is closed, and lets no other test run its own.
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def devices(
    scene: HandheldScene, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Device, Device]]:
    """Both handhelds, enrolled and signed in."""
    made = tuple(make_device(scene, playwright, tmp_path_factory.mktemp(one), one) for one in CODES)
    yield made  # type: ignore[misc]
    for device in made:
        device.close()


def make_device(
    scene: HandheldScene, playwright: Playwright, folder: Path, code: str, *arguments: str
) -> Device:
    device = Device(scene, playwright, folder, *arguments)
    device.page.wait_for_selector("#enrol:visible")
    device.enrol(scene.invite(code))
    device.sign_in()
    return device
