"""Which printer a station has: how it writes Chinese, how wide it is, what it can do itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from shared.devices.printer.library import model_facts


class Writing(StrEnum):
    """How text reaches the paper."""

    GB18030 = "gb18030"  # the printer has Chinese glyphs and takes two-byte characters
    RASTER = "raster"  # everything is drawn here and sent as dots


# Our names and the python-escpos model that stands for each: an 80 mm and a 58 mm printer made
# for China, and one of each width that has neither Chinese nor QR codes of its own.
_MODELS: Mapping[tuple[Writing, int], str] = {
    (Writing.GB18030, 576): "NT-80-V-UL",
    (Writing.GB18030, 384): "Sunmi-V2",
    (Writing.RASTER, 576): "TH230",
    (Writing.RASTER, 384): "POS-5890",
}


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """What the driver has to know of a printer; 8 dots are a millimetre.

    A printer that differs from its model in one thing is `dataclasses.replace(profile, …)`.
    """

    model: str
    writing: Writing
    width_dots: int
    native_code: bool
    cutter: bool
    drawer: bool
    band_rows: int = 256  # cheap printers lose taller images


def printer_profile(name: str, width_dots: int = 576) -> PrinterProfile:
    """Give the profile "gb18030" or "raster" at 576 or 384 dots; ValueError for another."""
    try:
        writing = Writing(name)
        model = _MODELS[writing, width_dots]
    except (ValueError, KeyError):
        known = ", ".join(f"{writing} {width}" for writing, width in _MODELS)
        raise ValueError(f"no printer profile {name!r} {width_dots}; there are {known}") from None
    facts = model_facts(model)
    return PrinterProfile(model, writing, width_dots, facts.native_code, facts.cutter, facts.drawer)
