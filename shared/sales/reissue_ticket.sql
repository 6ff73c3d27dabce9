-- Gives a ticket whose print is unknown a new code: {"job", "key", "version", "code"}, where "code"
-- is the digest of what was signed for the next version. The old paper, should it turn up, is
-- refused from this moment. The job is queued again.
CREATE OR REPLACE FUNCTION app.reissue_ticket(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    issued ticket;
BEGIN
    UPDATE ticket SET code_version = code_version + 1, key_id = key.id,
                      code_digest = decode(document->>'code', 'hex')
      FROM signing_key AS key, print_job AS job
     WHERE key.id = (document->>'key')::integer AND key.station_id = here AND key.state = 'ACTIVE'
       AND key.purpose = app.key_purpose()
       AND job.ticket_id = (document->>'job')::uuid AND job.station_id = here
       AND job.state IN ('PRINTING', 'UNKNOWN')
       AND ticket.id = job.ticket_id AND ticket.state = 'ISSUED'
       AND ticket.code_version + 1 = (document->>'version')::smallint
       AND ticket.code_version < 255  -- one byte of the code
     RETURNING ticket.* INTO issued;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM008', 'nothing to issue again');
    END IF;
    UPDATE print_job SET state = 'QUEUED' WHERE ticket_id = (document->>'job')::uuid;
    PERFORM app.note_reprint(issued, here, who, 'doubt');
    RETURN to_jsonb(issued.code_version);
END $$;
