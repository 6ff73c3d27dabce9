-- Takes in how the prints of a window went while the database was gone: {"block", "prints": [{"job",
-- "state"}, …]} in their order, as record_print says them; one with {"key", "version", "code"} got
-- a new code because its paper was in doubt, as reissue_ticket says it. A ticket that is not here
-- is of a late entry, whose paper is out. The block says whose prints they were.
CREATE OR REPLACE FUNCTION app.replay_prints(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    block outage_block;
    one record;
    issued ticket;
BEGIN
    SELECT * INTO block FROM outage_block
     WHERE id = (document->>'block')::uuid AND station_id = here;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM101', 'not a block of this window');
    END IF;
    FOR one IN SELECT * FROM jsonb_to_recordset(document->'prints')
                  AS p (job uuid, state print_state, key integer, version smallint, code text) LOOP
        IF one.code IS NOT NULL THEN
            UPDATE ticket SET code_version = one.version, key_id = key.id,
                              code_digest = decode(one.code, 'hex')
              FROM signing_key AS key, print_job AS job
             WHERE key.id = one.key AND key.station_id = here AND key.purpose = app.key_purpose()
               AND length(decode(one.code, 'hex')) = 16
               AND job.ticket_id = one.job AND job.station_id = here
               AND ticket.id = one.job AND ticket.state = 'ISSUED'
               AND ticket.code_version + 1 = one.version AND one.version < 255
             RETURNING ticket.* INTO issued;
            IF FOUND THEN
                PERFORM app.note_reprint(issued, here, block.staff_id, 'doubt');
            END IF;
        END IF;
        UPDATE print_job SET state = one.state,
               attempts = attempts + (one.state = 'PRINTING')::integer,
               printed_at = CASE WHEN one.state = 'PRINTED' THEN clock_timestamp() END
         WHERE ticket_id = one.job AND station_id = here AND state <> 'PRINTED';
    END LOOP;
    RETURN 'true';
END $$;
