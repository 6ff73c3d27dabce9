-- Binds a card or a wristband to a plain ticket, which it then admits as: {"id", "ticket", "digest"}.
-- The one that the ticket had is dead from this moment. One that stands for something else is refused
-- (SM122) with the number of that ticket or pass; so is (SM260) a ticket that is no longer good
-- ('gone'), is over ('over'), is a pass, whose cards stand for its holders ('pass'), or whose type
-- takes no cards ('not_taken'). A repeated id, or the same card again, changes nothing.
CREATE OR REPLACE FUNCTION app.bind_band(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_id uuid := document->>'id';
    the_digest bigint := document->>'digest';
    locked ticket;
    why text;
    theirs pass_card;
BEGIN
    PERFORM app.check_id(the_id);
    SELECT * INTO locked FROM ticket WHERE id = (document->>'ticket')::uuid FOR UPDATE;
    why := (SELECT CASE WHEN locked.state <> 'ISSUED' OR locked.blocked THEN 'gone'
                        WHEN t.kind = 'annual_pass' THEN 'pass'
                        WHEN 'card' <> ALL (t.credentials) THEN 'not_taken'
                        WHEN app.pass_ends(locked) <= app.business_date(clock_timestamp())
                        THEN 'over' ELSE '' END
              FROM ticket_terms AS t WHERE t.id = locked.terms_id);
    IF (why = '') IS NOT TRUE THEN
        PERFORM app.refuse('SM260', 'no band for this ticket',
                           jsonb_build_object('why', coalesce(why, 'gone')));
    END IF;
    SELECT * INTO theirs FROM pass_card WHERE digest = the_digest AND ended_at IS NULL FOR UPDATE;
    IF FOUND THEN
        IF theirs.pass_id = locked.id AND theirs.person_id IS NULL THEN
            RETURN '{}';
        END IF;
        PERFORM app.refuse('SM122', 'the card is bound', jsonb_build_object(
            'number', (SELECT number FROM ticket WHERE id = theirs.pass_id)));
    END IF;
    UPDATE pass_card SET ended_at = clock_timestamp(), ended_by = who, why = 'replaced'
     WHERE pass_id = locked.id AND person_id IS NULL AND ended_at IS NULL;
    INSERT INTO pass_card (id, pass_id, digest, bound_at, station_id, staff_id)
    VALUES (the_id, locked.id, the_digest, clock_timestamp(), here, who);
    PERFORM app.audit_append(here, who, 'bind_band', locked.id,
                             jsonb_build_object('card', the_id));
    RETURN '{}';
END $$;
