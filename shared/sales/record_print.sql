-- Moves a print job on: {"job", "state"}, where PRINTING is said before the first byte leaves, so
-- that a killed program never prints the same ticket again without asking.
-- PRINTED is the end; a job goes back to QUEUED only when it is proven that nothing was printed.
CREATE OR REPLACE FUNCTION app.record_print(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    job print_job;
BEGIN
    UPDATE print_job SET state = (document->>'state')::print_state,
           attempts = attempts + (document->>'state' = 'PRINTING')::integer,
           printed_at = CASE WHEN document->>'state' = 'PRINTED' THEN clock_timestamp() END
     WHERE ticket_id = (document->>'job')::uuid AND station_id = here AND state <> 'PRINTED'
     RETURNING * INTO job;
    IF FOUND AND job.state IN ('UNKNOWN', 'PRINTED') AND job.attempts > 1 THEN
        PERFORM app.audit_append(here, who, 'print_again', job.ticket_id,
                                 jsonb_build_object('state', job.state, 'attempt', job.attempts));
    END IF;
    RETURN to_jsonb(FOUND);
END $$;
