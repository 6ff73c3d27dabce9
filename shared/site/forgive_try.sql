-- Gives a try back that was right, in the statement that charged it: those before it stay counted,
-- or whoever knows one PIN could try those of others for ever.
CREATE OR REPLACE FUNCTION app.forgive_try(what text, here integer) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    counter regclass := format('app.%s_tries_%s', what, here);
BEGIN
    PERFORM setval(counter, pg_sequence_last_value(counter) - 1);
END $$;
