"""Keys that mean the same wherever a sale stands: other screens, paper, settings."""

from __future__ import annotations

from collections.abc import Callable

from boxoffice.sale.exits import SaleExits
from boxoffice.sale.messages import SaleMessages
from boxoffice.sale.parking.parking import Parking
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.sheets import Sheets
from boxoffice.sale.shown import Mode
from boxoffice.sale.sitting import Sitting
from boxoffice.sale.stroke import Act
from boxoffice.sale.view import SaleView


class Anywhere:
    """Nobody leaves for another screen while money lies on the counter."""

    def __init__(
        self,
        view: SaleView,
        sitting: Sitting,
        exits: SaleExits,
        prints: PrintQueue,
        sheets: Sheets,
        parking: Parking,
        messages: SaleMessages,
    ) -> None:
        self._sitting = sitting
        self._exits = exits
        self._prints = prints
        self._messages = messages
        self._always: dict[Act, Callable[[], None]] = {
            Act.REPRINT: self._print_again,
            Act.YES: prints.came_out,
            Act.NO: prints.did_not_come_out,
            Act.LOCK: exits.lock,
            Act.LANGUAGE: exits.language,
            Act.LOOK: exits.look,
            Act.DEVICES: exits.devices,
            Act.KEYS: lambda: view.show_overlay(visible=True),
            Act.LEAVE: sheets.close,
        }
        self._but_for_money: dict[Act, Callable[[], None]] = {
            Act.REPORTS: exits.reports,
            Act.FIND: lambda: exits.find(""),
            Act.PASSES: exits.passes,
            Act.DRAWER: exits.drawer,
            Act.SHIFT_REPORT: exits.shift_report,
            Act.HAND_OVER: exits.hand_over,
            Act.LATE: exits.late,
            Act.PARK: parking.park,
        }

    def always(self, act: Act, deed: Callable[[], None]) -> None:
        """Let a key mean this wherever the sale stands."""
        self._always[act] = deed

    def do(self, act: Act) -> bool:
        """Do it; False leaves it to the basket, the tender or the change."""
        done = self._always.get(act)
        if done is None and self._sitting.mode is not Mode.TENDER:
            done = self._but_for_money.get(act)
        if done is not None:
            done()
        return done is not None

    def look_up(self, code: str) -> None:
        """Show the order of a ticket that was scanned."""
        if self._sitting.mode is Mode.TENDER:
            self._messages.say_scan_ignored(len(code))
        else:
            self._exits.find(code)

    def _print_again(self) -> None:
        if self._prints.waiting or self._sitting.mode is Mode.TENDER:
            self._prints.print_again()
        elif not self._prints.otherwise():
            self._exits.reprint()
