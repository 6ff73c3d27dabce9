-- The month of an instant as yyyymm in UTC: the partition key of the audit log.
CREATE OR REPLACE FUNCTION app.month_of(instant timestamptz) RETURNS integer
LANGUAGE sql IMMUTABLE AS $$
    SELECT (extract(year FROM instant AT TIME ZONE 'UTC') * 100
            + extract(month FROM instant AT TIME ZONE 'UTC'))::integer
$$;
