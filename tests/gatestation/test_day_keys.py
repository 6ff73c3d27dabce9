"""A gate's key pair lies in a file of its owner; the keys of the day come from the server."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy.orm import Session

from gatestation.day_keys import DayKeys
from shared.identity.gate_key import key_mark, own_key_pair, register_gate_key
from tests.conftest import ParkDatabase
from tests.shared.stage import GATE, Stage


def test_a_key_pair_is_made_once_for_the_owner_of_the_file_alone(tmp_path: Path) -> None:
    file = tmp_path / "gate.key"

    first, again = own_key_pair(file), own_key_pair(file)

    assert first.private_bytes_raw() == again.private_bytes_raw()
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_key_that_replaces_another_waits_with_its_signs(
    tmp_path: Path, admin_session: Session, rehearsal_park: ParkDatabase
) -> None:
    file = tmp_path / "gate.key"
    keys = DayKeys(file)
    with Stage(admin_session, rehearsal_park).acting(GATE) as session:
        register_gate_key(session, X25519PrivateKey.generate())
        keys.refresh(session)

    own = own_key_pair(file).public_key().public_bytes_raw()
    assert keys.waiting == key_mark(own)
