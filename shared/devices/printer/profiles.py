"""Which printer a station has: how it writes Chinese, how wide it is, what it can do itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Writing(StrEnum):
    """How text reaches the paper."""

    GB18030 = "gb18030"  # the printer has Chinese glyphs and takes two-byte characters
    RASTER = "raster"  # everything is drawn here and sent as dots


@dataclass(frozen=True, slots=True)
class _Model:
    """A model by python-escpos' name, and what its table says of it: see the tests."""

    name: str
    native_code: bool
    cutter: bool
    drawer: bool


# An 80 mm and a 58 mm printer made for China, and one of each width that has neither Chinese nor
# QR codes of its own.
_MODELS: Mapping[tuple[Writing, int], _Model] = {
    (Writing.GB18030, 576): _Model("NT-80-V-UL", native_code=True, cutter=True, drawer=True),
    (Writing.GB18030, 384): _Model("Sunmi-V2", native_code=True, cutter=False, drawer=True),
    (Writing.RASTER, 576): _Model("TH230", native_code=False, cutter=True, drawer=True),
    (Writing.RASTER, 384): _Model("POS-5890", native_code=False, cutter=False, drawer=True),
}


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """What the driver has to know of a printer; 8 dots are a millimetre.

    `black_mark` is pre-printed stock: each page ends at the next mark, and begins `mark_offset`
    steps behind it, a value that is found by trying. A printer that differs from its model in one
    thing is `dataclasses.replace(profile, …)`.
    """

    model: str
    writing: Writing
    width_dots: int
    native_code: bool
    cutter: bool
    drawer: bool
    band_rows: int = 256  # cheap printers lose taller images
    black_mark: bool = False
    mark_offset: int = 0


def printer_profile(name: str, width_dots: int = 576) -> PrinterProfile:
    """Give the profile "gb18030" or "raster" at 576 or 384 dots; ValueError for another."""
    try:
        writing = Writing(name)
        model = _MODELS[writing, width_dots]
    except (ValueError, KeyError):
        known = ", ".join(f"{writing} {width}" for writing, width in _MODELS)
        raise ValueError(f"no printer profile {name!r} {width_dots}; there are {known}") from None
    return PrinterProfile(
        model.name, writing, width_dots, model.native_code, model.cutter, model.drawer
    )
