-- What record_sale must know beforehand, with the number of the order, where one look has not found
-- it: refuses what may not sell, notes that a sign-in is in use, judges the ground where nothing is
-- noted of the visit day or it no longer holds, and takes the counter to the open shift. No number
-- if the order has been recorded before.
CREATE OR REPLACE FUNCTION app.begin_sale(the_order uuid, visit date, the_key integer, token text)
RETURNS TABLE (station integer, channel smallint, channel_code text, pool text, time_zone text,
               ahead_days smallint, hold_minutes smallint, today date, day_kind smallint,
               edition integer, in_force_from timestamptz, staff integer, shift uuid, number text)
LANGUAGE plpgsql AS $$
DECLARE
    ground app.sale_ground;
    counted record;
BEGIN
    SELECT k.* INTO ground FROM sale_ground AS k JOIN ground_version AS v ON v.version = k.version
     WHERE k.login = session_user AND k.visit_day = visit AND v.id = 1
       AND clock_timestamp() >= k.since AND clock_timestamp() < k.until;
    IF NOT FOUND THEN
        SELECT * INTO ground FROM app.judge_ground(visit);
    END IF;
    IF ground.station_id IS NULL AND isfinite(visit) IS NOT TRUE THEN
        PERFORM app.refuse('SM002', 'sales are closed', jsonb_build_object('day', visit));
    ELSIF ground.station_id IS NULL THEN
        PERFORM app.refuse('SM006', 'not a window');
    END IF;
    staff := app.staff_of(token, ground.station_id, 'sell');
    IF (the_order BETWEEN ground.least_id AND ground.most_id) IS NOT TRUE THEN
        PERFORM app.refuse('SM010', 'id out of range');
    ELSIF EXISTS (SELECT FROM sales_order
                   WHERE id = the_order AND station_id = ground.station_id) THEN
        RETURN NEXT;
        RETURN;
    ELSIF visit < ground.business_date THEN
        PERFORM app.refuse('SM002', 'sales are closed', jsonb_build_object('day', visit));
    ELSIF NOT ground.sells THEN
        PERFORM app.refuse('SM002', 'the channel does not sell', jsonb_build_object(
            'day', visit, 'channel', ground.channel_code));
    ELSIF (the_key = ANY (ground.keys)) IS NOT TRUE THEN
        PERFORM app.refuse('SM013', 'the key of this window is not active');
    END IF;
    UPDATE receipt_counter AS c SET last = c.last + 1
     WHERE c.station_id = ground.station_id AND c.business_date = ground.business_date
       AND c.staff_id = staff
    RETURNING c.shift_id AS shift, c.last INTO counted;
    IF NOT FOUND THEN
        SELECT f.shift, f.last INTO counted
          FROM app.first_receipt(ground.station_id, ground.business_date, staff) AS f;
    END IF;
    RETURN QUERY SELECT
        ground.station_id, ground.channel_id, ground.channel_code, ground.pool, ground.time_zone,
        ground.ahead_days, ground.hold_minutes, ground.business_date, ground.day_kind,
        ground.edition_id, ground.in_force_from, staff, counted.shift,
        app.order_number(ground.code, ground.business_date, counted.last);
END $$;
