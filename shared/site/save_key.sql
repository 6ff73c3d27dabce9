-- Writes which key a site has chosen for an act of the sale: {act, cap, read}; "" is the one that the
-- program has, `read` what stood when the page was read. No key has two acts.
CREATE OR REPLACE FUNCTION app.save_key(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
    the_act text := document->>'act';
    broken text;
BEGIN
    LOCK TABLE site_key IN SHARE ROW EXCLUSIVE MODE;
    IF coalesce((SELECT cap FROM site_key WHERE act = the_act), '')
       IS DISTINCT FROM document->>'read' THEN
        PERFORM app.refuse('SM027', 'changed meanwhile', '{"table": "site_key", "id": 0}');
    END IF;
    IF document->>'cap' = '' THEN
        DELETE FROM site_key WHERE act = the_act;
    ELSE
        INSERT INTO site_key (act, cap) VALUES (the_act, document->>'cap')
            ON CONFLICT (act) DO UPDATE SET cap = excluded.cap;
    END IF;
    PERFORM app.audit_append(here, who, 'save_key', NULL, document - 'read');
    RETURN '{}';
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('site_key', broken);
END $$;
