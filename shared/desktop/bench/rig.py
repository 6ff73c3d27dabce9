"""The simulated devices on the bench, their faults, and how they all stand at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from shared.desktop.bench.cards import CARDS, Holder
from shared.desktop.bench.settings import BenchStation
from shared.devices.customer_display.simulated import SimulatedDisplay
from shared.devices.id_card.simulated.reader import SimulatedIdCardReader
from shared.devices.printer.simulated.condition import Condition, PaperLevel
from shared.devices.printer.simulated.paper import Paper
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.devices.scanner.simulated import SimulatedScanner
from shared.devices.turnstile.simulated.aa_board import FIRE, OPEN_ENTRY, SimulatedTurnstile

# People on the bench walk by themselves: slow enough to be seen.
WALKS_AFTER_SECONDS: Final = 1.5


@dataclass(frozen=True, slots=True)
class RigState:
    """All devices at one moment; counts only grow."""

    papers: int = 0
    drawer_pulses: int = 0
    condition: Condition = Condition()  # noqa: RUF009 - frozen
    printer_plugged: bool = True
    openings: int = 0
    persons: int = 0
    arm_open: bool = False
    in_pairs: bool = False  # two walk on one opening
    forced: int = 0
    burning: bool = False  # the fire contact is closed: the arm is down
    scanner_connected: bool = False
    turnstile_connected: bool = False
    id_card_connected: bool = False
    laid: Holder | None = None
    readings: int = 0
    amount: str = ""  # on the pole display


class Rig:
    """Owns the simulators; all of it may be used from the thread of the window."""

    def __init__(self, station: BenchStation) -> None:
        self._printer = SimulatedPrinter(station.printer.port)
        self._scanner = SimulatedScanner(station.scanner.port)
        self._turnstile = SimulatedTurnstile(
            station.turnstile.port,
            station.turnstile.address,
            walks_after_seconds=WALKS_AFTER_SECONDS,
        )
        self._id_card = SimulatedIdCardReader(station.id_card.port)
        self._pole = SimulatedDisplay(station.pole.port)
        self._printer_plugged = True
        self._forced = 0
        self._next_card = 0
        self._laid: Holder | None = None

    @property
    def passing_seconds(self) -> float:
        """How long the arm stays open for one person."""
        return self._turnstile.passing_seconds

    def state(self) -> RigState:
        """Tell how everything stands now."""
        return RigState(
            papers=len(self._printer.papers),
            drawer_pulses=self._printer.drawer_pulses,
            condition=self._printer.condition,
            printer_plugged=self._printer_plugged,
            openings=self._turnstile.openings,
            persons=sum(self._turnstile.passages),
            arm_open=self._turnstile.state == OPEN_ENTRY,
            in_pairs=self._turnstile.persons_per_passage > 1,
            forced=self._forced,
            burning=self._turnstile.state == FIRE,
            scanner_connected=self._scanner.wait_until_connected(0),
            turnstile_connected=self._turnstile.wait_until_connected(0),
            id_card_connected=self._id_card.wait_until_connected(0),
            laid=self._laid,
            readings=self._id_card.readings,
            amount=self._pole.figures,
        )

    def papers(self) -> tuple[Paper, ...]:
        """Give every paper cut so far, oldest first."""
        return self._printer.papers

    def present(self, code: str) -> None:
        """Hold a code before the scanner."""
        self._scanner.present(code)

    def lay_or_lift(self) -> None:
        """Lift the card that lies on the reader, or lay the next person's on it."""
        if self._laid is not None:
            self._laid = None
            self._id_card.lift()
            return
        one = CARDS[self._next_card % len(CARDS)]
        self._next_card += 1
        self._laid = one.holder
        self._id_card.lay(one.card)

    def shut_drawer(self) -> None:
        """Push the cash drawer shut, as a cashier does."""
        self._printer.close_drawer()

    def plug_printer(self, plugged: bool) -> None:
        """Pull the printer's plug, or put it back."""
        self._printer_plugged = plugged
        if plugged:
            self._printer.come_back()
        else:
            self._printer.vanish()

    def load_paper(self, loaded: bool) -> None:
        """Take the roll out, or put a new one in."""
        self._printer.set_paper(PaperLevel.OK if loaded else PaperLevel.END)

    def open_cover(self, is_open: bool) -> None:
        """Open or shut the printer's cover."""
        self._printer.set_cover_open(is_open)

    def let_walk(self, walking: bool) -> None:
        """Have people walk through an open arm, or stand still before it."""
        self._turnstile.walks_after_seconds = WALKS_AFTER_SECONDS if walking else None

    def walk_in_pairs(self, pairs: bool) -> None:
        """Have the arm turn twice at each opening: somebody follows whoever was let in."""
        self._turnstile.persons_per_passage = 2 if pairs else 1

    def force_arm(self) -> None:
        """Have somebody press through the shut arm."""
        self._forced += 1
        self._turnstile.force()

    def set_fire(self, burning: bool) -> None:
        """Close the fire contact, or open it."""
        self._turnstile.set_fire(burning).result()

    def close(self) -> None:
        """Take the devices away."""
        self._printer.close()
        self._scanner.close()
        self._turnstile.close()
        self._id_card.close()
        self._pole.close()
