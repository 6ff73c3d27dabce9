"""The album takes known pictures only, keeps them small, and says which were never taken."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from installers.demonstration.gallery_album import MOST_BYTES, PICTURES, Album, AlbumFault


def test_a_picture_is_kept_as_a_palette_of_the_same_size(tmp_path: Path) -> None:
    album = Album(tmp_path)

    album.keep("window-sale", Image.new("RGB", (1366, 768), (29, 79, 92)))

    with Image.open(tmp_path / "window-sale.png") as kept:
        assert (kept.mode, kept.size) == ("P", (1366, 768))
        assert kept.convert("RGB").getpixel((700, 400)) == (29, 79, 92)


def test_an_unknown_name_is_refused(tmp_path: Path) -> None:
    album = Album(tmp_path)

    with pytest.raises(AlbumFault, match="No picture is called holiday"):
        album.keep("holiday", Image.new("RGB", (8, 8)))


def test_a_picture_that_stays_large_is_refused(tmp_path: Path) -> None:
    noise = Image.frombytes("RGB", (800, 600), os.urandom(800 * 600 * 3))

    with pytest.raises(AlbumFault, match=f"more than {MOST_BYTES} bytes"):
        Album(tmp_path).keep("bench", noise)


def test_an_album_names_what_was_never_taken(tmp_path: Path) -> None:
    album = Album(tmp_path)
    for name in PICTURES[:-1]:
        album.keep(name, Image.new("RGB", (8, 8)))

    with pytest.raises(AlbumFault, match=f"^Never taken: {PICTURES[-1]}$"):
        album.require_complete()


def test_a_whole_album_is_complete(tmp_path: Path) -> None:
    album = Album(tmp_path)
    for name in PICTURES:
        album.keep(name, Image.new("RGB", (8, 8)))

    album.require_complete()

    assert sorted(path.stem for path in tmp_path.rglob("*.png")) == sorted(PICTURES)
