-- Lifts a stop: {"stop", "reason"}. Whoever does holds the right that it was set under. One that the
-- server has set goes when its alert does, and not before: then the figures, or the capacity, are
-- what is to be put right.
CREATE OR REPLACE FUNCTION app.lift_stop(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    actor record := app.flow_right(token, here);
    the_stop sales_stop;
BEGIN
    SELECT * INTO the_stop FROM sales_stop WHERE id = (document->>'stop')::uuid FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM191', 'not a stop');
    ELSIF the_stop.set_by IS NULL THEN
        PERFORM app.refuse('SM192', 'the server lifts it');
    ELSIF the_stop.lifted_at IS NOT NULL THEN
        RETURN '"AGAIN"';
    ELSIF (length(document->>'reason') BETWEEN 1 AND 200) IS NOT TRUE THEN
        PERFORM app.refuse('SM191', 'not a stop');
    END IF;
    PERFORM app.staff_of(token, here, the_stop.set_right);
    PERFORM app.end_stop(the_stop.id, actor.who, document->>'reason');
    PERFORM app.audit_append(here, actor.who, 'lift_stop', the_stop.id, document);
    RETURN '"LIFTED"';
END $$;
