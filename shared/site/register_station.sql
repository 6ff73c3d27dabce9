-- Registers a PC: {code, kind, name_zh, name_en, chains} → {id}. `chains` is how many connections
-- it may have at work, each with an audit chain of its own. Kind and code name its login, which is
-- made by whoever installs the PC: that needs more power than a screen should have.
CREATE OR REPLACE FUNCTION app.register_station(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
    the_station integer;
    last integer;
    broken text;
BEGIN
    IF document->>'code' !~ '^[A-Z0-9]{1,8}$' THEN
        PERFORM app.refuse_row('station', 'station_code');
    END IF;
    LOCK TABLE station IN SHARE ROW EXCLUSIVE MODE;
    INSERT INTO station (code, kind, login, name_zh, name_en)
    VALUES (document->>'code', document->>'kind',
            lower((document->>'kind') || '_' || (document->>'code')), document->>'name_zh',
            document->>'name_en') RETURNING id INTO the_station;
    SELECT coalesce(max(chain), 0) INTO last FROM audit_head;
    INSERT INTO audit_head (chain, station_id, slot, seq, hash)
    SELECT last + at, the_station, at - 1, 0, app.audit_genesis(last + at)
      FROM generate_series(1, least((document->>'chains')::integer, 64)) AS at;
    PERFORM app.audit_append(here, who, 'register_station', NULL, document);
    RETURN jsonb_build_object('id', the_station);
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('station', broken);
END $$;
