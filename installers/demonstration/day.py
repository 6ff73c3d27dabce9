"""Plays a day unattended: three programs, real keys, real bytes, and a summary at the end."""

from __future__ import annotations

import time
from pathlib import Path

from installers.demonstration.books import Books
from installers.demonstration.cashier import Cashier, MissingPaper
from installers.demonstration.gate import Gate
from installers.demonstration.plan import ORDERS, SHOWN_ORDER, Wish, plan_day, read_offers
from installers.demonstration.stage import Stage, set_stage
from installers.demonstration.summary import Summary, sum_up
from installers.demonstration.visitors import Visitors
from installers.demonstration.waiting import NeverHappened, wait_for

START_SECONDS = 60.0
LINE_SECONDS = 5.0


class DayFailed(Exception):
    """The day could not be played to its end; the text says why and shows the programs' logs."""


def play_day(out: Path, folder: Path) -> Summary:
    """Play the day on a stage in `folder`; write pictures, report and summary to `out`.

    Raises DayFailed, ClusterError, DisplayFault.
    """
    out.mkdir(parents=True, exist_ok=True)
    with set_stage(folder, _say) as stage:
        try:
            return _play(stage, out)
        except (NeverHappened, MissingPaper) as error:
            stage.window_screen.picture().save(out / "failed-boxoffice.png")
            stage.gate_screen.picture().save(out / "failed-gate.png")
            words = f"{error}\n{stage.last_words()}\nThe screens then: {out}/failed-*.png"
            raise DayFailed(words) from error


def _play(stage: Stage, out: Path) -> Summary:
    offers = read_offers()
    books, gate_books = Books(stage.ground.admin_url), Books(stage.ground.admin_url)
    cashier = Cashier(books, stage.window_screen, stage.printer, offers)
    gate = Gate(gate_books, stage.scanner, stage.turnstile, stage.gate_screen)
    if not stage.scanner.wait_until_connected(START_SECONDS):
        raise NeverHappened("the gate station at its scanner", START_SECONDS)
    cashier.begin_shift()
    with Visitors(gate, offers, out) as visitors:
        _sell_all(cashier, visitors, out)
        visitors.end_day()
    wait_for("the server to follow the admissions", lambda: books.unrecognised() == 0)
    _say("Books: ledger, ties, R1")
    passages = sum(stage.turnstile.passages)
    summary = sum_up(books, stage.ground.park, passages, out / "daily-report.pdf")
    summary.write(out / "summary.json")
    return summary


def _sell_all(cashier: Cashier, visitors: Visitors, out: Path) -> None:
    shown = time.monotonic()
    for wish in plan_day():
        tickets = cashier.sell(wish, _picture(wish, out))
        if wish.number == 1:
            tickets[0].paper.save(out / "ticket.png")
        visitors.buy(wish, tickets)
        if time.monotonic() - shown > LINE_SECONDS:
            shown = time.monotonic()
            _say(f"Day: {wish.number} of {ORDERS} orders, {visitors.admitted} tickets admitted")


def _picture(wish: Wish, out: Path) -> Path | None:
    return out / "boxoffice.png" if wish.number == SHOWN_ORDER else None


def _say(words: str) -> None:
    print(words, flush=True)
