-- Takes a checked edition up again: {edition}. It must be checked anew.
CREATE OR REPLACE FUNCTION app.back_to_draft(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'catalogue_edit');
    the_edition integer := document->>'edition';
BEGIN
    PERFORM app.lock_edition(the_edition, 'CHECKED');
    UPDATE edition SET state = 'DRAFT' WHERE id = the_edition;
    PERFORM app.audit_append(here, who, 'back_to_draft', NULL, document);
    RETURN '{}';
END $$;
