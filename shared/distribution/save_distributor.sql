-- Writes a distributor: the columns of the row; id 0 is a new one. Gives the id. Freezing one stops
-- its new orders and nothing else.
CREATE OR REPLACE FUNCTION app.save_distributor(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'distribution_edit');
    given distributor := jsonb_populate_record(NULL::distributor, document);
    broken text;
BEGIN
    PERFORM app.expect_version('distributor', given.id, document);
    IF given.id = 0 THEN
        INSERT INTO distributor (code, name_zh, name_en, kind, licence, telephone, frozen)
        VALUES (given.code, given.name_zh, given.name_en, given.kind, given.licence,
                given.telephone, given.frozen)
        RETURNING id INTO given.id;
    ELSE
        UPDATE distributor
           SET name_zh = given.name_zh, name_en = given.name_en, kind = given.kind,
               licence = given.licence, telephone = given.telephone, frozen = given.frozen
         WHERE id = given.id;
        IF NOT FOUND THEN
            PERFORM app.refuse('SM042', 'no such distributor');
        END IF;
    END IF;
    PERFORM app.audit_append(here, who, 'save_distributor', NULL,
                             document || jsonb_build_object('id', given.id));
    RETURN to_jsonb(given.id);
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('distributor', broken);
END $$;
