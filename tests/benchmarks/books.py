"""After a benchmark: every guard was on, and every table tells the same story."""

from __future__ import annotations

import psycopg

# What was recorded is counted table against table; each row is (what, left, right).
_CHECKS = """
    SELECT 'tickets = quantities of lines', (SELECT count(*) FROM ticket),
           (SELECT sum(quantity) FROM order_line)
    UNION ALL SELECT 'entitlements = zones of tickets', (SELECT count(*) FROM entitlement),
           (SELECT count(*) FROM ticket JOIN terms_zone USING (terms_id))
    UNION ALL SELECT 'print jobs = tickets', (SELECT count(*) FROM print_job),
           (SELECT count(*) FROM ticket)
    UNION ALL SELECT 'payments = totals of orders', (SELECT sum(amount) FROM payment),
           (SELECT sum(total) FROM sales_order)
    UNION ALL SELECT 'entries of sales = orders with money', (SELECT count(*) FROM ledger_entry
            WHERE kind = 'sale'), (SELECT count(*) FROM sales_order WHERE total > 0)
    UNION ALL SELECT 'postings add up to nothing', (SELECT sum(amount) FROM posting), 0
    UNION ALL SELECT 'deferred revenue = sales', (SELECT -sum(amount) FROM posting
            WHERE account = '2203'), (SELECT sum(total) FROM sales_order)
    UNION ALL SELECT 'audit rows of sales = orders', (SELECT count(*) FROM audit_log
            WHERE action = 'sale'), (SELECT count(*) FROM sales_order)
    UNION ALL SELECT 'audit chains without a break', app.audit_breaks(), 0
    UNION ALL SELECT 'places taken = persons sold', (SELECT sum(quota - (SELECT sum(free)
            FROM place WHERE timeslot_id = timeslot.id)) FROM timeslot
            JOIN timeslot_series AS s ON s.id = series_id
            WHERE day = app.business_date(now()) AND s.code = 'site'),
            (SELECT sum(persons) FROM order_line)
    UNION ALL SELECT 'admissions = uses spent', (SELECT count(*) FROM admission
            JOIN entitlement USING (ticket_id, zone_id) WHERE uses_total IS NOT NULL)
           - (SELECT count(*) FROM passage WHERE outcome = 'GIVEN_BACK'),
           (SELECT sum(uses_total - uses_left) FROM entitlement)
    UNION ALL SELECT 'lane counters = persons admitted', (SELECT coalesce(sum(claimed), 0)
            FROM lane_counter), (SELECT coalesce(sum(persons), 0) FROM admission)
    UNION ALL SELECT 'numbers without a gap', (SELECT sum(last) FROM receipt_counter),
           (SELECT count(*) FROM sales_order) - (SELECT count(*) FROM outage_sale)
"""


def check_books(admin_url: str) -> list[str]:
    """Count every table against its neighbours; gives what does not agree."""
    with psycopg.connect(admin_url) as root:
        rows = root.execute(_CHECKS).fetchall()
    return [
        f"{what}: {left} ≠ {right}" for what, left, right in rows if (left or 0) != (right or 0)
    ]
