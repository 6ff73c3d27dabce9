from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from boxoffice.devices.binding import (
    TRAITS,
    Binding,
    DeviceKind,
    binding_of,
    with_binding,
    write_devices,
)
from boxoffice.settings import (
    IdCardSettings,
    PoleKind,
    PoleSettings,
    PrinterSettings,
    WindowStation,
    devices_file,
    read_desk,
)

STATION = WindowStation(Path("key.json"), PrinterSettings("socket://10.0.0.5:9100", width_dots=384))
PATH = "/dev/serial/by-path/pci-0000:00:14.0-usb-0:2:1.0-port0"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "window-2.toml"
    file.write_text(
        "signing_key_file = 'key.json'\n[printer]\n"
        "url = 'socket://10.0.0.5:9100'\nwidth_dots = 384\n",
        "utf-8",
    )
    return file


def test_what_is_saved_is_read_at_the_next_start(file: Path) -> None:
    station = with_binding(STATION, DeviceKind.POLE, Binding(PATH, "cd5220", 9_600))

    write_devices(devices_file(file), station, DeviceKind.POLE)

    read = read_desk(file)
    assert isinstance(read, WindowStation)
    assert read.pole == PoleSettings(PATH, PoleKind.CD5220, 9_600)


def test_devices_that_were_saved_before_stay(file: Path) -> None:
    id_card = with_binding(STATION, DeviceKind.ID_CARD, Binding(PATH, baud_rate=115_200))
    write_devices(devices_file(file), id_card, DeviceKind.ID_CARD)
    camera = with_binding(STATION, DeviceKind.CAMERA, Binding("http://10.0.0.9/a.mjpg"))
    write_devices(devices_file(file), camera, DeviceKind.CAMERA)

    read = read_desk(file)

    assert isinstance(read, WindowStation)
    assert read.id_card == IdCardSettings(PATH)
    assert read.camera is not None


def test_a_printer_at_another_place_keeps_what_else_is_known_of_it(file: Path) -> None:
    station = with_binding(STATION, DeviceKind.PRINTER, Binding("COM3", baud_rate=115_200))
    write_devices(devices_file(file), station, DeviceKind.PRINTER)

    read = read_desk(file)

    assert isinstance(read, WindowStation)
    assert read.printer == PrinterSettings("COM3", width_dots=384, baud_rate=115_200)


@pytest.mark.parametrize("kind", list(DeviceKind))
def test_every_kind_is_bound_and_given_back(kind: DeviceKind) -> None:
    begin = binding_of(STATION, kind)
    place = "somewhere" if TRAITS[kind].place_key else ""
    bound = replace(begin, place=place, there=True)

    assert binding_of(with_binding(STATION, kind, bound), kind) == bound


def test_a_name_with_quotes_and_backslashes_is_written_whole(file: Path) -> None:
    name = 'Reader "A" \\\\.\\DISPLAY2 山门'
    station = with_binding(STATION, DeviceKind.CARD_READER, Binding(name))
    write_devices(devices_file(file), station, DeviceKind.CARD_READER)

    read = read_desk(file)

    assert isinstance(read, WindowStation)
    assert read.card_reader is not None
    assert read.card_reader.name == name
