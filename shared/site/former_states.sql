-- Says what a record was set to, newest first: {kind, id} → [{at, who, action, document}], at most
-- 200. `kind` is site, zone, station (its lanes with it), channel, holidays (`id` is the year),
-- layout (`id` is the kind of paper), capacity (`id` is the area, 0 the park) or role. What the installation wrote is not in the log. Only an office saves settings: its chains
-- are read, and never those of the windows, in which all sales stand.
CREATE OR REPLACE FUNCTION app.former_states(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    kind text := document->>'kind';
    the_id text := document->>'id';
    verbs text[] := CASE kind
        WHEN 'site' THEN ARRAY['save_site'] WHEN 'zone' THEN ARRAY['save_zone']
        WHEN 'station' THEN ARRAY['register_station', 'rename_station', 'save_lane']
        WHEN 'channel' THEN ARRAY['save_channel'] WHEN 'holidays' THEN ARRAY['save_holidays']
        WHEN 'layout' THEN ARRAY['save_layout'] WHEN 'capacity' THEN ARRAY['save_capacity']
        WHEN 'role' THEN ARRAY['save_role'] END;
    the_code text;
BEGIN
    PERFORM app.staff_of(token, app.this_station(),
                         CASE kind WHEN 'role' THEN 'staff_edit' ELSE 'site_edit' END);
    -- A record is written first under the id 0: that document is known by its code.
    SELECT code INTO the_code FROM (
        SELECT 'zone' AS of_kind, id, code FROM zone UNION ALL
        SELECT 'station', id, code FROM station UNION ALL
        SELECT 'channel', id, code FROM channel UNION ALL SELECT 'role', id, code FROM role
    ) AS known WHERE of_kind = kind AND id::text = the_id;
    RETURN (
        WITH written AS (
            SELECT l.at, l.seq, l.staff_id, l.action, l.detail,
                   l.detail->>'id' = '0' AND l.action <> 'save_lane' AS made
              FROM audit_log AS l
             WHERE l.chain = ANY (ARRAY(
                       SELECT h.chain FROM audit_head AS h JOIN station AS s ON s.id = h.station_id
                        WHERE s.kind = 'office'))
               AND l.action = ANY (verbs)
               AND CASE WHEN kind = 'site' THEN true
                        WHEN kind = 'holidays' THEN l.detail->>'year' = the_id
                        WHEN kind = 'layout' THEN l.detail->>'code' = the_id
                        WHEN kind = 'capacity' THEN l.detail->>'area_id' = the_id
                        WHEN l.action = 'save_lane' THEN l.detail->>'station' = the_id
                        WHEN l.detail->>'id' = '0' THEN l.detail->>'code' = the_code
                        ELSE l.detail->>'id' = the_id END
        ), newest AS (
            -- Nothing from before it was made: a role of the same code was taken away meanwhile.
            SELECT * FROM written
             WHERE at >= coalesce((SELECT max(at) FROM written WHERE made), '-infinity')
             ORDER BY at DESC, seq DESC LIMIT 200
        )
        SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'at', n.at, 'who', s.name, 'action', n.action,
                   'document', n.detail - 'version' - 'read') ORDER BY n.at DESC, n.seq DESC), '[]')
          FROM newest AS n JOIN staff AS s ON s.id = n.staff_id);
END $$;
