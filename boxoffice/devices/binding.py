"""Where each device of a window is, as the page of devices edits it and its file keeps it."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from boxoffice.settings import (
    CameraSettings,
    CardReaderSettings,
    DrawerContact,
    DrawerKind,
    IdCardSettings,
    LabelLanguageName,
    PoleKind,
    PoleSettings,
    PrinterSettings,
    ScreenSettings,
    TerminalKind,
    TerminalSettings,
    WindowStation,
    WristbandSettings,
)


class DeviceKind(StrEnum):
    """The devices of a window, by their tables in the station file."""

    PRINTER = "printer"
    DRAWER = "drawer"  # at the printer: it has no table of its own
    ID_CARD = "id_card"
    POLE = "pole"
    CUSTOMER_SCREEN = "customer_screen"
    CARD_READER = "card_reader"
    CAMERA = "camera"
    WRISTBAND = "wristband"
    CARD_TERMINAL = "card_terminal"


@dataclass(frozen=True, slots=True)
class Traits:
    """What can be said of a kind: the key of its place, its variants, its usual baud rate.

    A device without a baud rate is on no serial line. `names` tells that its place is a name that
    may be empty, for the only one there is. A device without a place key hangs at another.
    """

    place_key: str = "url"
    variants: tuple[str, ...] = ()
    baud_rate: int = 0
    names: bool = False


TRAITS: Final[Mapping[DeviceKind, Traits]] = {
    DeviceKind.PRINTER: Traits(baud_rate=9_600),
    DeviceKind.DRAWER: Traits(place_key="", variants=tuple(DrawerKind)),
    DeviceKind.ID_CARD: Traits(baud_rate=115_200),
    DeviceKind.POLE: Traits(variants=tuple(PoleKind), baud_rate=2_400),
    DeviceKind.CUSTOMER_SCREEN: Traits(place_key="monitor", names=True),
    DeviceKind.CARD_READER: Traits(place_key="name", names=True),
    DeviceKind.CAMERA: Traits(),
    DeviceKind.WRISTBAND: Traits(variants=tuple(LabelLanguageName), baud_rate=9_600),
    DeviceKind.CARD_TERMINAL: Traits(variants=tuple(TerminalKind), baud_rate=9_600),
}


_SETTINGS: Final[Mapping[DeviceKind, Callable[..., Any]]] = {
    DeviceKind.PRINTER: PrinterSettings,
    DeviceKind.ID_CARD: IdCardSettings,
    DeviceKind.POLE: PoleSettings,
    DeviceKind.CUSTOMER_SCREEN: ScreenSettings,
    DeviceKind.CARD_READER: CardReaderSettings,
    DeviceKind.CAMERA: CameraSettings,
    DeviceKind.WRISTBAND: WristbandSettings,
    DeviceKind.CARD_TERMINAL: TerminalSettings,
}
_VARIANTS: Final[Mapping[DeviceKind, type[StrEnum]]] = {
    DeviceKind.POLE: PoleKind,
    DeviceKind.WRISTBAND: LabelLanguageName,
    DeviceKind.CARD_TERMINAL: TerminalKind,
}


@dataclass(frozen=True, slots=True)
class Binding:
    """Where one device is; `there` False where the window has none."""

    place: str = ""
    variant: str = ""
    baud_rate: int = 0
    there: bool = False


def binding_of(station: WindowStation, kind: DeviceKind) -> Binding:
    """Give what the station says of a device, or what a new one begins with."""
    if kind is DeviceKind.DRAWER:
        drawer = station.printer.drawer_kind
        return Binding(variant=drawer, there=drawer is not DrawerKind.ABSENT)
    traits, settings = TRAITS[kind], getattr(station, kind.value)
    if settings is None:
        return Binding(variant=traits.variants[0] if traits.variants else "",
                       baud_rate=traits.baud_rate)  # fmt: skip
    return Binding(
        place=getattr(settings, traits.place_key),
        variant=str(settings.kind) if traits.variants else "",
        baud_rate=settings.baud_rate if traits.baud_rate else 0,
        there=True,
    )


def with_binding(station: WindowStation, kind: DeviceKind, binding: Binding) -> WindowStation:
    """Give the station with a device at another place; what else is set of it stays."""
    if kind is DeviceKind.DRAWER:
        return replace(station, printer=_with_drawer(station.printer, binding.variant))
    settings: Any = getattr(station, kind.value)
    changes = _changes(kind, binding)
    changed = _SETTINGS[kind](**changes) if settings is None else replace(settings, **changes)
    whole: dict[str, Any] = {kind.value: changed}
    return replace(station, **whole)


def write_devices(path: Path, station: WindowStation, kind: DeviceKind) -> None:
    """Write one device into the file beside the station file; the others stay. Raises OSError."""
    table = tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    name = DeviceKind.PRINTER.value if kind is DeviceKind.DRAWER else kind.value
    table[name] = asdict(getattr(station, name))
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(_toml(table), "utf-8")
    os.replace(fresh, path)


def _with_drawer(printer: PrinterSettings, variant: str) -> PrinterSettings:
    contact = variant if variant in list(DrawerContact) else DrawerContact.NONE
    return replace(
        printer, drawer=variant != DrawerKind.ABSENT, drawer_contact=DrawerContact(contact)
    )


def _changes(kind: DeviceKind, binding: Binding) -> dict[str, Any]:
    traits = TRAITS[kind]
    changes: dict[str, Any] = {traits.place_key: binding.place}
    if traits.variants:
        changes["kind"] = _VARIANTS[kind](binding.variant)
    if traits.baud_rate:
        changes["baud_rate"] = binding.baud_rate
    return changes


def _toml(tables: Mapping[str, Mapping[str, Any]]) -> str:
    """Write tables of texts, numbers and truths; a TOML text is written as JSON has it."""
    lines = ["# 由设备页写入 / written by the page of devices"]
    for name, table in tables.items():
        lines += ["", f"[{name}]"]
        lines += [
            f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in table.items()
        ]
    return "\n".join(lines) + "\n"
