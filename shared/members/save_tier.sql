-- Writes a tier and its rule from a day on: {"id" or null, "code", "rank", "zh", "en", "from",
-- "spend", "visits", "rate", "months"}. The rule of before ends that day; one of the past is not
-- changed. A null "from" only renames. The lowest tier asks nothing: whoever joins has it, and
-- nobody could be sold to who is in none. Gives the tier's id.
CREATE OR REPLACE FUNCTION app.save_tier(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
    the_id integer := document->>'id';
    starts date := document->>'from';
    in_table text;
    broken text;
    in_column text;
BEGIN
    PERFORM app.expect_version('member_tier', the_id, document);
    IF the_id IS NULL THEN
        INSERT INTO member_tier (code, rank, name_zh, name_en)
        VALUES (document->>'code', (document->>'rank')::smallint, document->>'zh',
                document->>'en') RETURNING id INTO the_id;
    ELSE
        UPDATE member_tier SET name_zh = document->>'zh', name_en = document->>'en',
               rank = (document->>'rank')::smallint WHERE id = the_id;
    END IF;
    IF starts IS NOT NULL THEN
        IF starts < app.business_date(clock_timestamp()) THEN
            PERFORM app.refuse('SM038', 'a rule of the past', '{"what": "past"}');
        END IF;
        DELETE FROM tier_rule WHERE tier_id = the_id AND lower(in_force) >= starts;
        UPDATE tier_rule SET in_force = daterange(lower(in_force), starts)
         WHERE tier_id = the_id AND starts <@ in_force;
        INSERT INTO tier_rule (tier_id, in_force, spend_from, visits_from, rate, valid_months)
        VALUES (the_id, daterange(starts, NULL), (document->>'spend')::bigint,
                (document->>'visits')::smallint, (document->>'rate')::integer,
                (document->>'months')::smallint);
    END IF;
    IF EXISTS (SELECT FROM tier_rule AS r JOIN member_tier AS t ON t.id = r.tier_id
                WHERE t.rank = (SELECT min(rank) FROM member_tier) AND upper_inf(r.in_force)
                  AND num_nonnulls(r.spend_from, r.visits_from) > 0) THEN
        PERFORM app.refuse('SM038', 'the lowest tier asks for something', '{"what": "lowest"}');
    END IF;
    PERFORM app.audit_append(here, who, 'save_tier', NULL,
                             document || jsonb_build_object('id', the_id));
    RETURN to_jsonb(the_id);
EXCEPTION WHEN integrity_constraint_violation THEN
    GET STACKED DIAGNOSTICS in_table = TABLE_NAME, broken = CONSTRAINT_NAME,
                            in_column = COLUMN_NAME;
    PERFORM app.refuse_row(in_table, broken, in_column);
    RETURN NULL;
END $$;
