-- Lets persons in without a ticket on the word of a supervisor: {"id", "lane", "persons", "reason"}.
-- It is an admission of its own, BY_HAND, whose ticket is nobody's: its passage is counted as any
-- other, and no revenue follows. Written down with who and why, and told to the audit.
CREATE OR REPLACE FUNCTION app.admit_by_hand(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'authorise');
    the_id uuid := document->>'id';
    the_lane integer := document->>'lane';
    the_persons smallint := document->>'persons';
    instant timestamptz := clock_timestamp();
    counted record;
BEGIN
    IF EXISTS (SELECT FROM hand_admission WHERE admission_id = the_id AND staff_id = who) THEN
        RETURN '"AGAIN"';
    END IF;
    SELECT * INTO counted FROM app.open_counter(the_id, the_lane, the_persons);
    INSERT INTO admission (id, ticket_id, zone_id, lane_id, persons, verdict, business_date, at)
    VALUES (the_id, the_id, counted.zone, the_lane, the_persons, 'BY_HAND', counted.today, instant)
        ON CONFLICT (id) DO NOTHING;
    IF NOT FOUND THEN
        -- A twin that was on its way at the same instant has been waited for by the counter.
        UPDATE lane_counter SET claimed = claimed - the_persons
         WHERE lane_id = the_lane AND business_date = counted.today;
        IF NOT EXISTS (SELECT FROM hand_admission WHERE admission_id = the_id AND staff_id = who) THEN
            PERFORM app.refuse('SM012', 'the id of another claim');
        END IF;
        RETURN '"AGAIN"';
    END IF;
    INSERT INTO hand_admission (admission_id, lane_id, staff_id, reason, persons, business_date, at)
    VALUES (the_id, the_lane, who, document->>'reason', the_persons, counted.today, instant);
    PERFORM app.audit_append(here, who, 'admit_by_hand', the_id, jsonb_build_object(
        'lane', the_lane, 'persons', the_persons, 'reason', document->>'reason'));
    RETURN '"CLAIMED"';
END $$;
