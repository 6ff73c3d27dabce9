-- Whether an id was made about now: any other would lie in no partition, or hide in an old one.
-- Declared STABLE and one expression, so that it is written out in the statement that asks.
CREATE OR REPLACE FUNCTION app.id_is_current(id uuid, instant timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT id BETWEEN app.uuid_floor(instant - interval '400 days')
                  AND app.uuid_floor(instant + interval '1 day')
$$;
