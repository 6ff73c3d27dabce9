-- The stops that hold a lane back today, each with its area (0 is the park) and the persons that were
-- claimed into it today; `of_day` is one because of how many came in all. Of the park only the lanes from outside are held back: within it people may
-- move on.
CREATE OR REPLACE FUNCTION app.stops_of_lane(the_lane integer)
RETURNS TABLE (stop uuid, lanes text, area integer, most_inside integer, claimed bigint,
               of_day boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT s.id, s.lanes, coalesce(s.zone_id, 0), s.most_inside,
           app.claimed_into(coalesce(s.zone_id, 0)),
           EXISTS (SELECT FROM flow_alert AS a WHERE a.id = s.alert_id AND a.measure = 'DAY')
      FROM lane AS l JOIN sales_stop AS s
        ON s.zone_id = l.zone_id OR num_nonnulls(s.zone_id, s.timeslot_id, l.from_zone_id) = 0
     WHERE l.id = the_lane AND s.lanes <> 'OPEN' AND s.lifted_at IS NULL
       AND s.visit_day = app.business_date(clock_timestamp())
     ORDER BY s.id
$$;
-- How many persons have been let into an area today by what the lanes claimed; it never falls.
CREATE OR REPLACE FUNCTION app.claimed_into(area integer) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT coalesce(sum(c.claimed), 0) FROM lane_counter AS c JOIN lane AS l ON l.id = c.lane_id
     WHERE c.business_date = app.business_date(clock_timestamp())
       AND (l.zone_id = area OR area = 0 AND l.from_zone_id IS NULL)
$$;
