"""An empty site with people who may set it up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.empty_site import EmptySite, copy_of, new_empty_site


@pytest.fixture(scope="module")
def bare_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmptySite]:
    """The site that copies are made of."""
    with new_empty_site(tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture
def empty_site(bare_site: EmptySite) -> Iterator[EmptySite]:
    """A site without zones, channels or catalogue."""
    with copy_of(bare_site) as site:
        yield site
