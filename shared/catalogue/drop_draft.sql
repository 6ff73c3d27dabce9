-- Gives up a draft, or a checked edition that nobody put in force: {edition}. Its rows stay.
CREATE OR REPLACE FUNCTION app.drop_draft(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'catalogue_edit');
    the_edition integer := document->>'edition';
BEGIN
    PERFORM app.lock_edition(the_edition, 'DRAFT', 'CHECKED');
    UPDATE edition SET state = 'DROPPED' WHERE id = the_edition;
    PERFORM app.audit_append(here, who, 'drop_draft', NULL, document);
    RETURN '{}';
END $$;
