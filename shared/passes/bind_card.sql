-- Binds a card to one holder of a pass: {"id", "ticket", "person", "digest"}. The card that the
-- holder had is dead from this moment. One that stands for another holder is refused (SM122) with
-- the number of that pass. A repeated id changes nothing.
CREATE OR REPLACE FUNCTION app.bind_card(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_id uuid := document->>'id';
    the_person uuid := document->>'person';
    the_digest bigint := document->>'digest';
    the_pass uuid;
    theirs pass_card;
BEGIN
    PERFORM app.check_id(the_id);
    PERFORM app.lock_pass((document->>'ticket')::uuid, '{on_hold,over}');
    the_pass := app.pass_of((document->>'ticket')::uuid);
    IF NOT EXISTS (SELECT FROM ticket_visitor WHERE person_id = the_person
                      AND ticket_id = (document->>'ticket')::uuid) THEN
        PERFORM app.refuse('SM120', 'nobody of this pass');
    END IF;
    SELECT * INTO theirs FROM pass_card WHERE digest = the_digest AND ended_at IS NULL FOR UPDATE;
    IF FOUND THEN
        IF theirs.pass_id = the_pass AND theirs.person_id = the_person THEN
            RETURN '{}';
        END IF;
        PERFORM app.refuse('SM122', 'the card is bound', jsonb_build_object(
            'number', (SELECT number FROM ticket WHERE id = theirs.pass_id)));
    END IF;
    UPDATE pass_card SET ended_at = clock_timestamp(), ended_by = who, why = 'replaced'
     WHERE pass_id = the_pass AND person_id = the_person AND ended_at IS NULL;
    INSERT INTO pass_card (id, pass_id, person_id, digest, bound_at, station_id, staff_id)
    VALUES (the_id, the_pass, the_person, the_digest, clock_timestamp(), here, who);
    PERFORM app.audit_append(here, who, 'bind_card', the_pass,
                             jsonb_build_object('card', the_id, 'person', the_person));
    RETURN '{}';
END $$;
