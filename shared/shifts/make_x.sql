-- Tells how the open shift stands, and queues the X for the printer: {"id", "print"}. It changes
-- nothing else and may be asked for at any time, but for one: between count and submit nobody is
-- told anything. A cashier is told no sum from which the cash in the drawer follows; who may
-- authorise, and does not work at this drawer, is.
CREATE OR REPLACE FUNCTION app.make_x(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'open_shift');
    s shift;
    facts jsonb;
    told boolean;
BEGIN
    PERFORM app.check_id((document->>'id')::uuid);
    SELECT * INTO s FROM shift WHERE station_id = here AND state IN ('OPEN', 'COUNTING');
    IF NOT FOUND THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    ELSIF s.state = 'COUNTING' THEN
        PERFORM app.refuse('SM086', 'the drawer is being counted');
    END IF;
    told := who <> s.staff_id AND EXISTS (
        SELECT FROM staff_token WHERE digest = sha256(convert_to(token, 'UTF8'))
                                  AND 'authorise' = ANY (rights));
    facts := app.shift_report(s.id) || jsonb_build_object(
        'by', app.signatures(who, NULL)->'cashier', 'at', clock_timestamp(), 'blind', NOT told,
        'expected', CASE WHEN told THEN app.expected_cash(s.id) END);
    IF NOT told THEN
        facts := app.without_cash(facts);
    END IF;
    IF (document->>'print')::boolean THEN
        INSERT INTO slip (id, station_id, shift_id, kind, made_at, content)
        VALUES (app.derive_id((document->>'id')::uuid, 'slip'), here, s.id, 'X',
                clock_timestamp(), facts) ON CONFLICT DO NOTHING;
        PERFORM app.audit_append(here, who, 'make_x', s.id, jsonb_build_object('blind', NOT told));
    END IF;
    RETURN facts || jsonb_build_object('slip', app.derive_id((document->>'id')::uuid, 'slip'));
END $$;
