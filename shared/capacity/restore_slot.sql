-- Brings a timeslot back that was taken out by hand: {"timeslot", "lay"}, where "lay" is a document
-- of `lay_slots` for its series and day. Of that only what a pattern makes becomes open.
CREATE OR REPLACE FUNCTION app.restore_slot(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'capacity_edit');
    the_slot integer := document->>'timeslot';
BEGIN
    UPDATE timeslot SET state = 'LAPSED' WHERE id = the_slot AND state = 'REMOVED';
    IF FOUND THEN
        PERFORM app.audit_append(here, who, 'restore_slot', NULL,
                                 jsonb_build_object('timeslot', the_slot));
        PERFORM app.lay_wanted(document->'lay', here, who);
    END IF;
    RETURN '{}';
END $$;
