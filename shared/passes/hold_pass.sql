-- Pauses a pass from today on, for a reason: {"id", "ticket", "reason"}. No gate admits it until it
-- is released. A repeated id changes nothing.
CREATE OR REPLACE FUNCTION app.hold_pass(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_id uuid := document->>'id';
    held ticket;
BEGIN
    PERFORM app.check_id(the_id);
    IF EXISTS (SELECT FROM pass_hold WHERE id = the_id AND station_id = here) THEN
        RETURN '{}';
    END IF;
    held := app.lock_pass((document->>'ticket')::uuid, '{}');
    INSERT INTO pass_hold (id, ticket_id, from_day, reason, at, station_id, staff_id)
    VALUES (the_id, held.id, app.business_date(clock_timestamp()), document->>'reason',
            clock_timestamp(), here, who);
    UPDATE ticket SET state = 'ON_HOLD' WHERE id = held.id;
    PERFORM app.audit_append(here, who, 'hold_pass', held.id,
                             jsonb_build_object('hold', the_id, 'reason', document->>'reason'));
    RETURN '{}';
END $$;
