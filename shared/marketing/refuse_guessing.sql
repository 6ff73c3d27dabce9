-- Refuses to look up any code at a station, or for a person, that has tried too many wrong ones.
CREATE OR REPLACE FUNCTION app.refuse_guessing(here integer, who integer) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    blocked timestamptz;
BEGIN
    SELECT max(since) + interval '10 minutes' INTO blocked FROM code_miss
     WHERE ((holder, id) = ('station', here) OR (holder, id) = ('staff', who)) AND misses = 20;
    IF blocked > clock_timestamp() THEN
        PERFORM app.refuse('SM028', 'too many unknown codes', jsonb_build_object(
            'until', blocked));
    END IF;
END $$;
