-- What the server has still to answer, oldest first (not those who want everything, see
-- export_requests); wipes answers that nobody took in a minute. A question older than half a minute
-- has no asker any more.
CREATE OR REPLACE FUNCTION app.plain_requests(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    instant timestamptz := clock_timestamp();
BEGIN
    UPDATE plain_request SET answer = NULL
     WHERE answer IS NOT NULL AND answered_at < instant - interval '1 minute';
    RETURN coalesce(
        (SELECT jsonb_agg(jsonb_build_object('id', id, 'person', person_id, 'fields', fields,
                                             'reason', reason, 'staff', staff_id,
                                             'reply_key', encode(reply_key, 'hex'))
                          ORDER BY asked_at)
           FROM plain_request
          WHERE NOT whole AND answered_at IS NULL
            AND asked_at > instant - interval '30 seconds'), '[]');
END $$;
