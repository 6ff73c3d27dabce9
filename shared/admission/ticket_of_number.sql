-- The newest ticket of a printed number; none where this station has given ten wrong ones within a
-- minute, for numbers can be counted up. Whoever typed it has the paper looked at besides.
CREATE OR REPLACE FUNCTION app.ticket_of_number(the_number text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT k.id FROM sales_order AS o JOIN ticket AS k ON k.order_id = o.id
     WHERE o.number = regexp_replace(the_number, '-[0-9]{2,}$', '') AND k.number = the_number
       AND (SELECT count(*) FROM refused_scan AS r JOIN lane AS l ON l.id = r.lane_id
              JOIN station AS s ON s.id = l.station_id
             WHERE r.business_date = app.business_date(clock_timestamp())
               AND r.verdict = 'NO_TICKET' AND s.login = session_user
               AND r.at > clock_timestamp() - interval '1 minute') < 10
     ORDER BY k.id DESC LIMIT 1
$$;
