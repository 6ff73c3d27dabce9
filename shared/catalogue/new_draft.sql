-- Begins a draft: {title, copy_of}. With `copy_of` it holds a copy of every row of that edition,
-- whatever state that is in; without it is empty.
CREATE OR REPLACE FUNCTION app.new_draft(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'catalogue_edit');
    source integer := (document->>'copy_of')::integer;
    fresh integer;
BEGIN
    IF source IS NOT NULL THEN
        PERFORM app.lock_edition(source, 'DRAFT', 'CHECKED', 'IN_FORCE', 'DROPPED');
    END IF;
    INSERT INTO edition (title, state, copied_from, made_by, made_at, makers)
    VALUES (document->>'title', 'DRAFT', source, who, clock_timestamp(), ARRAY[who])
    RETURNING id INTO fresh;
    PERFORM app.copy_rows(source, fresh);
    PERFORM app.audit_append(here, who, 'new_draft', NULL, document
                             || jsonb_build_object('edition', fresh));
    RETURN jsonb_build_object('edition', fresh);
END $$;
