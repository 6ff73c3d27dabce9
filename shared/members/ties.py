"""What must always be equal about points (T15), asked from two sides."""

from __future__ import annotations

# Every entry belongs to one membership that is shown, and what is shown adds up to all entries.
T15_POINTS = """
    SELECT (SELECT coalesce(sum(points), 0) FROM point_entry) AS left,
           (SELECT coalesce(sum(e.points), 0)
              FROM member AS shown JOIN member AS own ON own.root_id = shown.id
              JOIN point_entry AS e ON e.member_id = own.id
             WHERE shown.root_id = shown.id) AS right
"""

# Nothing was undone beyond what there was: entries = entries within their bounds.
T15_UNDONE = """
    SELECT count(*) AS left,
           count(*) FILTER (WHERE undone.points BETWEEN least(-e.points, 0)
                                                    AND greatest(-e.points, 0)
                              AND undone.amount BETWEEN -e.amount AND 0) AS right
      FROM point_entry AS e
      JOIN (SELECT reverses, sum(points) AS points, sum(amount) AS amount
              FROM point_entry WHERE kind = 'reverse' GROUP BY reverses) AS undone
        ON undone.reverses = e.id
"""
