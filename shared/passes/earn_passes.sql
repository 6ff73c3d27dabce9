-- Records what passes have earned by the days that went by: {"id", "until", "earned": [{"ticket", "zone",
-- "before", "now"}, …], "last": boolean}. One entry for all, on the last day that is over, or on the
-- open one where that is closed. What somebody else has changed meanwhile is left for the next time; it
-- guards that each has earned just that (SM008). "last" notes that nothing is left to be earned before
-- `until`. Gives what was posted.
CREATE OR REPLACE FUNCTION app.earn_passes(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    today CONSTANT date := app.business_date(clock_timestamp());
    the_until CONSTANT date := document->>'until';
    one record;
    earned bigint := 0;
    the_day date;
BEGIN
    IF (the_until <= today) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'a day is earned when it is over');
    END IF;
    PERFORM app.check_id((document->>'id')::uuid);
    PERFORM 1 FROM pass_revenue FOR UPDATE;
    FOR one IN SELECT e.ticket_id, e.zone_id, told.now, told.before,
                      app.pass_earned(k, e.value, the_until) AS due
                 FROM jsonb_to_recordset(document->'earned')
                          AS told (ticket uuid, zone integer, before bigint, now bigint)
                 JOIN ticket AS k ON k.id = told.ticket AND k.state IN ('ISSUED', 'ON_HOLD')
                                 AND k.valid_days > 31
                 JOIN entitlement AS e ON e.ticket_id = k.id AND e.zone_id = told.zone
                                      AND e.recognised = told.before
                 JOIN ticket_terms AS t ON t.id = k.terms_id AND t.kind = 'annual_pass'
                ORDER BY e.ticket_id, e.zone_id FOR NO KEY UPDATE OF k LOOP
        IF (one.now = one.due) IS NOT TRUE THEN
            PERFORM app.refuse('SM008', 'the pass has not earned that');
        END IF;
        UPDATE entitlement SET recognised = one.now
         WHERE ticket_id = one.ticket_id AND zone_id = one.zone_id AND recognised = one.before;
        IF FOUND THEN
            earned := earned + one.now - one.before;
        END IF;
    END LOOP;
    IF earned <> 0 THEN
        the_day := the_until - 1;
        IF EXISTS (SELECT FROM closed_day WHERE business_date = the_day) THEN
            the_day := today;
        END IF;
        PERFORM app.post_entry((document->>'id')::uuid, 'pass_days', (document->>'id')::uuid,
                               the_day, NULL, NULL, ARRAY['2203', '6001'],
                               ARRAY[earned, -earned]);
    END IF;
    IF (document->>'last')::boolean THEN
        UPDATE pass_revenue SET until = greatest(until, the_until);
    END IF;
    RETURN to_jsonb(earned);
END $$;
