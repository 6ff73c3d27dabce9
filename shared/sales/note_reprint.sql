-- Notes that a ticket got a new code: for its history, the count of the shift, and the audit.
CREATE OR REPLACE FUNCTION app.note_reprint(issued ticket, here integer, who integer, why text)
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO reprint (ticket_id, code_version, station_id, staff_id, shift_id, at, reason)
    VALUES (issued.id, issued.code_version, here, who,
            (SELECT id FROM shift WHERE station_id = here AND state = 'OPEN'),
            clock_timestamp(), why);
    PERFORM app.audit_append(here, who, 'reissue', issued.id, jsonb_build_object(
        'code_version', issued.code_version, 'reason', why));
END $$;
