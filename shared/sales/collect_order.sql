-- Hands an order over that waits to be picked up, once: {"id", "order", "key", "tickets": [{"id",
-- "version", "code"}], "shown", "keys", "documents", "phone_end"}. Every ticket that is still good, was not used and has
-- no paper gets a new code, of which the digest is told; the code that the telephone shows is
-- refused from this moment. Their paper is owed by this station. Whoever comes second is refused
-- with when and where it was; the same id again gives its answer. A kiosk is asked for the proof
-- once more, a window has looked at it; what was shown there, or that the cashier has seen the
-- document, is told to the audit.
CREATE OR REPLACE FUNCTION app.collect_order(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_order uuid := document->>'order';
    kept pickup;
    wanted uuid[];
    issued uuid[];
BEGIN
    PERFORM 1 FROM sales_order WHERE id = the_order FOR UPDATE;
    SELECT * INTO kept FROM pickup WHERE order_id = the_order FOR UPDATE;
    IF kept.order_id IS NULL
       OR ((SELECT kind FROM station WHERE id = here) <> 'kiosk'
           OR the_order = ANY (app.pickups_of(document))) IS NOT TRUE THEN
        PERFORM app.refuse('SM151', 'no such order to pick up');
    ELSIF kept.collected_as = (document->>'id')::uuid AND kept.station_id = here THEN
        RETURN to_jsonb(kept.collected_at);
    ELSIF kept.collected_as IS NOT NULL THEN
        PERFORM app.refuse('SM152', 'picked up already', (
            SELECT jsonb_build_object('at', kept.collected_at, 'place_zh', name_zh,
                                      'place_en', name_en)
              FROM station WHERE id = kept.station_id));
    END IF;
    IF (document->>'shown' IN ('card', 'code', 'number and end', 'seen')) IS NOT TRUE THEN
        PERFORM app.refuse('SM151', 'nothing was shown');
    END IF;
    PERFORM app.check_id((document->>'id')::uuid);
    wanted := app.tickets_to_collect(the_order);
    WITH told AS (
        SELECT * FROM jsonb_to_recordset(document->'tickets')
                      AS t (id uuid, version smallint, code text)
    ), fresh AS (
        UPDATE ticket AS k SET code_version = k.code_version + 1, key_id = key.id,
                               code_digest = decode(told.code, 'hex')
          FROM told, signing_key AS key
         WHERE key.id = (document->>'key')::integer AND key.station_id = here
           AND key.state = 'ACTIVE' AND key.purpose = app.key_purpose()
           AND k.id = told.id AND k.id = ANY (wanted)
           AND k.code_version + 1 = told.version AND k.code_version < 255
           AND length(decode(told.code, 'hex')) = 16
        RETURNING k.id
    )
    SELECT array_agg(id ORDER BY id) INTO issued FROM fresh;
    IF issued IS DISTINCT FROM wanted THEN
        PERFORM app.refuse('SM151', 'no such order to pick up');
    END IF;
    INSERT INTO print_job AS j (ticket_id, station_id, state)
    SELECT id, here, 'QUEUED' FROM unnest(issued) AS id
        ON CONFLICT (ticket_id) DO UPDATE
       SET station_id = here, state = 'QUEUED', attempts = 0, printed_at = NULL;
    UPDATE pickup SET collected_as = (document->>'id')::uuid, collected_at = clock_timestamp(),
                      station_id = here, staff_id = who
     WHERE order_id = the_order RETURNING * INTO kept;
    PERFORM app.audit_append(here, who, 'collect_order', the_order,
                             jsonb_build_object('tickets', to_jsonb(issued),
                                                'shown', document->'shown'));
    RETURN to_jsonb(kept.collected_at);
END $$;
