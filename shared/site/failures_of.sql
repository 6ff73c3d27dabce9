-- How often a PIN was wrong since it was right, and until when the number is locked; both are held,
-- so that two tries at once count twice. Of a number that nobody has (the_staff is NULL) the same
-- is known under its digest: people type their PIN into the wrong field.
CREATE OR REPLACE FUNCTION app.failures_of(
    the_staff integer, the_number text, OUT failures smallint, OUT locked_until timestamptz
)
LANGUAGE plpgsql AS $$
BEGIN
    IF the_staff IS NOT NULL THEN
        SELECT s.failures, s.locked_until INTO failures, locked_until
          FROM staff AS s WHERE s.id = the_staff;
    ELSE
        INSERT INTO unknown_number AS u (digest, failures, tried_at)
        VALUES (app.number_digest(the_number), 0, clock_timestamp())
        ON CONFLICT (digest) DO UPDATE SET tried_at = excluded.tried_at
        RETURNING u.failures, u.locked_until INTO failures, locked_until;
    END IF;
END $$;
