from __future__ import annotations

import pytest

from shared.devices.printer.library import model_facts
from shared.devices.printer.profiles import PrinterProfile, Writing, printer_profile


def test_an_80_mm_chinese_printer_draws_codes_and_cuts() -> None:
    assert printer_profile("gb18030") == PrinterProfile(
        "NT-80-V-UL", Writing.GB18030, 576, native_code=True, cutter=True, drawer=True
    )


def test_a_58_mm_printer_without_chinese_does_neither() -> None:
    assert printer_profile("raster", 384) == PrinterProfile(
        "POS-5890", Writing.RASTER, 384, native_code=False, cutter=False, drawer=True
    )


@pytest.mark.parametrize("width", [576, 384])
@pytest.mark.parametrize("name", ["gb18030", "raster"])
def test_every_model_is_as_wide_as_we_say(name: str, width: int) -> None:
    assert model_facts(printer_profile(name, width).model).width_dots == width


@pytest.mark.parametrize(("name", "width"), [("utf8", 576), ("gb18030", 512)])
def test_an_unknown_profile_names_the_known_ones(name: str, width: int) -> None:
    with pytest.raises(ValueError, match=r"there are gb18030 576, .*raster 384"):
        printer_profile(name, width)
