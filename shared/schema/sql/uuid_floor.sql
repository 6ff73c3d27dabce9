-- A bound for UUIDv7 of an instant: every id made at or after it is greater.
-- double precision holds microseconds of this century exactly enough for milliseconds, and is
-- several times faster than the numeric that extract() gives.
CREATE OR REPLACE FUNCTION app.uuid_floor(instant timestamptz) RETURNS uuid
LANGUAGE sql STABLE AS $$
    SELECT (lpad(to_hex(floor(extract(epoch FROM instant)::double precision * 1000)::bigint), 12,
                 '0') || '00000000000000000000')::uuid
$$;
