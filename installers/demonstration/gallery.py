"""Makes every picture that README and manual show, from the running programs, in both languages."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from PIL import Image

from installers.demonstration.books import Books
from installers.demonstration.cashier import Cashier, MissingPaper, PrintedTicket
from installers.demonstration.displays import DisplayFault
from installers.demonstration.gallery_album import LANGUAGES, Album, AlbumFault
from installers.demonstration.gallery_bench import show_bench
from installers.demonstration.gallery_gate import GateScenes
from installers.demonstration.gallery_handheld import show_handheld
from installers.demonstration.gallery_kiosk import show_kiosk
from installers.demonstration.gallery_office import show_office
from installers.demonstration.gallery_papers import papers_picture
from installers.demonstration.gallery_window import WindowScenes
from installers.demonstration.park import Park
from installers.demonstration.plan import Wish, read_offers
from installers.demonstration.serve import FOLDER
from installers.demonstration.stage import Stage, set_stage
from installers.demonstration.stations import SERVER
from installers.demonstration.waiting import NeverHappened, wait_for
from installers.gallery.phone import NoBrowser
from shared.database.cluster_place import ClusterError
from shared.database.engine import station_engine
from shared.database.environment import DATABASE_URL_VARIABLE
from shared.kernel.locale import Language
from shared.reporting.pdf import write_pdf
from shared.reporting.r1 import ReportDays, read_r1
from shared.reporting.r1_table import r1_table
from shared.reporting.snapshot import reading
from shared.site.queries import this_station

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "resources" / "manual" / "pictures"
WORK = FOLDER.with_name("gallery")
START_SECONDS = 60.0
PAGE_DOTS_PER_INCH = 72
TICKET_PIXELS = 640
INTERRUPTED = 130
_FAULTS = (AlbumFault, ClusterError, DisplayFault, MissingPaper, NeverHappened, NoBrowser)


def main() -> int:
    """Take the pictures; return the exit status."""
    parser = argparse.ArgumentParser(prog="dev.py pictures", description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT, metavar="DIR", help="what it writes to")
    parser.add_argument("--language", choices=LANGUAGES, help="only this one")
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # Two of the scenes stop the database: it has to be one of our own.
    os.environ.pop(DATABASE_URL_VARIABLE, None)
    try:
        for language in [asked.language] if asked.language else LANGUAGES:
            _take_all(asked.out.absolute() / language, WORK / language, language)
    except KeyboardInterrupt:
        return INTERRUPTED
    except _FAULTS as error:
        sys.stderr.write(f"{error}\n")
        return 1
    print(f"Written to {asked.out}")
    return 0


def _take_all(out: Path, folder: Path, language: str) -> None:
    album = Album(out)
    with set_stage(folder, _say, language) as stage:
        try:
            _play(stage, album, folder, language)
        except (MissingPaper, NeverHappened):
            _say(stage.last_words())
            raise
    album.require_complete()


def _play(stage: Stage, album: Album, folder: Path, language: str) -> None:
    admin_url = stage.ground.admin_url
    if not stage.scanner.wait_until_connected(START_SECONDS):
        raise NeverHappened("the gate station at its scanner", START_SECONDS)
    with closing(Books(admin_url)) as books:
        cashier = Cashier(books, stage.window_screen, stage.printer, read_offers())
        window, gate = WindowScenes(stage, books, cashier, album), GateScenes(stage, books, album)
        _say(f"Pictures ({language}): window and gate")
        window.begin_shift()
        gate.show_idle()
        window.show_names()
        sold = window.sell_some()
        album.keep("ticket-layouts", papers_picture(Language(language)))
        album.keep("ticket", _smaller(sold[0][1][0].paper.picture()))
        window.show_sale()
        window.show_customer()
        window.show_orders()
        window.show_devices()
        unused = _visit(gate, window, sold)
        wait_for("the server to follow the admissions", lambda: books.unrecognised() == 0)
        window.show_reports()
        album.keep("daily-report", _report_page(stage.ground.park, folder, language))
        _say(f"Pictures ({language}): what goes wrong")
        window.show_paper_out()
        window.show_print_doubt()
        window.show_sold_out()
        gate.show_fault()
        window.show_shift_work()
        _lose_database(stage, window, gate, unused)
    _say(f"Pictures ({language}): bench")
    with closing(Books(admin_url)) as books:  # the connection of before went with the database
        show_bench(stage, books, folder, language, album)
        _say(f"Pictures ({language}): back office")
        show_office(stage.ground.park, books, folder, language, album)
        _say(f"Pictures ({language}): kiosk")
        show_kiosk(stage.ground, folder, language, album)
    show_handheld(language, album)


def _visit(
    gate: GateScenes, window: WindowScenes, sold: list[tuple[Wish, list[PrintedTicket]]]
) -> str:
    """Bring the tickets to the gate; give the code of one that was never used."""
    offers = read_offers()
    codes: dict[str, list[str]] = {}
    for wish, tickets in sold:
        types = [code for code, quantity in wish.quantities for _ in range(quantity)]
        for code, ticket in zip(types, tickets, strict=True):
            if offers[code].opens_gate:
                codes.setdefault(code, []).append(ticket.code)
    family, adults = codes["family"][0], codes["adult"]
    gate.show_admitted(family)
    for code in adults[:8]:
        gate.enter(code)
    gate.show_refused("gate-tomorrow", window.sell_for_tomorrow().code)
    gate.show_refused("gate-refused", family)
    gate.show_not_walked(adults[8])
    return adults[9]


def _lose_database(stage: Stage, window: WindowScenes, gate: GateScenes, code: str) -> None:
    cluster = stage.ground.cluster
    if cluster is None:
        raise AlbumFault("The database is not ours to stop")
    cluster.stop()
    gate.show_offline(code)
    window.show_outage()
    cluster.start()


def _report_page(park: Park, folder: Path, language: str) -> Image.Image:
    """Write R1 of the day as PDF and draw its first page."""
    file = folder / "daily-report.pdf"
    engine = station_engine(park.station_urls[SERVER], "shanmen-gallery")
    try:
        with reading(engine) as session:
            day = this_station(session).business_date
            write_pdf(r1_table(read_r1(session, ReportDays(day, day))), file, Language(language))
    finally:
        engine.dispose()
    resolution = str(PAGE_DOTS_PER_INCH)
    command = ["pdftoppm", "-r", resolution, "-png", "-singlefile", str(file), str(file)]
    subprocess.run(command, check=True)
    with Image.open(file.with_name(f"{file.name}.png")) as page:
        return page.copy()


def _smaller(paper: Image.Image) -> Image.Image:
    height = round(paper.height * TICKET_PIXELS / paper.width)
    return paper.resize((TICKET_PIXELS, height), Image.Resampling.LANCZOS)


def _say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main())
