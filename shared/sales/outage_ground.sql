-- What a sale of an outage stood on when it was made, and whether it may stand: its shift open, its
-- number and moment within its block, its channel selling and its key active then.
CREATE OR REPLACE FUNCTION app.outage_ground(
    document jsonb, block outage_block, the_shift uuid, forced boolean
) RETURNS record
LANGUAGE plpgsql AS $$
DECLARE
    here record;
BEGIN
    SELECT d.*, block.business_date AS today, c.id AS channel, c.code AS channel_code, c.pool,
           app.channel_sells(c.id, d.sold_at) AS sells, site.ahead_days,
           app.weekday_bit(d.visit)
               + CASE WHEN EXISTS (SELECT FROM holiday AS h
                                    WHERE h.day = d.visit AND h.kind = 'holiday')
                      THEN 128 ELSE 0 END AS day_kind,
           CASE WHEN EXISTS (SELECT FROM closed_day AS x WHERE x.business_date = block.business_date)
                     AND forced THEN app.business_date(clock_timestamp())
                ELSE block.business_date END AS books_day,
           (SELECT id FROM edition WHERE state = 'IN_FORCE' AND in_force_from <= d.priced_at
             ORDER BY in_force_from DESC LIMIT 1) AS shown,
           (SELECT id FROM edition WHERE state = 'IN_FORCE' AND in_force_from <= d.sold_at
             ORDER BY in_force_from DESC LIMIT 1) AS edition,
           EXISTS (SELECT FROM signing_key AS k
                    WHERE k.id = d.key AND k.station_id = block.station_id
                      AND k.purpose = app.key_purpose() AND k.state = 'ACTIVE') AS signs
      INTO here
      FROM (SELECT id, total, received, priced_at, visit_day AS visit, key, counted, sold_at
              FROM jsonb_to_record(document)
                   AS (id uuid, total bigint, received bigint, priced_at timestamptz,
                       visit_day date, key integer, counted integer, sold_at timestamptz)) AS d,
           station AS s JOIN channel AS c ON c.code = s.kind CROSS JOIN site
     WHERE s.id = block.station_id;
    PERFORM app.check_id(here.id);
    IF NOT EXISTS (SELECT FROM shift WHERE id = the_shift AND state = 'OPEN' FOR SHARE) THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    ELSIF (here.sold_at BETWEEN block.reserved_at AND clock_timestamp() + interval '2 minutes'
           AND here.priced_at <= here.sold_at AND here.visit >= here.today
           AND here.counted BETWEEN block.first AND greatest(block.last, block.used)
          ) IS NOT TRUE THEN
        PERFORM app.refuse('SM102', 'not a sale of this block');
    ELSIF forced THEN
        RETURN here;
    ELSIF here.sold_at >= block.ends_at OR here.priced_at < block.reserved_at - interval '1 day' THEN
        PERFORM app.refuse('SM102', 'not a sale of this block');
    ELSIF NOT here.sells THEN
        PERFORM app.refuse('SM002', 'the channel does not sell', jsonb_build_object(
            'day', here.visit, 'channel', here.channel_code));
    ELSIF NOT here.signs THEN
        PERFORM app.refuse('SM013', 'the key of this window is not active');
    END IF;
    RETURN here;
END $$;
