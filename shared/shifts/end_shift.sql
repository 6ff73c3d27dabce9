-- Ends a shift by its last count: books what is over or short (1901), hands all cash in to the safe
-- (1002), and writes the Z, numbered and sealed. The rows of the Z that came before are locked by
-- the station's row, so that numbers and running totals follow one another.
CREATE OR REPLACE FUNCTION app.end_shift(s shift, who integer, approver integer, comment text)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    c shift_count;
    before z_report;
    facts jsonb;
    ends jsonb;
    today date := app.business_date(clock_timestamp());
    instant timestamptz := clock_timestamp();
    difference bigint;
BEGIN
    PERFORM 1 FROM station WHERE id = s.station_id FOR UPDATE;
    SELECT * INTO STRICT c FROM shift_count WHERE shift_id = s.id ORDER BY attempt DESC LIMIT 1;
    SELECT * INTO before FROM z_report WHERE station_id = s.station_id ORDER BY number DESC LIMIT 1;
    difference := c.counted - c.expected;
    UPDATE shift SET state = 'CLOSED', closed_at = instant WHERE id = s.id RETURNING * INTO s;
    facts := app.shift_report(s.id);
    facts := facts || jsonb_build_object(
        'z', coalesce(before.number, 0) + 1, 'closed_at', instant,
        'expected', c.expected, 'counted', c.counted, 'over_short', difference,
        'counts', (SELECT jsonb_agg(jsonb_build_object('counted', k.counted, 'at', k.at)
                                    ORDER BY k.attempt) FROM shift_count AS k
                    WHERE k.shift_id = s.id),
        'pieces', (SELECT jsonb_object_agg(face, n) FROM unnest(c.faces, c.pieces) AS u (face, n)
                    WHERE n > 0),
        'comment', comment, 'previous_total', coalesce(before.grand_total, 0),
        'grand_total', coalesce(before.grand_total, 0) + (facts->>'net')::bigint)
        || jsonb_build_object('by', app.signatures(who, approver)->'cashier',
                              'approver', app.signatures(who, approver)->'approver');
    IF difference <> 0 THEN
        PERFORM app.post_entry(app.derive_id(s.id, 'over_short'), 'over_short', s.id, today,
                               s.station_id, who, ARRAY['1001', '1901'],
                               ARRAY[difference, -difference]);
    END IF;
    IF c.counted <> 0 THEN
        PERFORM app.post_entry(app.derive_id(s.id, 'hand_in'), 'hand_in', s.id, today,
                               s.station_id, who, ARRAY['1002', '1001'],
                               ARRAY[c.counted, -c.counted]);
    END IF;
    PERFORM app.audit_append(s.station_id, who, 'close_shift', s.id, jsonb_build_object(
        'z', facts->'z', 'over_short', difference, 'approver', approver,
        'content', encode(sha256(convert_to(facts::text, 'UTF8')), 'hex')));
    SELECT jsonb_object_agg(chain::text, jsonb_build_array(seq, encode(hash, 'hex'))) INTO ends
      FROM audit_head WHERE station_id = s.station_id;
    INSERT INTO z_report (station_id, number, shift_id, previous, previous_total, business_date, at,
                          net, grand_total, expected, counted, over_short, content, heads, seal)
    VALUES (s.station_id, (facts->>'z')::integer, s.id, before.number, before.grand_total,
            s.business_date, instant, (facts->>'net')::bigint, (facts->>'grand_total')::bigint,
            c.expected, c.counted, difference, facts, ends,
            app.z_seal(before.seal, facts, ends));
    INSERT INTO slip (id, station_id, shift_id, kind, made_at, content)
    SELECT app.derive_id(s.id, 'z slip'), s.station_id, s.id, 'Z', instant,
           z.content || jsonb_build_object('seal', encode(z.seal, 'hex'))
      FROM z_report AS z WHERE z.shift_id = s.id;
END $$;
