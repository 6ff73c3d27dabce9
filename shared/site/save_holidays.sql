-- Writes the special days of a year anew: {year, days: [{day, kind, name_zh, name_en, number}],
-- read}. `read` are the days that the writer has seen; where others stand, somebody else has written
-- them meanwhile; a writer who says none has seen none.
CREATE OR REPLACE FUNCTION app.save_holidays(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
    first date := make_date((document->>'year')::integer, 1, 1);
    broken text;
    was jsonb;
BEGIN
    LOCK TABLE holiday IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(jsonb_agg(to_jsonb(h) ORDER BY h.day), '[]') INTO was FROM holiday AS h
     WHERE h.day >= first AND h.day < first + interval '1 year';
    IF was <> (
           SELECT coalesce(jsonb_agg(to_jsonb(seen) ORDER BY seen.day), '[]')
             FROM jsonb_populate_recordset(
                        NULL::holiday, coalesce(nullif(document->'read', 'null'), '[]')) AS seen) THEN
        PERFORM app.refuse('SM027', 'somebody has changed it meanwhile', jsonb_build_object(
            'table', 'holiday', 'id', (document->>'year')::integer));
    END IF;
    DELETE FROM holiday WHERE day >= first AND day < first + interval '1 year';
    INSERT INTO holiday (day, kind, name_zh, name_en, number)
    SELECT one.day, one.kind, one.name_zh, one.name_en, one.number
      FROM jsonb_to_recordset(document->'days')
        AS one(day date, kind text, name_zh text, name_en text, number smallint)
     WHERE extract(year FROM one.day) = (document->>'year')::integer;
    PERFORM app.audit_append(here, who, 'save_holidays', NULL, document);
    RETURN '{}';
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('holiday', broken);
END $$;
