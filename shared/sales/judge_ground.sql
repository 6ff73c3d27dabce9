-- Judges what this station sells on for a visit day, and notes it for the sales after this one; no
-- row if the login sells nothing or the day is none. It holds until the next moment at which
-- something of it turns by itself; a trigger moves the version when somebody changes something.
CREATE OR REPLACE FUNCTION app.judge_ground(visit date) RETURNS SETOF app.sale_ground
LANGUAGE plpgsql STRICT AS $$
DECLARE
    instant timestamptz := clock_timestamp();
    fresh app.sale_ground;
BEGIN
    SELECT s.login, visit, v.version, instant, instant + interval '10 minutes', s.id, s.code, c.id,
           c.code, c.pool, app.channel_sells(c.id, instant), site.time_zone, site.ahead_days,
           site.hold_minutes, app.business_date(instant),
           app.weekday_bit(visit)
               + CASE WHEN EXISTS (SELECT FROM holiday AS d
                                    WHERE d.day = visit AND d.kind = 'holiday')
                      THEN 128 ELSE 0 END,
           e.id, e.in_force_from,
           ARRAY(SELECT k.id FROM signing_key AS k
                  WHERE k.station_id = s.id AND k.state = 'ACTIVE'
                    AND k.purpose = CASE site.mode WHEN 'training' THEN 'training' ELSE 'live' END),
           app.uuid_floor(instant - interval '400 days'), app.uuid_floor(instant + interval '1 day')
      INTO fresh
      FROM station AS s JOIN channel AS c ON c.code = s.kind CROSS JOIN site
      CROSS JOIN ground_version AS v
      LEFT JOIN LATERAL (SELECT id, in_force_from FROM edition
                          WHERE state = 'IN_FORCE' AND in_force_from <= instant
                          ORDER BY in_force_from DESC LIMIT 1) AS e ON true
     WHERE s.login = session_user AND s.kind IN ('window', 'kiosk', 'online', 'ota')
       AND isfinite(visit);
    IF FOUND THEN
        fresh.until := least(fresh.until, app.ground_turns(fresh));
        DELETE FROM sale_ground
         WHERE login = fresh.login AND (visit_day = visit OR visit_day < fresh.business_date);
        INSERT INTO sale_ground SELECT fresh.* ON CONFLICT DO NOTHING;
        RETURN NEXT fresh;
    END IF;
END $$;
