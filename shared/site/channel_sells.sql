-- Tells whether a channel sells at an instant: switched on, in its hours, and in no pause.
CREATE OR REPLACE FUNCTION app.channel_sells(the_channel smallint, instant timestamptz)
RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM app.channel AS c, app.site AS s
         WHERE c.id = the_channel AND c.active
           AND (c.sells_from IS NULL
                OR (instant AT TIME ZONE s.time_zone)::time >= c.sells_from
                   AND (instant AT TIME ZONE s.time_zone)::time < c.sells_until)
           AND NOT EXISTS (SELECT FROM app.channel_pause AS p
                            WHERE p.channel_id = c.id AND p.during @> instant));
END $$;
