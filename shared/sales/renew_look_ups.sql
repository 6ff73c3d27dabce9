-- Writes what a batch of persons is found by from now on: {number, persons: [{id, seen, as_it_was,
-- document_look_up, document_digest, look_ups}]}, hashed with the key of that number. A person who
-- was changed since the server read them (`seen` is the xmin of the row) is left for the next time;
-- one whom no key opens stays as it was. Members have all look-ups, a
-- contact of an order the one of its phone. Gives how many were written.
CREATE OR REPLACE FUNCTION app.renew_look_ups(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    told record;
    was bytea;
    before bytea[] := '{}';
    after bytea[] := '{}';
    only_contact boolean;
    written integer := 0;
BEGIN
    FOR told IN
        SELECT * FROM jsonb_to_recordset(document->'persons')
            AS t (id uuid, seen text, as_it_was boolean, document_look_up text,
                  document_digest bigint, look_ups jsonb) ORDER BY id
    LOOP
        SELECT document_look_up INTO was FROM person
         WHERE id = told.id AND xmin::text = told.seen AND erased_at IS NULL FOR UPDATE;
        CONTINUE WHEN NOT FOUND;
        written := written + 1;
        UPDATE person SET find_number = (document->>'number')::smallint,
               document_look_up = CASE WHEN told.as_it_was THEN document_look_up
                                       ELSE decode(told.document_look_up, 'hex') END
         WHERE id = told.id;
        CONTINUE WHEN told.as_it_was;
        before := before || was;
        after := after || decode(told.document_look_up, 'hex');
        IF EXISTS (SELECT FROM person_look_up WHERE person_id = told.id) THEN
            only_contact := NOT EXISTS (SELECT FROM person_look_up
                                         WHERE person_id = told.id AND kind <> 'contact');
            DELETE FROM person_look_up WHERE person_id = told.id AND kind <> 'card';
            PERFORM app.write_look_ups(told.id, (
                SELECT coalesce(jsonb_agg(l), '[]') FROM jsonb_array_elements(told.look_ups) AS l
                 WHERE (l->>'kind' = 'contact') = only_contact));
            PERFORM app.rename_document(told.id, told.document_digest);
        END IF;
    END LOOP;
    PERFORM app.move_purchases(before, after);
    PERFORM app.audit_append(here, NULL, 'renew_look_ups', NULL, jsonb_build_object(
        'number', document->'number', 'persons', written));
    RETURN to_jsonb(written);
END $$;
