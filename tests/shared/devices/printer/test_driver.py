from __future__ import annotations

import pytest

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.printer.driver import EscPosPrinter
from shared.devices.printer.profiles import printer_profile
from shared.paper.page import Page


class BreakingConnection(Connection):
    """Breaks in the middle of the first command."""

    def discard(self) -> int:
        return 0

    def write(self, data: bytes) -> None:
        raise DeviceFault("printer", FaultReason.UNREACHABLE, may_have_acted=True)


def test_a_wire_that_breaks_at_the_question_leaves_the_page_unprinted(ticket: Page) -> None:
    connection = BreakingConnection("socket://127.0.0.1:1", device="printer")

    with pytest.raises(DeviceFault) as fault:
        EscPosPrinter(connection, printer_profile("gb18030")).print_page(ticket)

    assert not fault.value.may_have_acted


def test_building_a_printer_touches_no_wire() -> None:
    connection = Connection("/dev/nothing-is-here")

    EscPosPrinter(connection, printer_profile("raster"))

    assert not connection.is_open
