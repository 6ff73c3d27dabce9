-- Writes one entry of the points ledger; false when it is there already: the id says what for.
CREATE OR REPLACE FUNCTION app.put_entry(
    the_id uuid, the_member uuid, the_kind point_kind, the_points integer, the_amount bigint,
    until date, the_order uuid, the_original uuid, why text, here integer, who integer
) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO point_entry (id, member_id, kind, points, amount, business_date, at, expires_on,
                             order_id, reverses, reason, station_id, staff_id)
    VALUES (the_id, the_member, the_kind, the_points, the_amount,
            app.business_date(clock_timestamp()), clock_timestamp(), until, the_order,
            the_original, coalesce(why, ''), here, who)
    ON CONFLICT (id) DO NOTHING;
    RETURN FOUND;
END $$;
