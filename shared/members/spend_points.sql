-- Spends points at a window: as app.take_points takes it. Gives {"balance"}.
CREATE OR REPLACE FUNCTION app.spend_points(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    balance bigint;
BEGIN
    PERFORM app.check_id((document->>'id')::uuid);
    balance := app.take_points(document, here, who);
    PERFORM app.audit_append(here, who, 'spend_points', (document->>'member')::uuid,
                             document - 'member');
    RETURN jsonb_build_object('balance', balance);
END $$;
