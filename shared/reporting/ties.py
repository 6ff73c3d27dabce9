"""The ties: figures that were written apart and must be equal, to the fen and to the person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.kernel.locale import Bilingual
from shared.reporting.place_ties import PLACES
from shared.reporting.r1 import ReportDays, read_r1
from shared.reporting.table import ColumnKind
from shared.reporting.tie_questions import QUESTIONS, Question


@dataclass(frozen=True, slots=True)
class Tie:
    """Two figures that must be equal: fen when `unit` is MONEY, a number when it is COUNT."""

    code: str
    name: Bilingual
    left: int
    right: int
    unit: ColumnKind

    @property
    def holds(self) -> bool:
        """Whether both sides are equal."""
        return self.left == self.right

    @property
    def difference(self) -> int:
        """Left less right."""
        return self.left - self.right


R1_NET = Bilingual("R1 净额合计 = 收款合计 − 应退未付", "R1 grand net = payments − still owed")
R1_ROWS = Bilingual("R1 行数 = 与收款方式相符的行", "R1 rows = rows equal to their tenders")

_PAYMENTS = text("""
    SELECT (coalesce(sum(p.amount), 0)
            - (SELECT coalesce(sum(amount), 0) FROM payback WHERE state <> 'SUCCEEDED'))::bigint
               AS paid, min(o.business_date) AS first,
           greatest(max(o.business_date), max(p.business_date),
                    (SELECT max(business_date) FROM refund)) AS last
      FROM sales_order AS o LEFT JOIN payment AS p ON p.order_id = o.id
""")


def read_ties(session: Session) -> tuple[Tie, ...]:
    """Read all ties of the whole site from its first day on, each side on its own.

    Run it in `snapshot.reading`, so that both sides are of one instant. It reads raw rows: minutes
    on a large site, not for a window in the middle of a sale.
    """
    return (*_of_r1(session), *(_ask(session, question) for question in (*QUESTIONS, PLACES)))


def broken(ties: tuple[Tie, ...]) -> tuple[Tie, ...]:
    """Pick the ties that do not hold."""
    return tuple(tie for tie in ties if not tie.holds)


def _ask(session: Session, question: Question) -> Tie:
    row = session.execute(text(question.sql)).one()
    return Tie(question.code, question.name, int(row.left), int(row.right), question.unit)


def _of_r1(session: Session) -> tuple[Tie, Tie]:
    paid = session.execute(_PAYMENTS).one()
    nothing_sold = date(2000, 1, 1)
    report = read_r1(session, ReportDays(paid.first or nothing_sold, paid.last or nothing_sold))
    tied = sum(row.net == row.tendered for row in report.rows)
    return (
        Tie("R1", R1_NET, report.net.fen, paid.paid, ColumnKind.MONEY),
        Tie("R1-rows", R1_ROWS, len(report.rows), tied, ColumnKind.COUNT),
    )
