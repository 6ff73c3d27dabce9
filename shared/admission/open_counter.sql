-- Counts a claim in the counter of a lane that has none for this business date yet, or whose facts
-- are to be read again, and writes them there. The rows that they come from are locked, so that a
-- change of them ends these facts and does not slip in before them.
CREATE OR REPLACE FUNCTION app.open_counter(
    the_id uuid, the_lane integer, the_persons integer, OUT zone integer, OUT today date
)
LANGUAGE plpgsql AS $$
DECLARE
    instant timestamptz := clock_timestamp();
    cut_off timestamptz;
BEGIN
    SELECT l.zone_id, (instant AT TIME ZONE site.time_zone - site.cut_off::interval)::date,
           ((instant AT TIME ZONE site.time_zone - site.cut_off::interval)::date + 1
            + site.cut_off) AT TIME ZONE site.time_zone
      INTO zone, today, cut_off
      FROM station AS s JOIN lane AS l ON l.station_id = s.id CROSS JOIN site
     WHERE s.login = session_user AND l.id = the_lane FOR SHARE;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM006', 'not a lane of this station');
    END IF;
    PERFORM app.check_id(the_id);
    INSERT INTO lane_counter AS c (lane_id, business_date, claimed, login, zone_id, since, until,
                                   least_id, most_id)
    VALUES (the_lane, today, the_persons, session_user, zone, instant,
            least(cut_off, instant + interval '1 hour'),
            app.uuid_floor(instant - interval '400 days'),
            app.uuid_floor(instant + interval '1 day'))
        ON CONFLICT (lane_id, business_date) DO UPDATE
       SET (claimed, login, zone_id, since, until, least_id, most_id)
         = (c.claimed + the_persons, excluded.login, excluded.zone_id, excluded.since,
            excluded.until, excluded.least_id, excluded.most_id);
END $$;
