-- Takes a link of a family away: {"link"}. One that is gone already is gone.
CREATE OR REPLACE FUNCTION app.unlink_family(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
    gone family_link;
BEGIN
    DELETE FROM family_link WHERE id = (document->>'link')::uuid RETURNING * INTO gone;
    IF FOUND THEN
        PERFORM app.audit_append(here, who, 'unlink_family', gone.from_id,
                                 jsonb_build_object('with', gone.to_id, 'kind', gone.kind));
    END IF;
    RETURN '{}';
END $$;
