"""Everything that stands on the stage of an unattended day, set up and taken down together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from installers.demonstration.displays import Display
from installers.demonstration.ground import Ground, lay_ground
from installers.demonstration.programs import Program
from installers.demonstration.stations import (
    GATE,
    SERVER,
    WINDOW,
    Devices,
    write_gate_file,
    write_window_file,
)
from shared.devices.id_card.simulated.reader import SimulatedIdCardReader
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.devices.scanner.simulated import SimulatedScanner
from shared.devices.turnstile.simulated.aa_board import SimulatedTurnstile

DATABASE = "shanmen_day"


@dataclass(frozen=True, slots=True)
class Stage:
    """The park, two screens, the devices and three programs."""

    ground: Ground
    window_screen: Display
    gate_screen: Display
    printer: SimulatedPrinter
    scanner: SimulatedScanner
    turnstile: SimulatedTurnstile
    id_cards: SimulatedIdCardReader
    programs: tuple[Program, ...]

    def last_words(self) -> str:
        """Return the ends of the programs' logs, for when something went wrong."""
        return "\n".join(f"{it.name}:\n{it.last_words()}" for it in self.programs)


@contextmanager
def set_stage(
    folder: Path, progress: Callable[[str], None], language: str = "zh"
) -> Iterator[Stage]:
    """Set the stage anew in `folder`; everything on it ends with the block."""
    logs = folder / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        ground = lay_ground(folder, DATABASE, anew=True, progress=progress)
        stack.callback(ground.leave)
        window_screen = stack.enter_context(closing(Display(logs / "x-window.log")))
        gate_screen = stack.enter_context(closing(Display(logs / "x-gate.log")))
        printer = stack.enter_context(closing(SimulatedPrinter()))
        scanner = stack.enter_context(closing(SimulatedScanner()))
        turnstile = stack.enter_context(closing(SimulatedTurnstile()))
        id_cards = stack.enter_context(closing(SimulatedIdCardReader()))
        progress("Programs: server, box office, gate station")
        devices = Devices(printer.url, scanner.url, turnstile.url, id_cards.url)
        screens = (window_screen.name, gate_screen.name)
        files = (
            write_window_file(folder / "window.toml", ground.park, devices, language),
            write_gate_file(folder / "gate.toml", devices, language),
        )
        programs = tuple(_start_programs(folder / "logs", ground, files, screens, stack))
        yield Stage(
            ground, window_screen, gate_screen, printer, scanner, turnstile, id_cards, programs
        )


def _start_programs(
    logs: Path,
    ground: Ground,
    station_files: tuple[Path, Path],
    screens: tuple[str, str],
    stack: ExitStack,
) -> Iterator[Program]:
    urls = ground.park.station_urls
    window_file, gate_file = station_files
    plans: tuple[tuple[str, str, list[str | Path], str, str | None], ...] = (
        ("server", "server", ["--port", "0"], urls[SERVER], None),
        ("boxoffice", "boxoffice", ["--station", window_file], urls[WINDOW], screens[0]),
        ("gatestation", "gatestation", ["--station", gate_file], urls[GATE], screens[1]),
    )
    for name, module, arguments, url, display in plans:
        program = Program(
            name,
            module,
            arguments,
            database_url=url,
            log_file=logs / f"{name}.log",
            display=display,
        )
        stack.callback(program.stop)
        yield program
