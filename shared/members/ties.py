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

# Points follow the money that stays: what an order earned counts by what money still pays of it,
# and points stay spent by what they still pay; what is over a point is not given back with a part.
T15_MONEY = """
    SELECT count(*) AS left, count(*) FILTER (WHERE follows) AS right
      FROM (SELECT (e.amount + undone.amount = paid.stays
                    AND e.points + undone.points
                        = coalesce(e.points * paid.stays / nullif(e.amount, 0), 0)) AS follows
              FROM point_entry AS e
             CROSS JOIN LATERAL (
                   SELECT coalesce(sum(u.points), 0) AS points, coalesce(sum(u.amount), 0) AS amount
                     FROM point_entry AS u WHERE u.reverses = e.id) AS undone
             CROSS JOIN LATERAL (
                   SELECT (coalesce((SELECT sum(p.amount) FROM payment AS p
                                      WHERE p.order_id = e.order_id AND p.tender <> 'points'), 0)
                           - coalesce((SELECT sum(b.amount) FROM payback AS b
                                        WHERE b.order_id = e.order_id AND b.tender <> 'points'
                                          AND b.state <> 'SUCCEEDED'), 0))::bigint AS stays) AS paid
             WHERE e.kind = 'earn'
             UNION ALL
            SELECT (SELECT coalesce(sum(u.points), 0) FROM point_entry AS u WHERE u.reverses = s.id)
                   = -s.points * (p.amount - app.points_that_pay(s.order_id)) / p.amount
              FROM point_entry AS s
              JOIN payment AS p ON p.order_id = s.order_id AND p.tender = 'points'
                               AND p.refund_id IS NULL
             WHERE s.kind = 'spend') AS each
"""
