-- Takes in the lines of a file that were laid out under {"batch"}: all of them or none. "notice" is
-- what these members agreed to when they joined, null when nobody knows. Refuses lines that are
-- members already or twice in the file, by document, card or number, and tells the first hundred.
-- Gives {"members", "points"}.
CREATE OR REPLACE FUNCTION app.import_members(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp
-- What was analysed with a handful of members is read whole to check each key of a big file.
SET enable_seqscan = off AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
    the_batch uuid := document->>'batch';
    today date := app.business_date(clock_timestamp());
    instant timestamptz := clock_timestamp();
    faults jsonb := app.import_faults(the_batch, today);
    counted record;
BEGIN
    PERFORM app.staff_of(token, here, 'import_data');
    PERFORM app.check_id(the_batch);
    IF faults IS NOT NULL THEN
        PERFORM app.refuse('SM039', 'lines are refused', jsonb_build_object('faults', faults));
    END IF;
    INSERT INTO person (id, document_kind, document_sealed, document_look_up, document_mask, sex,
                        province, name_sealed, name_mask, phone_sealed, phone_mask, born_sealed,
                        birth_band, key_number, find_number, recorded_at)
    SELECT person_id, document_kind, document_sealed, document_look_up, document_mask, sex,
           province, name_sealed, name_mask, phone_sealed, phone_mask, born_sealed, birth_band,
           key_number, key_number, instant
      FROM member_import WHERE batch = the_batch ORDER BY line;
    -- In the order of the index: a page of it is then read once and not once a line.
    INSERT INTO person_look_up (digest, person_id, kind)
    SELECT told.digest, i.person_id, told.kind
      FROM member_import AS i CROSS JOIN unnest(i.digests, i.kinds) AS told (digest, kind)
     WHERE i.batch = the_batch ORDER BY told.digest;
    INSERT INTO member (id, number, state, root_id, person_id, card_digest, document_digest,
                        tier_id, tier_until, joined)
    SELECT member_id, coalesce(number, app.next_member_number()), 'ACTIVE', member_id, person_id,
           card_digest, document_digest, tier_id, tier_until, joined
      FROM member_import WHERE batch = the_batch ORDER BY line;
    INSERT INTO point_entry (id, member_id, kind, points, business_date, at, expires_on, reason,
                             station_id, staff_id)
    SELECT app.derive_id(member_id, 'imported'), member_id, 'adjust', points, today, instant,
           points_until, 'import', here, who
      FROM member_import WHERE batch = the_batch AND points > 0 ORDER BY line;
    INSERT INTO consent (person_id, notice_id, given_at, station_id, staff_id)
    SELECT person_id, (document->>'notice')::integer, joined, here, who
      FROM member_import WHERE batch = the_batch AND document->>'notice' IS NOT NULL;
    SELECT count(*) AS members, coalesce(sum(points), 0) AS points INTO counted
      FROM member_import WHERE batch = the_batch;
    DELETE FROM member_import WHERE batch = the_batch;
    PERFORM app.audit_append(here, who, 'import_members', the_batch, to_jsonb(counted));
    RETURN to_jsonb(counted);
END $$;
