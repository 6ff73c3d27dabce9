"""Seals the photo by which staff know whom a pass is for; no machine compares it with anybody."""

from __future__ import annotations

from uuid import UUID

from shared.identity.person import StationKeys
from shared.identity.row_seal import open_of_row, row_key, seal_for_row


def photo_key(keys: StationKeys) -> bytes:
    """Give the key of photos alone."""
    return row_key(keys, b"shanmen/photo/1\0")


def seal_photo(jpeg: bytes, person_id: UUID, key: bytes) -> bytes:
    """Seal a photo for the row of a person."""
    return seal_for_row(jpeg, person_id, key)


def open_photo(sealed: bytes, person_id: UUID, key: bytes) -> bytes:
    """Give the JPEG of a person's row. Raises CannotOpen for that of another row or key."""
    return open_of_row(sealed, person_id, key)
