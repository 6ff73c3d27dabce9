-- Finance takes a reviewed shift into its books: {"shift"}. It is the end of a shift's life. The
-- shift of a machine, which has no cash, is looked at by finance itself.
CREATE OR REPLACE FUNCTION app.post_shift(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'close_day');
    s shift;
BEGIN
    SELECT * INTO s FROM shift WHERE id = (document->>'shift')::uuid FOR UPDATE;
    IF s.state = 'CLOSED'
       AND (SELECT kind FROM station WHERE id = s.station_id) IN ('kiosk', 'online', 'ota') THEN
        UPDATE shift SET state = 'REVIEWED', reviewed_by = who, reviewed_at = clock_timestamp()
         WHERE id = s.id RETURNING * INTO s;
    END IF;
    IF (s.state IN ('REVIEWED', 'POSTED')) IS NOT TRUE THEN
        PERFORM app.refuse('SM080', 'the shift is in another state',
                           jsonb_build_object('state', coalesce(s.state, '')));
    ELSIF s.state = 'REVIEWED' THEN
        UPDATE shift SET state = 'POSTED' WHERE id = s.id RETURNING * INTO s;
        PERFORM app.audit_append(here, who, 'post_shift', s.id, '{}');
    END IF;
    RETURN app.shift_answer(s);
END $$;
