-- The next moment at which something that a ground was judged by turns by itself: the business
-- date, the edition in force, the hours of the channel or a pause of it.
CREATE OR REPLACE FUNCTION app.ground_turns(ground app.sale_ground) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
    SELECT min(edge.at)
      FROM site CROSS JOIN channel AS c,
           LATERAL (SELECT (ground.business_date + 1 + site.cut_off) AT TIME ZONE site.time_zone
                    UNION ALL
                    SELECT in_force_from FROM edition WHERE state = 'IN_FORCE'
                    UNION ALL
                    SELECT unnest(ARRAY[lower(during), upper(during)]) FROM channel_pause
                     WHERE channel_id = c.id
                    UNION ALL
                    SELECT ((ground.since AT TIME ZONE site.time_zone)::date + ahead + hour)
                           AT TIME ZONE site.time_zone
                      FROM generate_series(0, 1) AS ahead,
                           unnest(ARRAY[c.sells_from, c.sells_until]) AS hour) AS edge (at)
     WHERE c.id = ground.channel_id AND edge.at > ground.since
$$;
