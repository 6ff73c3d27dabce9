-- What people are to be given of everything that is kept of them, oldest first; a question older than
-- half a minute has no asker any more.
CREATE OR REPLACE FUNCTION app.export_requests(document jsonb, token text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'person', person_id, 'reason', reason,
                                                 'staff', staff_id,
                                                 'reply_key', encode(reply_key, 'hex'))
                              ORDER BY asked_at), '[]')
      FROM plain_request
     WHERE whole AND answered_at IS NULL
       AND asked_at > clock_timestamp() - interval '30 seconds'
$$;
