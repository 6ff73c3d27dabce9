"""The questions by which drawers and Z reports are held against the books."""

from __future__ import annotations

from typing import Final

T5_DRAWERS: Final = """
    SELECT (SELECT coalesce(sum(amount), 0) FROM posting WHERE account = '1001') AS left,
           (SELECT coalesce(sum(float_amount), 0) FROM shift)
           + (SELECT coalesce(sum(CASE kind WHEN 'PAY_IN' THEN amount ELSE -amount END), 0)
                FROM drawer_opening)
           + (SELECT coalesce(sum(over_short - counted), 0) FROM z_report)
           + (SELECT coalesce(sum(amount), 0) FROM account_entry WHERE tender = 'cash')
           + coalesce(sum(received), 0) - coalesce(sum(received - amount), 0) AS right
      FROM payment WHERE tender = 'cash'
"""

T5_OVER_SHORT: Final = """
    SELECT (SELECT coalesce(-sum(amount), 0) FROM posting WHERE account = '1901') AS left,
           (SELECT coalesce(sum(counted - expected), 0) FROM z_report) AS right
"""

T7_NUMBERS: Final = """
    SELECT (SELECT count(*) FROM z_report) AS left,
           coalesce(sum(last), 0) AS right
      FROM (SELECT max(number) AS last FROM z_report GROUP BY station_id) AS each
"""

T7_TOTALS: Final = """
    SELECT (SELECT coalesce(sum(net), 0) FROM z_report) AS left,
           coalesce(sum(total), 0) AS right
      FROM (SELECT DISTINCT ON (station_id) grand_total AS total FROM z_report
             ORDER BY station_id, number DESC) AS each
"""
