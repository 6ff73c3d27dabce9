-- Says of a draft that the checks found nothing wrong: {edition, digest}. From then on it stands
-- still. The digest is that of the rows that were judged: what has changed since is not checked.
-- What the law forbids is looked at here too: no price above the ceiling of its type; and nothing
-- is sold for a zone that is switched off.
CREATE OR REPLACE FUNCTION app.record_check(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'catalogue_edit');
    the_edition integer := document->>'edition';
    reason text;
BEGIN
    PERFORM app.lock_edition(the_edition, 'DRAFT');
    reason := CASE
        WHEN app.edition_digest(app.edition_content(the_edition))
             IS DISTINCT FROM document->>'digest' THEN 'CHANGED'
        WHEN EXISTS (SELECT FROM price AS p JOIN ticket_terms AS t ON t.id = p.terms_id
                      WHERE t.edition_id = the_edition AND p.amount > t.ceiling) THEN 'CEILING'
        WHEN app.opens_zone_off(the_edition) THEN 'ZONE_OFF'
        END;
    IF reason IS NOT NULL THEN
        PERFORM app.refuse('SM018', 'the edition is not checked', jsonb_build_object(
            'edition', the_edition, 'reason', reason));
    END IF;
    UPDATE edition SET state = 'CHECKED', checked_by = who, checked_at = clock_timestamp()
     WHERE id = the_edition;
    PERFORM app.audit_append(here, who, 'check_edition', NULL, document);
    RETURN '{}';
END $$;
