-- Refuses to look up any code for a person, or at a station, that has tried too many wrong ones;
-- else counts this one for the station before it is looked up. Gives whether it is the last.
CREATE OR REPLACE FUNCTION app.refuse_guessing(here integer, who integer) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    blocked timestamptz;
    try record;
BEGIN
    SELECT since + interval '10 minutes' INTO blocked FROM code_miss
     WHERE staff_id = who AND misses = 20;
    IF blocked > clock_timestamp() THEN
        PERFORM app.refuse('SM028', 'too many unknown codes', jsonb_build_object(
            'until', blocked));
    END IF;
    SELECT * INTO try FROM app.charge_try('code', here, interval '10 minutes', 20);
    IF try.blocked_until IS NOT NULL THEN
        PERFORM app.refuse('SM028', 'too many unknown codes', jsonb_build_object(
            'until', try.blocked_until));
    END IF;
    RETURN try.last_one;
END $$;
