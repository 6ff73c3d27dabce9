"""The scene at the bench: a paper has come out and its holder stands before an open arm."""

from __future__ import annotations

import time
from contextlib import ExitStack, closing
from pathlib import Path

from installers.demonstration.books import Books
from installers.demonstration.cashier import NUMBER, PIN, TITLE
from installers.demonstration.displays import Display
from installers.demonstration.gallery_album import Album
from installers.demonstration.gate import ADMITTED_GREEN
from installers.demonstration.keyboard import Keyboard
from installers.demonstration.programs import Program
from installers.demonstration.stage import Stage
from installers.demonstration.stations import (
    GATE,
    WINDOW,
    Devices,
    write_bench_file,
    write_gate_file,
    write_window_file,
)
from installers.demonstration.waiting import wait_for
from shared.database.cluster_handle import free_port
from shared.database.environment import DATABASE_URL_VARIABLE
from shared.desktop.bench.alter_fen import SUPERUSER_URL_VARIABLE

FIRST_PAPER = (540, 500)  # in the tray of the bench
LAMP_SHARE = 0.001
ARM_TURNS_SECONDS = 0.5


def show_bench(stage: Stage, books: Books, folder: Path, language: str, album: Album) -> None:
    """Start window and gate anew with the devices of the bench, sell, enter, photograph."""
    for program in stage.programs:
        if program.name != "server":
            program.stop()
    with ExitStack() as stack:
        screen = stack.enter_context(closing(Display(folder / "logs" / "x-bench.log")))
        _start_programs(stage, folder, language, screen, stack)
        _sell(books, stage)
        wait_for("the papers in the tray", lambda: books.unprinted() == 0)
        screen.wait_until_refreshed("the papers in the tray")
        mouse = Keyboard(screen.name)
        dark = screen.share_of(*ADMITTED_GREEN)
        mouse.click(*FIRST_PAPER)
        wait_for("the lamp", lambda: screen.share_of(*ADMITTED_GREEN) > dark + LAMP_SHARE)
        time.sleep(ARM_TURNS_SECONDS)  # the remaining time runs on the screen: it is never still
        album.keep("bench", screen.picture())


def _start_programs(
    stage: Stage, folder: Path, language: str, screen: Display, stack: ExitStack
) -> None:
    ports = free_port(), free_port(), free_port(), free_port(), free_port()
    devices = Devices(*(f"socket://127.0.0.1:{port}" for port in ports))
    park, admin = stage.ground.park, stage.ground.admin_url
    bench_file = write_bench_file(folder / "bench.toml", ports, language)
    window_file = write_window_file(folder / "bench-window.toml", park, devices, language)
    gate_file = write_gate_file(folder / "bench-gate.toml", devices, language)
    urls = park.station_urls
    for module, station_file, url, display, variable in (
        ("shared.desktop.bench", bench_file, admin, screen.name, SUPERUSER_URL_VARIABLE),
        ("boxoffice", window_file, urls[WINDOW], stage.window_screen.name, DATABASE_URL_VARIABLE),
        ("gatestation", gate_file, urls[GATE], stage.gate_screen.name, DATABASE_URL_VARIABLE),
    ):
        program = Program(
            module,
            module,
            ["--station", station_file],
            database_url=url,
            log_file=folder / "logs" / f"bench-{module}.log",
            display=display,
            url_variable=variable,
        )
        stack.callback(program.stop)


def _sell(books: Books, stage: Stage) -> None:
    """Sell three adults; the shift of before is still open."""
    keys, screen = Keyboard(stage.window_screen.name), stage.window_screen
    keys.take(TITLE)
    sign_in = screen.wait_until_still("the sign-in at rest")
    before = books.signed_in()
    keys.press(*NUMBER, "Return", *PIN, "Return")
    wait_for("a signed-in cashier", lambda: books.signed_in() > before)
    screen.wait_until_turned(sign_in, "the sale screen")
    orders = books.orders()
    keys.press("3", "F1", "Return", "Return")
    wait_for("a recorded order", lambda: books.orders() > orders)
