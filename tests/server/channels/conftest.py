"""One server that takes orders for all tests of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import ParkDatabase, copy_of
from tests.server.channels.scene import OrderScene, order_scene


@pytest.fixture(scope="module")
def scene(
    pristine_park: ParkDatabase, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[OrderScene]:
    with (
        copy_of(pristine_park) as park,
        order_scene(park, tmp_path_factory.mktemp("orders")) as opened,
    ):
        yield opened
