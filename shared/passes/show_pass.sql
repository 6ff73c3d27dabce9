-- A pass and all that happened to it, for a window: {"pass": id of any of its tickets} → what
-- passes_shown says of it, and its "events"; null when the ticket is not one of a pass.
CREATE OR REPLACE FUNCTION app.show_pass(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_pass uuid := app.pass_of((document->>'pass')::uuid);
BEGIN
    PERFORM app.staff_of(token, app.this_station(), 'sell');
    IF NOT EXISTS (SELECT FROM ticket AS k JOIN ticket_terms AS t ON t.id = k.terms_id
                    WHERE k.id = the_pass AND t.kind = 'annual_pass') THEN
        RETURN NULL;
    END IF;
    RETURN (app.passes_shown(ARRAY[the_pass])->0)
           || jsonb_build_object('events', app.pass_events(the_pass));
END $$;
