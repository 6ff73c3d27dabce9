-- What a window is told of a block: its numbers, its time, and the places it holds by timeslot.
CREATE OR REPLACE FUNCTION app.block_answer(block outage_block) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'id', block.id, 'number', block.number, 'first', block.first, 'last', block.last,
        'shift', block.shift_id, 'business_date', block.business_date,
        'reserved_at', block.reserved_at, 'ends_at', block.ends_at,
        'station', (SELECT code FROM station WHERE id = block.station_id),
        'places', (SELECT coalesce(jsonb_object_agg(slot, places), '{}')
                     FROM (SELECT timeslot_id AS slot, sum(number) AS places FROM held_place
                            WHERE hold_id = block.id GROUP BY timeslot_id) AS each))
$$;
