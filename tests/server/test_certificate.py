"""The site's own authority: good for its names and private addresses, and for nothing else."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

from server.certificate import make

NOW = datetime(2026, 5, 1, 2, 0, tzinfo=UTC)
NAMES = ["shanmen.lan", "192.168.1.10"]


class StandingClock:
    def __init__(self, instant: datetime = NOW) -> None:
        self.instant = instant

    def now(self) -> datetime:
        return self.instant


def certificate(path: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(path.read_bytes())


def trusts(folder: Path, name: str, authority: Path | None = None) -> bool:
    verifier = (
        PolicyBuilder()
        .store(Store([certificate((authority or folder) / "ca.crt")]))
        .time(NOW + timedelta(days=1))
        .build_server_verifier(x509.DNSName(name))
    )
    try:
        verifier.verify(certificate(folder / "server.pem"), [])
    except VerificationError:
        return False
    return True


def test_who_trusts_the_authority_trusts_the_server_by_its_name(tmp_path: Path) -> None:
    make(tmp_path, NAMES, StandingClock())

    assert trusts(tmp_path, "shanmen.lan")
    assert not trusts(tmp_path, "bank.example")


def test_another_authority_of_the_same_name_is_not_trusted(tmp_path: Path) -> None:
    make(tmp_path / "a", NAMES, StandingClock())
    make(tmp_path / "b", NAMES, StandingClock())

    assert not trusts(tmp_path / "a", "shanmen.lan", authority=tmp_path / "b")


def test_the_server_is_renewed_under_the_same_authority(tmp_path: Path) -> None:
    make(tmp_path, NAMES, StandingClock())
    authority, before = certificate(tmp_path / "ca.crt"), certificate(tmp_path / "server.pem")

    make(tmp_path, NAMES, StandingClock(NOW + timedelta(days=390)))

    after = certificate(tmp_path / "server.pem")
    assert certificate(tmp_path / "ca.crt") == authority
    assert after.not_valid_after_utc - before.not_valid_after_utc == timedelta(days=390)


@pytest.mark.parametrize("name", ["bank.example", "8.8.8.8"])
def test_the_authority_signs_for_no_strange_name(tmp_path: Path, name: str) -> None:
    make(tmp_path, NAMES, StandingClock())

    with pytest.raises(ValueError, match="not a name of this authority"):
        make(tmp_path, [name], StandingClock())


def test_its_keys_are_for_their_owner_alone(tmp_path: Path) -> None:
    make(tmp_path, NAMES, StandingClock())

    modes = {one.name: stat.S_IMODE(os.stat(one).st_mode) for one in tmp_path.iterdir()}
    assert modes["ca.key"] == modes["server.key"] == 0o600


def test_what_is_to_be_compared_on_the_handheld_is_said(
    tmp_path: Path,
) -> None:
    said = make(tmp_path, NAMES, StandingClock())

    lines = said.splitlines()
    assert lines[0] == "server.pem server.key  shanmen.lan, 192.168.1.10  2027-06-01"
    assert lines[1].startswith("ca.crt  SHA-256 ")
    assert len(lines[1].split()[-1].split(":")) == 32
