-- Takes a charge of this station back: {"id"}; see withdraw_charge. Says how it stands then. One
-- whose sale is recorded is left alone: that is a refund.
CREATE OR REPLACE FUNCTION app.cancel_charge(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_id uuid := document->>'id';
    the_order uuid;
BEGIN
    SELECT order_id INTO the_order FROM charge WHERE id = the_id AND station_id = here;
    IF the_order IS NULL THEN
        PERFORM app.refuse('SM008', 'no such charge');
    END IF;
    PERFORM 1 FROM place_hold WHERE id = the_order FOR UPDATE;
    IF NOT EXISTS (SELECT FROM payment WHERE id = the_id) THEN
        PERFORM app.withdraw_charge(the_id);
        PERFORM app.audit_append(here, who, 'cancel_charge', the_id, '{}');
    END IF;
    RETURN app.charge_answer(the_id);
END $$;
