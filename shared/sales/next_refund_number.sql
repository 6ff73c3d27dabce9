-- The next number of a paper that says that money went back: 2-1123-T0003. It has no gap.
CREATE OR REPLACE FUNCTION app.next_refund_number(here integer, today date) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    counted integer;
BEGIN
    INSERT INTO refund_counter AS c (station_id, business_date, last) VALUES (here, today, 1)
        ON CONFLICT (station_id, business_date) DO UPDATE SET last = c.last + 1
    RETURNING last INTO counted;
    RETURN (SELECT code FROM station WHERE id = here) || '-' || to_char(today, 'MMDD') || '-T'
           || lpad(counted::text, greatest(4, length(counted::text)), '0');
END $$;
