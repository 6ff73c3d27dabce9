-- Trigger at the commit that takes an edition back: somebody may have sold by it since the verb
-- looked at the clock.
CREATE OR REPLACE FUNCTION app.not_begun() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.in_force_from < clock_timestamp() + interval '5 seconds' THEN
        PERFORM app.refuse('SM018', 'the edition is in force', jsonb_build_object(
            'edition', OLD.id, 'reason', 'BEGUN'));
    END IF;
    RETURN NULL;
END $$;
