-- When the prices of a sale were shown, as far as the site lets a basket wait.
CREATE OR REPLACE FUNCTION app.shown_at(
    priced_at timestamptz, instant timestamptz, hold_minutes integer
) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
    SELECT greatest(least(priced_at, instant), instant - hold_minutes * interval '1 minute')
$$;
