-- When the visit of a ticket begins: with the first of its slots that has an hour, else when the
-- gates open on its day.
CREATE OR REPLACE FUNCTION app.visit_starts(the_ticket uuid) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT coalesce(min((o.day + o.starts) AT TIME ZONE s.time_zone),
                    min((k.visit_day + s.opens) AT TIME ZONE s.time_zone))
      FROM ticket AS k CROSS JOIN site AS s
      LEFT JOIN entitlement AS e ON e.ticket_id = k.id
      LEFT JOIN timeslot AS o ON o.id = e.timeslot_id AND o.starts IS NOT NULL
     WHERE k.id = the_ticket
$$;
