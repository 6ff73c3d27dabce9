-- Refuses to switch off a zone that an edition in force or to come opens: rule zone_is_sold. No
-- edition comes in force meanwhile.
CREATE OR REPLACE FUNCTION app.zone_is_idle(the_zone integer) RETURNS void
LANGUAGE plpgsql SET search_path = app, pg_temp AS $$
BEGIN
    LOCK TABLE edition IN SHARE ROW EXCLUSIVE MODE;
    IF EXISTS (SELECT FROM terms_zone AS z JOIN ticket_terms AS t ON t.id = z.terms_id
                 JOIN edition AS e ON e.id = t.edition_id
                WHERE z.zone_id = the_zone AND e.state = 'IN_FORCE'
                  AND NOT EXISTS (SELECT FROM edition AS later WHERE later.state = 'IN_FORCE'
                                     AND later.in_force_from > e.in_force_from
                                     AND later.in_force_from <= clock_timestamp())) THEN
        PERFORM app.refuse_row('zone', 'zone_is_sold');
    END IF;
END $$;
