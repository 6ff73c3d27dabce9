-- How much of a shift is neither paid nor given up: it may not be counted before. A charge is that
-- until it has no money or its sale is recorded, a late entry until a supervisor has decided, and
-- money that a terminal was to give back until it has said so.
CREATE OR REPLACE FUNCTION app.unsettled(the_shift uuid) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT count(*) FROM charge AS c
             WHERE c.shift_id = the_shift
               AND (c.next_at IS NOT NULL
                    OR c.state = 'SUCCEEDED'
                       AND NOT EXISTS (SELECT FROM payment AS p WHERE p.id = c.id)))
           + (SELECT count(*) FROM payback AS b JOIN shift AS s ON s.station_id = b.station_id
               WHERE s.id = the_shift AND b.tender = 'card' AND b.state IN ('SENT', 'ASKING'))
           + (SELECT count(*) FROM late_entry WHERE shift_id = the_shift AND state = 'OPEN');
END $$;
