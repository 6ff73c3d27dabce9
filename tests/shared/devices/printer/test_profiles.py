from __future__ import annotations

import logging
import shutil
from typing import Any

import pytest

from shared.devices.printer.commands import DRAWER_PULSE
from shared.devices.printer.profiles import PrinterProfile, Writing, printer_profile


def in_the_library(model: str) -> Any:
    """Give the printer of a model whose bytes are kept.

    Importing python-escpos sets the root logger up, and leaves a folder in the temporary files:
    the product does without it.
    """
    handlers = list(logging.root.handlers)
    from escpos import capabilities, printer

    logging.root.handlers[:] = handlers
    shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    return printer.Dummy(profile=model)


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
def test_every_model_can_do_what_the_library_says_of_it(name: str, width: int) -> None:
    profile = printer_profile(name, width)

    model = in_the_library(profile.model).profile

    assert model.profile_data["media"]["width"]["pixels"] == width
    assert profile.native_code == bool(model.supports("qrCode"))
    assert profile.cutter == bool(model.supports("paperPartCut") or model.supports("paperFullCut"))
    assert profile.drawer == bool(model.supports("pulseStandard"))


def test_the_pulse_of_the_drawer_is_the_librarys() -> None:
    printer = in_the_library("default")

    printer.cashdraw(2)

    assert printer.output == DRAWER_PULSE


@pytest.mark.parametrize(("name", "width"), [("utf8", 576), ("gb18030", 512)])
def test_an_unknown_profile_names_the_known_ones(name: str, width: int) -> None:
    with pytest.raises(ValueError, match=r"there are gb18030 576, .*raster 384"):
        printer_profile(name, width)
