-- Has the server send once more, under the same number, what the payment company refused: {"id"}.
CREATE OR REPLACE FUNCTION app.send_again(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, document->>'right');
    the_id uuid := document->>'id';
BEGIN
    PERFORM app.check_payback_right(document->>'right');
    UPDATE payback SET state = 'CREATED', next_at = clock_timestamp(), asked = 0
     WHERE id = the_id AND state = 'FAILED';
    IF FOUND THEN
        PERFORM app.audit_append(here, who, 'send_again', the_id, '{}');
    END IF;
    RETURN app.payback_answer(the_id);
END $$;
