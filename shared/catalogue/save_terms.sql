-- Writes what a draft says of a ticket type, with zones, blackouts, fees, lanes and parts, whole:
-- {edition, terms}. The type is the one of that code; a code that is new makes a new type.
CREATE OR REPLACE FUNCTION app.save_terms(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_edition integer := document->>'edition';
    who integer := app.draft_editor(the_edition, token, 'catalogue_edit');
    given jsonb := document->'terms';
    the_type integer;
    the_terms integer;
    child text;
BEGIN
    PERFORM app.expect_version('ticket_terms', (given->>'id')::integer, given);
    SELECT id INTO the_type FROM ticket_type WHERE code = given->>'code';
    IF the_type IS NULL THEN
        PERFORM app.put_rows('ticket_type', jsonb_build_array(given), '{}');
        SELECT id INTO the_type FROM ticket_type WHERE code = given->>'code';
    END IF;
    SELECT id INTO the_terms FROM ticket_terms
     WHERE edition_id = the_edition AND ticket_type_id = the_type;
    the_terms := app.put_row('ticket_terms', the_edition, given || jsonb_build_object(
        'id', coalesce(the_terms, 0), 'ticket_type_id', the_type));
    FOREACH child IN ARRAY ARRAY['terms_zone zones', 'terms_blackout blackouts',
                                 'fee_step fee_steps', 'lane_credential lane_credentials',
                                 'package_part parts'] LOOP
        EXECUTE format('DELETE FROM %I WHERE terms_id = $1', split_part(child, ' ', 1))
          USING the_terms;
        PERFORM app.put_rows(split_part(child, ' ', 1), given->split_part(child, ' ', 2),
                             jsonb_build_object('terms_id', the_terms));
    END LOOP;
    PERFORM app.audit_append(app.this_station(), who, 'save_terms', NULL, document);
    RETURN jsonb_build_object('terms', the_terms, 'type', the_type);
END $$;
