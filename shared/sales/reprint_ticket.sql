-- Prints a ticket again, wherever it was sold: {"ticket", "key", "version", "code", "reason"}, where
-- "code" is the digest of what was signed for the next version. The old paper is refused from this
-- moment; the new one is owed by this station.
CREATE OR REPLACE FUNCTION app.reprint_ticket(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    issued ticket;
BEGIN
    UPDATE ticket SET code_version = code_version + 1, key_id = key.id,
                      code_digest = decode(document->>'code', 'hex')
      FROM signing_key AS key
     WHERE key.id = (document->>'key')::integer AND key.station_id = here AND key.state = 'ACTIVE'
       AND key.purpose = app.key_purpose()
       AND ticket.id = (document->>'ticket')::uuid AND ticket.state = 'ISSUED'
       AND ticket.code_version + 1 = (document->>'version')::smallint
       AND ticket.code_version < 255  -- one byte of the code
       AND length(decode(document->>'code', 'hex')) = 16
     RETURNING ticket.* INTO issued;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM008', 'nothing to print again');
    END IF;
    INSERT INTO print_job AS j (ticket_id, station_id, state) VALUES (issued.id, here, 'QUEUED')
        ON CONFLICT (ticket_id) DO UPDATE
       SET station_id = here, state = 'QUEUED', attempts = 0, printed_at = NULL;
    PERFORM app.note_reprint(issued, here, who, document->>'reason');
    RETURN to_jsonb(issued.code_version);
END $$;
