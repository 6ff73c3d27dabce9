-- Ends a block: nothing more is reserved by it. Its places go back; what a window has sold from it
-- and not sent yet is taken in all the same, as far as there are places.
CREATE OR REPLACE FUNCTION app.end_block(the_block uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    part record;
BEGIN
    UPDATE outage_block SET ended_at = clock_timestamp()
     WHERE id = the_block AND ended_at IS NULL;
    PERFORM FROM place_hold WHERE id = the_block AND state = 'HELD' FOR UPDATE;
    IF FOUND THEN
        FOR part IN SELECT timeslot_id AS slot, sum(number)::integer AS number
                      FROM held_place WHERE hold_id = the_block GROUP BY 1 ORDER BY 1 LOOP
            PERFORM app.let_go_held(the_block, part.slot, part.number);
        END LOOP;
        UPDATE place_hold SET state = 'FREED' WHERE id = the_block AND state = 'HELD';
    END IF;
END $$;
