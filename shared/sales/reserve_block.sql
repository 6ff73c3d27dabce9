-- Reserves what this window may sell by itself while the database is gone, or changes what it has
-- reserved: {"id", "slots": [timeslot], "wanted": [places], "numbers"}. One block stands at a time,
-- for the open shift of whoever asks and for the business date; another one that stands here was
-- lost with its journal and ends. Each slot is held to so many places, as far as there are any
-- left and no more than the site's part of its quota (site.outage_percent); what the block has of
-- other slots goes back. The hold ends with the business date.
CREATE OR REPLACE FUNCTION app.reserve_block(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_id uuid := document->>'id';
    instant timestamptz := clock_timestamp();
    today date := app.business_date(instant);
    the_shift uuid;
    the_pool text;
    block outage_block;
BEGIN
    SELECT id INTO the_shift FROM shift
     WHERE station_id = here AND state = 'OPEN' AND staff_id = who FOR SHARE;
    SELECT c.pool INTO the_pool
      FROM station AS s JOIN channel AS c ON c.code = s.kind WHERE s.id = here;
    IF the_shift IS NULL OR the_pool IS NULL THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    END IF;
    SELECT * INTO block FROM outage_block
     WHERE station_id = here AND ended_at IS NULL FOR UPDATE;
    IF block.id IS NOT NULL AND (block.id, block.shift_id, block.business_date)
                                IS DISTINCT FROM (the_id, the_shift, today) THEN
        PERFORM app.end_block(block.id);
        block.id := NULL;
    END IF;
    IF block.id IS NULL THEN
        PERFORM app.check_id(the_id);
        IF EXISTS (SELECT FROM outage_block WHERE id = the_id) THEN
            PERFORM app.refuse('SM105', 'the block has ended');
        END IF;
        IF ((document->>'numbers')::integer BETWEEN 1 AND 20000) IS NOT TRUE THEN
            PERFORM app.refuse('SM008', 'how many numbers');
        END IF;
        SELECT (today + 1 + s.cut_off) AT TIME ZONE s.time_zone INTO block.ends_at FROM site AS s;
        INSERT INTO place_hold (id, state, expires_at) VALUES (the_id, 'HELD', block.ends_at);
        INSERT INTO outage_block (id, station_id, staff_id, shift_id, business_date, number, first,
                                  last, used, reserved_at, ends_at)
        SELECT the_id, here, who, the_shift, today,
               coalesce((SELECT max(number) FROM outage_block WHERE station_id = here), 0) + 1,
               before.last + 1, before.last + (document->>'numbers')::integer, before.last, instant,
               block.ends_at
          FROM (SELECT coalesce(max(last), 0) AS last FROM outage_block
                 WHERE station_id = here AND business_date = today) AS before
        RETURNING * INTO block;
        PERFORM app.audit_append(here, who, 'reserve_block', the_id, jsonb_build_object(
            'number', block.number, 'first', block.first, 'last', block.last));
    END IF;
    PERFORM app.fit_hold(
        the_id, the_pool,
        ARRAY(SELECT jsonb_array_elements_text(document->'slots')::integer),
        app.most_aside(ARRAY(SELECT jsonb_array_elements_text(document->'slots')::integer),
                       ARRAY(SELECT jsonb_array_elements_text(document->'wanted')::integer)));
    RETURN app.block_answer(block);
END $$;
