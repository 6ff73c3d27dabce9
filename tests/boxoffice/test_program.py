"""Each of the three programs reads its own screens and no others: a start is waited for."""

from __future__ import annotations

import subprocess
import sys

import pytest

SIDE_ROOMS = ("lookup", "passes", "reports")


@pytest.mark.parametrize(
    ("program", "strangers"),
    [
        ("boxoffice.window_program", {"boxoffice.back_office", "boxoffice.kiosk.view", "numpy"}),
        ("boxoffice.window_program", {f"boxoffice.{name}.view" for name in SIDE_ROOMS}),
        ("boxoffice.kiosk.program", {"boxoffice.back_office", "boxoffice.sale.view", "numpy"}),
        ("boxoffice.back_office.program", {"boxoffice.kiosk.view", "boxoffice.sale.view"}),
    ],
)
def test_a_program_reads_no_screens_of_the_others(program: str, strangers: set[str]) -> None:
    asked = f"import sys, {program}; print(*(set(sys.modules) & {strangers!r}))"

    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert done.stdout.split() == []
