-- Trigger of every table that hangs on an edition: rows change while it is a draft, and never
-- after, whoever asks. The argument says how a row finds its edition: by its terms, by its pattern,
-- or by itself. A parent that is gone already was asked itself. The lock makes whoever checks the
-- edition wait for the change, and the change see the check.
CREATE OR REPLACE FUNCTION app.keep_still() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    one jsonb;
    standing record;
BEGIN
    FOREACH one IN ARRAY ARRAY[to_jsonb(OLD), to_jsonb(NEW)] LOOP
        CONTINUE WHEN one IS NULL;
        SELECT id, state INTO standing FROM edition
         WHERE id = CASE TG_ARGV[0]
                    WHEN 'terms' THEN (SELECT edition_id FROM ticket_terms
                                        WHERE id = (one->>'terms_id')::integer)
                    WHEN 'pattern' THEN (SELECT edition_id FROM slot_pattern
                                          WHERE id = (one->>'pattern_id')::integer)
                    ELSE (one->>'edition_id')::integer END
           FOR SHARE;
        IF standing.state <> 'DRAFT' THEN
            PERFORM app.refuse('SM017', 'the edition stands as it is', jsonb_build_object(
                'edition', standing.id, 'state', standing.state));
        END IF;
    END LOOP;
    RETURN coalesce(NEW, OLD);
END $$;
