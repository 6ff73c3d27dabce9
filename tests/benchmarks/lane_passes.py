"""`lane_passes`: holders of passes at a gate: their photo on the screen, and a card that is lost.

`pass_photo` is from the scanner's bytes to the painted picture, in the whole gate station;
`card_lost` from the window's word that a card is lost to the refusal of it at the last of eight
lanes, each asked anew.
"""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

import numpy as np
from PIL import Image
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session, sessionmaker

from gatestation.application import GateApplication
from gatestation.day_keys import DayKeys
from gatestation.desks import Desks
from gatestation.gatekeeper import Gatekeeper, GateLines
from gatestation.offline.line import LeavableLine, LeftLines
from gatestation.settings import GateStation
from installers.demonstration.stations import SERVER, Devices, write_gate_file
from shared.admission.day_look_ups import send_keys
from shared.admission.presented import Presented, PresentedKind
from shared.admission.rules import Verdict
from shared.database.engine import station_engine
from shared.desktop.theme import Look, Theme
from shared.desktop.translations import Translations
from shared.devices.scanner.simulated import SimulatedScanner
from shared.devices.turnstile.simulated.aa_board import SimulatedTurnstile
from shared.identity.document_number import DocumentKind, check_digit, parse_number
from shared.identity.key_file import read_server_keys, read_station_keys
from shared.identity.person import PersonFacts, person_document
from shared.kernel.clock import SystemClock
from shared.kernel.ids import uuid7
from shared.kernel.locale import Language
from shared.kernel.memory import settle
from shared.kernel.station_file import read_station_file
from shared.passes.find import AnnualPass, show_pass
from shared.passes.keep import CardEnd, bind_card, end_card, keep_photo
from shared.sales.sale_document import Visitor
from shared.sales.sell import sell_for_cash
from tests.benchmarks.ground import Ground, pgbench_tps
from tests.benchmarks.result import Result, percentile
from tests.benchmarks.timed_lane import GATE, LANES, add_lanes, first_window
from tests.till import Till

HOLDERS: Final = 100
_LONGEST_SECONDS: Final = 10.0
_PGBENCH_SECONDS: Final = 3
_WALKED_SECONDS: Final = 0.15
_KEYS_SECONDS: Final = 4.0  # a gate asks for them with its figures


@dataclass(frozen=True, slots=True)
class SoldPass:
    """A pass, its holder, and the card that is bound to it."""

    ticket_id: UUID
    code: str
    card: str
    card_id: UUID


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Sell passes, show their photos, lose their cards."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    add_lanes(place.admin_url)
    url, key_file = first_window(place)
    engine = station_engine(url, "bench", connections=1)
    till = Till.open(sessionmaker(engine), key_file)
    say(f"lane_passes: {HOLDERS} passes")
    passes = [_sell(till, place, at) for at in range(HOLDERS)]
    say("lane_passes: their photos")
    yield _result("pass_photo", _photos(application, place, folder, passes), place)
    say("lane_passes: cards are lost")
    yield _result("card_lost", _losses(till, place, folder, passes), place)
    engine.dispose()


def _sell(till: Till, place: Ground, at: int) -> SoldPass:
    front = f"11010519800101{at:03d}"
    document = parse_number(DocumentKind.ID_CARD, front + check_digit(front))
    keys = read_station_keys(place.park.person_keys)
    facts = PersonFacts("李明", phone="", document=document)
    person = person_document(uuid7(), facts, keys, findable=False)
    quote = till.quote(annual=1)
    with till.sessions.begin() as session:
        ticket = sell_for_cash(
            session, quote, quote.total, sign=till.sign, token=till.token, order_id=uuid7(),
            visitors=[Visitor(person, 1)],
        ).tickets[0]  # fmt: skip
    card = f"04{at:012X}"
    with till.sessions.begin() as session:
        holder = _shown(session, ticket.id, till).holders[0].person_id
        keep_photo(session, ticket.id, holder, _picture(at), keys, till.token)
        bind_card(session, ticket.id, holder, card, keys, till.token)
        bound = _shown(session, ticket.id, till).holders[0].card
    if bound is None:
        raise RuntimeError("no card was bound")
    return SoldPass(ticket.id, ticket.code, card, bound)


def _shown(session: Session, ticket_id: UUID, till: Till) -> AnnualPass:
    shown = show_pass(session, ticket_id, till.token)
    if shown is None:
        raise RuntimeError("no pass was sold")
    return shown


def _picture(seed: int) -> bytes:
    """Make a photo as a window takes it, with as many bytes as a face has."""
    pixels = np.random.default_rng(seed).integers(0, 255, (60, 45, 3), dtype=np.uint8)
    data = io.BytesIO()
    Image.fromarray(pixels).resize((480, 640)).save(data, "JPEG", quality=90)
    return data.getvalue()


