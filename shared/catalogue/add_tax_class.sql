-- Adds a tax class: {code, name_zh, name_en, rate}. It stands for ever, as past editions point at
-- it; when the law changes a rate, that is another class.
CREATE OR REPLACE FUNCTION app.add_tax_class(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'catalogue_edit');
BEGIN
    PERFORM app.put_rows('tax_class', jsonb_build_array(document), '{}');
    PERFORM app.audit_append(here, who, 'add_tax_class', NULL, document);
    RETURN jsonb_build_object('tax_class',
                              (SELECT id FROM tax_class WHERE code = document->>'code'));
END $$;
