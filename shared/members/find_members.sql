-- Finds members for a screen: {"numbers", "cards", "attempts", "limit"}. A number or card is tried
-- first. An attempt is up to four terms that must all hold, the most telling first; a term is a
-- list of digests of which one must hold. Who an earlier attempt finds is shown first. What is
-- shown of a person is masked. {"members": […], "more": whether there are others}. All is found by
-- index, whatever is asked: planning anew would cost more than finding.
CREATE OR REPLACE FUNCTION app.find_members(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    here integer := app.this_station();
    wanted integer := least((document->>'limit')::integer, 200);
    numbers text[];
    cards bigint[];
    people uuid[];
    attempt jsonb;
BEGIN
    PERFORM app.staff_of(token, here, 'member_view');
    numbers := ARRAY(SELECT jsonb_array_elements_text(document->'numbers'));
    cards := ARRAY(SELECT jsonb_array_elements_text(document->'cards'));
    SELECT array_agg(person_id) INTO people FROM (
        SELECT person_id FROM member WHERE number = ANY (numbers)
         UNION ALL
        SELECT person_id FROM member WHERE card_digest = ANY (cards) AND state = 'ACTIVE'
    ) AS told;
    IF people IS NULL THEN
        FOR attempt IN SELECT jsonb_array_elements(document->'attempts') LOOP
            people := people || app.people_by(attempt, wanted);
            EXIT WHEN cardinality(people) > wanted;
        END LOOP;
    END IF;
    RETURN app.members_shown(people, wanted);
END $$;
