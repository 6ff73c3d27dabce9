"""What the day came to, and whether every figure agrees with the others."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from installers.demonstration.books import Books
from installers.demonstration.park import Park
from installers.demonstration.stations import SERVER
from shared.database.engine import station_engine
from shared.kernel.locale import Language
from shared.kernel.money import Money, format_yuan
from shared.reporting.pdf import write_pdf
from shared.reporting.r1 import R1Report, ReportDays, read_r1
from shared.reporting.r1_table import r1_table
from shared.reporting.snapshot import reading
from shared.reporting.ties import Tie, read_ties
from shared.site.queries import this_station


@dataclass(frozen=True, slots=True)
class TieSides:
    """Both sides of a tie: fen or a count."""

    code: str
    name: str
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The content of `summary.json`. The booleans follow from the sides that are written too."""

    orders: int
    orders_paid: int
    tickets_sold: int
    net_sales_fen: int
    paid_in_ledger_fen: int
    net_of_r1_fen: int
    printed: int
    admitted: int
    passages_of_turnstile: int
    refused: dict[str, int]
    occupancy: int
    ledger_balanced: bool
    ledger: dict[str, int]
    report_ties: bool
    ties: tuple[TieSides, ...]

    @property
    def agrees(self) -> bool:
        """Whether everything that must be equal is."""
        return (
            self.ledger_balanced
            and self.report_ties
            and self.orders == self.orders_paid
            and self.net_sales_fen == self.paid_in_ledger_fen == self.net_of_r1_fen
            and self.tickets_sold == self.printed
            and self.occupancy == self.passages_of_turnstile
        )

    def write(self, path: Path) -> None:
        """Write `summary.json`."""
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n", "utf-8")

    def line(self) -> str:
        """Return the one line that a person believes."""
        sign = "=" if self.agrees else "≠"
        refused = " · ".join(f"{count} {_WORDS.get(v, v)}" for v, count in self.refused.items())
        return (
            f"{self.orders} orders {sign} {self.orders_paid} paid {sign} ledger {sign} R1"
            f" ¥{format_yuan(Money(self.net_of_r1_fen))}"
            f" · {self.tickets_sold} tickets {sign} {self.printed} printed"
            f" · {self.admitted} admitted, {self.occupancy} inside"
            f" · refused: {refused}"
        )


_WORDS = {
    "ALREADY_USED": "double",
    "BAD_SIGNATURE": "altered",
    "BAD_CODE": "altered",
    "NOT_TODAY": "of tomorrow",
}


def sum_up(books: Books, park: Park, passages: int, report_file: Path) -> Summary:
    """Read both sides of everything and write the day's R1 as PDF.

    `passages` is what the turnstile itself counted, in persons.
    """
    report, ties = _read_report(park)
    write_pdf(r1_table(report), report_file, Language.ZH)
    ledger = books.ledger_sides()
    return Summary(
        orders=books.orders(),
        orders_paid=books.orders_paid(),
        tickets_sold=books.tickets(),
        net_sales_fen=books.sales_fen(),
        paid_in_ledger_fen=books.cash_booked_fen(),
        net_of_r1_fen=report.net.fen,
        printed=books.printed(),
        admitted=books.passed(),
        passages_of_turnstile=passages,
        refused=books.refused(),
        occupancy=books.occupancy(),
        ledger_balanced=is_balanced(ledger),
        ledger=ledger,
        report_ties=all(tie.holds for tie in ties),
        ties=tuple(TieSides(tie.code, tie.name.en, tie.left, tie.right) for tie in ties),
    )


def is_balanced(sides: dict[str, int]) -> bool:
    """Say whether the ledger's sides, and those of each entry, are equal."""
    whole = sides["debit_fen"] == sides["credit_fen"]
    return whole and sides["entries"] == sides["entries_balanced"]


def _read_report(park: Park) -> tuple[R1Report, tuple[Tie, ...]]:
    engine = station_engine(park.station_urls[SERVER], "shanmen-day")
    try:
        with reading(engine) as session:
            return read_r1(session, _today(session)), read_ties(session)
    finally:
        engine.dispose()


def _today(session: Session) -> ReportDays:
    day = this_station(session).business_date
    return ReportDays(day, day)
