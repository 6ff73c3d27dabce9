-- Notes who has looked at a refused order, and what became of it: {"order", "note"}. Whoever looks
-- first stays named; a further note takes the place of the last one, which the audit log keeps.
CREATE OR REPLACE FUNCTION app.look_at_refused(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    actor record := app.flow_right(token, here);
    said text := document->>'note';
    the_order uuid := document->>'order';
BEGIN
    UPDATE refused_order
       SET seen_by = coalesce(seen_by, actor.who), seen_at = coalesce(seen_at, clock_timestamp()),
           note = CASE said WHEN '' THEN note ELSE said END
     WHERE id = the_order AND length(said) <= 200;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM251', 'not a refused order');
    END IF;
    PERFORM app.audit_append(here, actor.who, 'look_at_refused', the_order, document);
    RETURN '{}';
END $$;
