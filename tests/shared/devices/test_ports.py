from __future__ import annotations

import sys
from pathlib import Path

import pytest

from shared.devices.ports import cameras, serial_ports


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has names and no paths")
def test_ports_are_listed_by_their_usb_paths(tmp_path: Path) -> None:
    for name in ("usb-0:2:1.0-port0", "usb-0:1:1.0-port0"):
        (tmp_path / name).touch()

    assert serial_ports(tmp_path) == (
        str(tmp_path / "usb-0:1:1.0-port0"),
        str(tmp_path / "usb-0:2:1.0-port0"),
    )


def test_a_camera_is_listed_once(tmp_path: Path) -> None:
    for name in ("usb-0:2:1.0-video-index0", "usb-0:2:1.0-video-index1"):
        (tmp_path / name).touch()

    assert cameras(tmp_path) == (str(tmp_path / "usb-0:2:1.0-video-index0"),)


def test_without_any_there_is_an_empty_list(tmp_path: Path) -> None:
    assert cameras(tmp_path / "none") == ()
