"""What the database says while the day is played; it only looks, as a superuser may."""

from __future__ import annotations

import psycopg


class Books:
    """One connection of an onlooker; used by one thread."""

    def __init__(self, admin_url: str) -> None:
        self._connection = psycopg.connect(admin_url, autocommit=True, options="-c search_path=app")

    def close(self) -> None:
        """Look no longer."""
        self._connection.close()

    def signed_in(self) -> int:
        """Staff tokens given and not ended."""
        return self._number("SELECT count(*) FROM staff_token WHERE ended_at IS NULL")

    def rights(self, number: str) -> frozenset[str]:
        """Tell what somebody may do."""
        row = self._connection.execute(
            "SELECT rights FROM staff WHERE number = %s", (number,)
        ).fetchone()
        return frozenset(row[0] if row else ())

    def drops(self) -> int:
        """Count the cash drops."""
        return self._number("SELECT count(*) FROM drawer_opening WHERE kind = 'DROP'")

    def cash_in_drawer(self) -> int:
        """Tell what must lie in the drawer that is counted, in fen."""
        return self._number("SELECT app.expected_cash(id) FROM shift WHERE state = 'COUNTING'")

    def counts(self) -> int:
        """Count the counts of drawers."""
        return self._number("SELECT count(*) FROM shift_count")

    def z_reports(self) -> int:
        """Count the Z reports."""
        return self._number("SELECT count(*) FROM z_report")

    def open_shifts(self) -> int:
        """Shifts that are open."""
        return self._number("SELECT count(*) FROM shift WHERE state = 'OPEN'")

    def orders(self) -> int:
        """Orders recorded."""
        return self._number("SELECT count(*) FROM sales_order")

    def sales_fen(self) -> int:
        """All orders added up."""
        return self._number("SELECT coalesce(sum(total), 0) FROM sales_order")

    def orders_paid(self) -> int:
        """Orders whose payments come to exactly their total."""
        return self._number(
            "SELECT count(*) FROM sales_order AS o WHERE o.total ="
            " (SELECT coalesce(sum(p.amount), 0) FROM payment AS p"
            "   WHERE p.order_id = o.id AND p.state = 'SUCCEEDED')"
        )

    def tickets(self) -> int:
        """Tickets issued."""
        return self._number("SELECT count(*) FROM ticket")

    def printed(self) -> int:
        """Tickets whose paper is proven."""
        return self._number("SELECT count(*) FROM print_job WHERE state = 'PRINTED'")

    def unprinted(self) -> int:
        """Tickets whose paper is owed or in doubt."""
        return self._number("SELECT count(*) FROM print_job WHERE state <> 'PRINTED'")

    def prints_in_doubt(self) -> int:
        """Tickets of which nobody knows whether their paper came out."""
        return self._number("SELECT count(*) FROM print_job WHERE state = 'UNKNOWN'")

    def places_left(self, series: str) -> int:
        """Free places of a series today."""
        return self._number(
            "SELECT coalesce(sum(p.free), 0) FROM place AS p"
            " JOIN timeslot AS t ON t.id = p.timeslot_id"
            " JOIN timeslot_series AS s ON s.id = t.series_id"
            " WHERE s.code = %s AND t.day = app.business_date(clock_timestamp())",
            series,
        )

    def passed(self) -> int:
        """Admissions whose holders walked through."""
        return self._number("SELECT count(*) FROM passage WHERE outcome = 'PASSED'")

    def given_back(self) -> int:
        """Admissions on which nobody walked through."""
        return self._number("SELECT count(*) FROM passage WHERE outcome = 'GIVEN_BACK'")

    def refused(self) -> dict[str, int]:
        """Refused scans by verdict."""
        rows = self._connection.execute(
            "SELECT verdict, count(*) FROM refused_scan GROUP BY verdict ORDER BY verdict"
        )
        return {verdict: int(count) for verdict, count in rows}

    def occupancy(self) -> int:
        """Persons inside the site by the counters of its lanes."""
        return self._number(
            "SELECT coalesce(sum(c.passed - c.walked_out), 0) FROM lane_counter AS c"
            " JOIN lane AS l ON l.id = c.lane_id JOIN zone AS z ON z.id = l.zone_id"
            " WHERE z.code = 'site'"
        )

    def unrecognised(self) -> int:
        """Shares of tickets that were used and have not become revenue yet."""
        return self._number(
            "SELECT count(*) FROM passage AS p JOIN admission AS a ON a.id = p.admission_id"
            " JOIN entitlement AS e ON e.ticket_id = a.ticket_id AND e.zone_id = a.zone_id"
            " WHERE p.outcome = 'PASSED' AND e.recognised <> e.value"
        )

    def cash_booked_fen(self) -> int:
        """Cash that came into drawers by sales, as the ledger has it."""
        return self._number(
            "SELECT coalesce(sum(p.amount), 0) FROM posting AS p"
            " JOIN ledger_entry AS e ON e.id = p.entry_id"
            " WHERE e.kind = 'sale' AND p.account = '1001'"
        )

    def ledger_sides(self) -> dict[str, int]:
        """Both sides of the ledger: amounts in fen, and entries of which each adds up to zero."""
        row = self._connection.execute(
            "SELECT coalesce(sum(amount) FILTER (WHERE amount > 0), 0),"
            " coalesce(-sum(amount) FILTER (WHERE amount < 0), 0) FROM posting"
        ).fetchone()
        debit, credit = row or (0, 0)
        balanced = self._number(
            "SELECT count(*) FROM (SELECT 1 FROM posting GROUP BY entry_id"
            " HAVING sum(amount) = 0) AS balanced"
        )
        entries = self._number("SELECT count(*) FROM ledger_entry")
        return {
            "debit_fen": int(debit),
            "credit_fen": int(credit),
            "entries": entries,
            "entries_balanced": balanced,
        }

    def _number(self, question: str, *facts: str) -> int:
        row = self._connection.execute(question, facts or None).fetchone()
        return int(row[0]) if row else 0
