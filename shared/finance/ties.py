"""The questions by which bills are held against the books."""

from __future__ import annotations

from typing import Final

T10_CODES: Final = """
    SELECT (SELECT count(*) FROM payment
             WHERE tender = 'static_code' AND refund_id IS NULL AND state = 'SUCCEEDED'
               AND NOT EXISTS (SELECT FROM payment_move AS m WHERE m.payment_id = payment.id))
               AS left,
           (SELECT count(*) FROM bill_line WHERE state = 'MATCHED')
           + (SELECT count(*) FROM payment_check WHERE decision = 'FOUND') AS right
"""

T10_DIFFERENCES: Final = """
    SELECT (SELECT coalesce(sum(amount), 0) FROM posting WHERE account = '1902') AS left,
           (SELECT coalesce(sum(p.amount), 0) FROM payment AS p
              JOIN payment_check AS c ON c.payment_id = p.id AND c.decision = 'LOST')
           - (SELECT coalesce(sum(amount), 0) FROM bill_line WHERE state = 'SURPLUS') AS right
"""
