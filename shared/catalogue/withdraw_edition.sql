-- Takes back an edition that is approved and not in force yet: {edition, reason} → {edition}, the id
-- of a draft to go on with. What was approved stands as it was and is dropped, for timeslots were
-- laid by it; the draft is a copy of it and its makers' own, so that again somebody else approves
-- it. Nobody takes back what they wrote themselves, as nobody approves it. An edition that begins
-- within the minute is in force for whoever sells.
CREATE OR REPLACE FUNCTION app.withdraw_edition(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'catalogue_approve');
    held edition;
    fresh integer;
    broken text;
BEGIN
    LOCK TABLE edition IN SHARE ROW EXCLUSIVE MODE;
    held := app.lock_edition((document->>'edition')::integer, 'IN_FORCE');
    IF held.in_force_from < clock_timestamp() + interval '1 minute' THEN
        PERFORM app.refuse('SM018', 'the edition is in force', jsonb_build_object(
            'edition', held.id, 'reason', 'BEGUN'));
    ELSIF who = ANY (held.makers || held.made_by)
          AND EXISTS (SELECT FROM edition WHERE state = 'IN_FORCE' AND id <> held.id) THEN
        PERFORM app.refuse('SM005', 'not permitted', '{"right": "withdraw_own_edition"}');
    END IF;
    UPDATE edition SET state = 'DROPPED', in_force_from = NULL, withdrawn_by = who,
           withdrawn_reason = trim(document->>'reason')
     WHERE id = held.id;
    INSERT INTO edition (title, state, copied_from, made_by, made_at, makers)
    VALUES (held.title, 'DRAFT', held.id, held.made_by, clock_timestamp(), held.makers)
    RETURNING id INTO fresh;
    PERFORM app.copy_rows(held.id, fresh);
    PERFORM app.audit_append(here, who, 'withdraw_edition', NULL, jsonb_build_object(
        'edition', held.id, 'from', held.in_force_from, 'reason', document->'reason',
        'draft', fresh));
    RETURN jsonb_build_object('edition', fresh);
EXCEPTION WHEN check_violation THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('edition', broken);
END $$;
