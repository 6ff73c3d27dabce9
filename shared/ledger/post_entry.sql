-- Writes one entry with all its lines.
-- An id that was not made about now lies in no partition, and is refused by that.
-- `accounts` and `amounts` go together: debit positive, credit negative.
-- Answers true: asked for in an expression it costs less than by PERFORM.
CREATE OR REPLACE FUNCTION app.post_entry(
    the_id uuid, the_kind text, the_source uuid, the_date date, the_station integer,
    the_staff integer, accounts text[], amounts bigint[]
) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger_entry (id, kind, source_id, business_date, at, station_id, staff_id,
                              accounts, amounts)
    VALUES (the_id, the_kind, the_source, the_date, clock_timestamp(), the_station, the_staff,
            accounts, amounts);
    RETURN true;
END $$;
