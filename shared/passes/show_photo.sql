-- The sealed photo of somebody a pass is for: {"ticket", "person"} → {"photo": hex, "taken_at"}, or null.
-- Who looks is told to the audit: a face is asked for with the pass that is on the counter.
CREATE OR REPLACE FUNCTION app.show_photo(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_ticket uuid := document->>'ticket';
    shown person_photo;
BEGIN
    SELECT f.* INTO shown FROM person_photo AS f
     WHERE f.person_id = (document->>'person')::uuid
       AND EXISTS (SELECT FROM app.tickets_of_pass(app.pass_of(the_ticket)) AS k
                     JOIN ticket_terms AS t ON t.id = k.terms_id AND t.kind = 'annual_pass'
                     JOIN ticket_visitor AS v ON v.ticket_id = k.id
                    WHERE v.person_id = f.person_id);
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    PERFORM app.audit_append(here, who, 'show_photo', shown.person_id,
                             jsonb_build_object('ticket', the_ticket));
    RETURN jsonb_build_object('photo', encode(shown.sealed, 'hex'), 'taken_at', shown.taken_at);
END $$;