class _Painted(QObject):
    """Notes when a widget was painted last."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.at = 0.0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the paint event, just before it is drawn."""
        if event.type() == QEvent.Type.Paint:
            self.at = time.perf_counter()
        return False


def _turnstile() -> SimulatedTurnstile:
    return SimulatedTurnstile(walks_after_seconds=0.0, closing_seconds=0.001)


def _photos(
    application: QApplication, place: Ground, folder: Path, passes: Sequence[SoldPass]
) -> list[float]:
    """Present each pass once; gives the milliseconds until its photo is painted."""
    with closing(SimulatedScanner()) as scanner, closing(_turnstile()) as board:
        file = write_gate_file(folder / "passes.toml", Devices("", scanner.url, board.url))
        station = read_station_file(file, GateStation)
        theme, words = Theme(application, Look.DARK), Translations(application, Language.ZH)
        url = place.park.station_urls[GATE]
        gate = GateApplication(station, file, url, SystemClock(), theme, words)
        gate.window.resize(1366, 768)
        gate.window.show()
        gate.start()
        try:
            _until(application, lambda: scanner.wait_until_connected(0.01), "the scanner")
            _send_keys_until(application, place, file)
            settle()
            details = gate.window.views[0].details
            painted = _Painted(details)
            taken = []
            for one in passes:
                started = time.perf_counter()
                scanner.present(one.code)
                _until(
                    application,
                    lambda: details.shows_photo and painted.at > started,  # noqa: B023
                    "a photo",
                )
                taken.append((time.perf_counter() - started) * 1000)
                _rest(application)
                details.show_photo(b"")
        finally:
            gate.window.close()
            gate.close()
    return sorted(taken)


def _send_keys_until(application: QApplication, place: Ground, file: Path) -> None:
    """Do what the server does, until the gate has the keys of the day."""
    engine = station_engine(place.park.station_urls[SERVER], "bench", connections=1)
    ring = read_server_keys(place.park.server_person_keys)
    end = time.perf_counter() + _LONGEST_SECONDS
    sent = 0
    while not sent and time.perf_counter() < end:
        application.processEvents()
        time.sleep(0.05)
        with Session(engine) as session, session.begin():
            sent = send_keys(session, ring)
    engine.dispose()
    _rest(application, _KEYS_SECONDS)


def _until(application: QApplication, condition: Callable[[], bool], what: str) -> None:
    end = time.perf_counter() + _LONGEST_SECONDS
    while not condition():
        application.processEvents()
        if time.perf_counter() > end:
            raise RuntimeError(f"{what} never came")
        time.sleep(0.0005)


def _rest(application: QApplication, seconds: float = _WALKED_SECONDS) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        application.processEvents()
        time.sleep(0.005)


def _losses(till: Till, place: Ground, folder: Path, passes: Sequence[SoldPass]) -> list[float]:
    """Lose each card at the window; gives the milliseconds until eight lanes have refused it."""
    url = place.park.station_urls[GATE]
    keys, left = DayKeys(folder / "passes.key"), LeftLines()
    desks = Desks(keys=keys)
    lines = GateLines(LeavableLine(url, "bench figures", left), left)
    lanes = [Gatekeeper(url, f"A{at + 1}", desks, lines, None) for at in range(LANES)]
    taken = []
    try:
        lanes[0].place()
        if desks.keys is None:
            raise RuntimeError("the gate has no keys of the day")
        for one in passes:
            started = time.perf_counter()
            with till.sessions.begin() as session:
                end_card(session, one.card_id, CardEnd.LOST, till.token)
            for lane in lanes:
                answer = lane.judge(Presented(PresentedKind.CARD, one.card), uuid7())
                if answer.verdict is not Verdict.NO_TICKET:
                    raise RuntimeError(f"a lost card got {answer.verdict}")
            taken.append((time.perf_counter() - started) * 1000)
    finally:
        for lane in lanes:
            lane.close()
        lines.figures.close()
    return sorted(taken)


def _result(name: str, taken: Sequence[float], place: Ground) -> Result:
    yardstick = pgbench_tps(place, 1, _PGBENCH_SECONDS)
    rate = 1000 * len(taken) / sum(taken)
    p50, p99 = percentile(list(taken), 0.50), percentile(list(taken), 0.99)
    return Result(
        name, 1, round(rate, 1), round(p50, 2), round(p99, 2), 0, 0, round(yardstick, 1),
        round(rate / yardstick, 3),
    )  # fmt: skip
