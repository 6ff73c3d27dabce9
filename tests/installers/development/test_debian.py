"""Debian packages: what the machine has is asked of dpkg, names of other releases count too."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from installers.development.debian import PACKAGES, missing_packages


def put_program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def with_installed(
    monkeypatch: pytest.MonkeyPatch, folder: Path, names: list[str], status: str = "installed"
) -> None:
    """Put a dpkg-query first in the path that knows `names`."""
    rows = "\n".join(f"{name} {status}" for name in names)
    put_program(folder, "dpkg-query", f"cat <<'END'\n{rows}\nEND\nexit 1")
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")


def test_nothing_is_missing_when_all_are_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with_installed(monkeypatch, tmp_path, [entry.split("|")[0] for entry in PACKAGES])

    assert missing_packages() == []


def test_a_package_under_its_newer_name_is_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with_installed(monkeypatch, tmp_path, [entry.split("|")[-1] for entry in PACKAGES])

    assert missing_packages() == []


def test_a_removed_package_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    names = [entry.split("|")[0] for entry in PACKAGES]
    with_installed(monkeypatch, tmp_path, names, status="config-files")

    assert missing_packages() == names
