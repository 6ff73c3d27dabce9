-- Decides on a sale of an outage that could not be recorded as it came: {"id", "accept", "why",
-- "grant"}. Accepted it stands as it was sold, beyond the quota if it must, in its own shift while
-- that is open and else in the one that is open here. Voided, its money goes back out of the drawer
-- in which it lies: only until that is counted. A supervisor signs either; decided once, a
-- repetition gives the same answer.
CREATE OR REPLACE FUNCTION app.decide_late_entry(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    accepted boolean := coalesce((document->>'accept')::boolean, false);
    wanted late_state := CASE WHEN accepted THEN 'ACCEPTED' ELSE 'VOIDED' END;
    the_shift uuid;
    approver integer;
    entry late_entry;
    block outage_block;
BEGIN
    SELECT * INTO entry FROM late_entry WHERE id = (document->>'id')::uuid FOR UPDATE;
    IF NOT FOUND OR entry.station_id <> here OR entry.state NOT IN ('OPEN', wanted) THEN
        PERFORM app.refuse('SM103', 'not on the list');
    ELSIF entry.state = wanted THEN
        RETURN to_jsonb(wanted);
    ELSIF coalesce(document->>'why', '') = '' THEN
        PERFORM app.refuse('SM008', 'no reason');
    END IF;
    approver := app.consume_grant((document->>'grant')::uuid, here, who, 'late_entry', entry.id,
                                  entry.total);
    SELECT id INTO the_shift FROM shift WHERE station_id = here AND state = 'OPEN' FOR SHARE;
    IF the_shift IS NULL THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    ELSIF NOT accepted AND the_shift <> entry.shift_id THEN
        PERFORM app.refuse('SM104', 'the drawer it was paid into is closed');
    END IF;
    IF accepted THEN
        SELECT * INTO block FROM outage_block WHERE id = entry.block_id;
        PERFORM app.book_outage_sale(entry.sale, block, the_shift, true);
        PERFORM app.note_outage_sale(entry.sale, block);
    END IF;
    UPDATE late_entry SET state = wanted, sale = NULL, decided_by = approver,
                          decided_at = clock_timestamp(), why = document->>'why'
     WHERE id = entry.id;
    PERFORM app.audit_append(here, approver, 'decide_late_entry', entry.id, jsonb_build_object(
        'state', wanted, 'why', document->>'why', 'number', entry.number, 'total', entry.total,
        'at_the_window', who));
    RETURN to_jsonb(wanted);
END $$;
