-- The contact of the drawer told what nobody asked it for: {"id", "kind"}, opened by its key or left
-- open. It is noted in the open shift, whoever is signed in; without one it is in the audit alone.
-- While the drawer is counted it is open by right. Noted twice it is noted once.
CREATE OR REPLACE FUNCTION app.note_drawer(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    the_id uuid := (document->>'id')::uuid;
    the_kind opening_kind := (document->>'kind')::opening_kind;
    open shift;
BEGIN
    PERFORM app.check_id(the_id);
    IF (the_kind::text IN ('BY_KEY', 'LEFT_OPEN')) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'no such news of a drawer');
    END IF;
    SELECT * INTO open FROM shift
     WHERE station_id = here AND state IN ('OPEN', 'COUNTING') FOR UPDATE;
    IF open.state = 'COUNTING' OR EXISTS (SELECT FROM drawer_opening WHERE id = the_id) THEN
        RETURN 'false';
    END IF;
    IF open.id IS NOT NULL THEN
        INSERT INTO drawer_opening (id, shift_id, staff_id, kind, reason, note, amount, at)
        VALUES (the_id, open.id, open.staff_id, the_kind, 'contact', '', 0, clock_timestamp());
    END IF;
    PERFORM app.audit_append(here, open.staff_id, 'drawer_' || lower(the_kind::text), the_id,
                             jsonb_build_object('shift', open.id));
    RETURN 'true';
END $$;
