-- Writes a benefit of a tier: {"id" or null, "tier", "code", "zh", "en", "uses", "from", "until"};
-- the days are half open, a null "until" is no end. Gives its id.
CREATE OR REPLACE FUNCTION app.save_benefit(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
    the_id integer := document->>'id';
    days daterange;
    broken text;
    in_column text;
BEGIN
    PERFORM app.expect_version('member_benefit', the_id, document);
    days := daterange((document->>'from')::date, (document->>'until')::date);
    IF the_id IS NULL THEN
        INSERT INTO member_benefit (tier_id, code, name_zh, name_en, uses_per_year, in_force)
        VALUES ((document->>'tier')::integer, document->>'code', document->>'zh',
                document->>'en', (document->>'uses')::smallint, days) RETURNING id INTO the_id;
    ELSE
        UPDATE member_benefit
           SET name_zh = document->>'zh', name_en = document->>'en',
               uses_per_year = (document->>'uses')::smallint, in_force = days
         WHERE id = the_id;
    END IF;
    PERFORM app.audit_append(here, who, 'save_benefit', NULL,
                             document || jsonb_build_object('id', the_id));
    RETURN to_jsonb(the_id);
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME, in_column = COLUMN_NAME;
    PERFORM app.refuse_row('member_benefit', broken, in_column);
    RETURN NULL;
END $$;
