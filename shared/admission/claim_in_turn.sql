-- Claims as claim_entry or (with "parts") claim_group do, for a lane that a stop holds back: {…,
-- "turns": {stop: {"seen", "room"}}} says of each stop how many had been claimed into its area and
-- how much room there was. Lanes come one after the other: who was claimed since takes of the room,
-- and when it is gone the lane asks anew (SM240). A claim that nobody was held to stands as it is.
CREATE OR REPLACE FUNCTION app.claim_in_turn(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    held record;
    turn jsonb;
    coming CONSTANT integer := coalesce(
        (document->>'persons')::integer,
        (SELECT sum((p->>'persons')::integer) FROM jsonb_array_elements(document->'parts') AS p));
BEGIN
    PERFORM FROM sales_stop
      WHERE id IN (SELECT stop FROM app.stops_of_lane((document->>'lane')::integer))
      ORDER BY id FOR NO KEY UPDATE;
    FOR held IN SELECT * FROM app.stops_of_lane((document->>'lane')::integer)
                 WHERE (of_day AND document->>'verdict' = 'OK_REENTRY') IS NOT TRUE LOOP
        turn := document->'turns'->held.stop::text;
        IF (held.lanes = 'ONE_OUT_ONE_IN'
            AND held.claimed - (turn->>'seen')::bigint + coming <= (turn->>'room')::integer
           ) IS NOT TRUE THEN
            PERFORM app.refuse('SM240', 'the room was taken');
        END IF;
    END LOOP;
    IF document ? 'parts' THEN
        RETURN app.claim_group(document, token);
    END IF;
    RETURN app.claim_entry(document, token);
END $$;
