-- Gives a block of this station back: {"id", "used"}. Only once all that was sold from it is here:
-- the numbers behind the last one are then given out again.
CREATE OR REPLACE FUNCTION app.return_block(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    block outage_block;
BEGIN
    SELECT * INTO block FROM outage_block
     WHERE id = (document->>'id')::uuid AND station_id = here FOR UPDATE;
    IF NOT FOUND OR block.used IS DISTINCT FROM (document->>'used')::integer THEN
        PERFORM app.refuse('SM100', 'something of the block was not sent');
    ELSIF block.ended_at IS NULL THEN
        PERFORM app.end_block(block.id);
        UPDATE outage_block SET last = used WHERE id = block.id;
        PERFORM app.audit_append(here, block.staff_id, 'return_block', block.id,
                                 jsonb_build_object('used', block.used));
    END IF;
    RETURN 'true';
END $$;
