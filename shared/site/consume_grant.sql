-- Takes a supervisor's grant for exactly this action; it can be taken once, within its time.
CREATE OR REPLACE FUNCTION app.consume_grant(
    the_grant uuid, the_station integer, the_actor integer, the_action text, the_object uuid,
    the_amount bigint
) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    approver integer;
BEGIN
    UPDATE override_grant SET consumed_at = clock_timestamp()
     WHERE id = the_grant AND station_id = the_station AND actor_id = the_actor
       AND action = the_action AND object_id IS NOT DISTINCT FROM the_object
       AND amount IS NOT DISTINCT FROM the_amount
       AND consumed_at IS NULL AND expires_at > clock_timestamp()
     RETURNING approver_id INTO approver;
    IF approver IS NULL THEN
        PERFORM app.refuse('SM005', 'not permitted', jsonb_build_object('right', the_action));
    END IF;
    RETURN approver;
END $$;
