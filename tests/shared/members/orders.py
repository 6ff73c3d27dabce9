"""An order that was paid, as points are earned for, without the sale that it takes."""

from __future__ import annotations

PAID_ORDER = """
    INSERT INTO app.sales_order (id, number, state, station_id, staff_id, shift_id, channel_id,
                                 business_date, visit_day, priced_at, sold_at, total)
    SELECT {id}, 'points', 'PAID', 1, 1, {id}, 1, today, today, now(), now(), {total}
      FROM app.business_date(clock_timestamp()) AS today
    ON CONFLICT (id) DO NOTHING
"""
