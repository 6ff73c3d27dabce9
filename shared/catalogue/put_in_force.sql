-- Puts a checked edition in force: {edition, from}, from now on if there is no `from`. It then
-- stands for ever. Nobody approves what they wrote themselves; only the very first edition may be
-- its maker's own, so that one person can set a park up. Days that were sold meanwhile are not
-- blacked out. The names of the types become those of this edition, of one for later once its time
-- has come: see follow_editions.sql.
CREATE OR REPLACE FUNCTION app.put_in_force(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'catalogue_approve');
    instant timestamptz := clock_timestamp();
    start timestamptz := coalesce((document->>'from')::timestamptz, instant);
    held edition;
    reason text;
    sold record;
BEGIN
    -- One at a time: two first editions would each find no other.
    LOCK TABLE edition IN SHARE ROW EXCLUSIVE MODE;
    SELECT * INTO held FROM edition WHERE id = (document->>'edition')::integer FOR UPDATE;
    reason := CASE WHEN held.state IS DISTINCT FROM 'CHECKED' THEN 'STATE'
                   WHEN start < instant OR NOT isfinite(start) THEN 'PAST'
                   WHEN EXISTS (SELECT FROM edition WHERE in_force_from = start) THEN 'TAKEN'
                   -- Whoever switches a zone off locks the editions as well: zone_is_idle.sql.
                   WHEN app.opens_zone_off(held.id) THEN 'ZONE_OFF' END;
    IF reason IS NOT NULL THEN
        PERFORM app.refuse('SM018', 'the edition cannot go in force', jsonb_build_object(
            'edition', (document->>'edition')::integer, 'reason', reason));
    ELSIF who = ANY (held.makers || held.made_by)
          AND EXISTS (SELECT FROM edition WHERE state = 'IN_FORCE') THEN
        PERFORM app.refuse('SM005', 'not permitted', '{"right": "approve_own_edition"}');
    END IF;
    SELECT s.ticket_type_id, s.visit_day, s.tickets INTO sold
      FROM app.sold_ahead() AS s
      JOIN ticket_terms AS t ON t.ticket_type_id = s.ticket_type_id AND t.edition_id = held.id
      JOIN terms_blackout AS b ON b.terms_id = t.id AND s.visit_day <@ b.days
     ORDER BY s.visit_day, s.ticket_type_id LIMIT 1;
    IF FOUND THEN
        PERFORM app.refuse('SM024', 'tickets are sold for a day that does not admit',
                           jsonb_build_object('ticket_type', sold.ticket_type_id,
                                              'day', sold.visit_day, 'tickets', sold.tickets));
    END IF;
    UPDATE edition SET state = 'IN_FORCE', in_force_from = start, approved_by = who
     WHERE id = held.id;
    IF start <= instant THEN
        PERFORM app.name_types(held.id);
    END IF;
    PERFORM app.audit_append(here, who, 'put_in_force', NULL, jsonb_build_object(
        'edition', held.id, 'from', start,
        'digest', app.edition_digest(app.edition_content(held.id))));
    RETURN jsonb_build_object('from', start);
END $$;
