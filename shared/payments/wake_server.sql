-- Wakes the server up for a row: a job that holds nothing but its id. The truth is the row.
CREATE OR REPLACE FUNCTION app.wake_server(task text, the_id uuid) RETURNS void
LANGUAGE plpgsql SET search_path = queue, app, pg_temp AS $$
BEGIN
    PERFORM queue.procrastinate_defer_jobs_v1(ARRAY[
        ROW('default', task, 0, NULL, NULL, jsonb_build_object('id', the_id), NULL)
        ::queue.procrastinate_job_to_defer_v1]);
END $$;
