-- Counts a try of a PIN or a code (`what`: pin, code) at this station before it is judged, so that
-- whoever takes the answer back with a rollback, or stops the verb before its end, has still spent
-- it: `most` tries in a `span` that begins with the first. `blocked_until`: it is not judged, and
-- none is until then. `last_one`: this one is, and no further. A try that was right is given back:
-- see forgive_try.sql.
-- The counter holds when the span began and how many were tried since: seconds * 100 + tries. Only
-- setval writes it, one station's try at a time: nextval would run ahead after a crash.
CREATE OR REPLACE FUNCTION app.charge_try(
    what text, here integer, span interval, most integer,
    OUT blocked_until timestamptz, OUT last_one boolean
)
LANGUAGE plpgsql AS $$
DECLARE
    counter regclass := format('app.%s_tries_%s', what, here);
    counted bigint;
    began bigint;
    tries integer;
BEGIN
    PERFORM 1 FROM station WHERE id = here FOR NO KEY UPDATE;
    counted := coalesce(pg_sequence_last_value(counter), 0);
    began := counted / 100;
    tries := counted % 100;
    IF to_timestamp(began) + span <= clock_timestamp() THEN
        began := ceil(extract(epoch FROM clock_timestamp()));
        tries := 0;
    END IF;
    last_one := tries = most - 1;
    IF tries >= most THEN
        blocked_until := to_timestamp(began) + span;
    ELSE
        PERFORM setval(counter, began * 100 + tries + 1);
    END IF;
END $$;
