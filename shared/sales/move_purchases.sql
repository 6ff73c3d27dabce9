-- Has what documents bought for the days to come stand under other hashes of their numbers: the
-- limit of a document goes on when the key of the hash changes.
CREATE OR REPLACE FUNCTION app.move_purchases(before bytea[], after bytea[]) RETURNS void
LANGUAGE sql AS $$
    WITH gone AS (
        DELETE FROM id_purchase AS b USING unnest(before, after) AS moved (was, now_is)
         WHERE b.look_up = moved.was AND moved.now_is <> moved.was
        RETURNING b.*, moved.now_is
    )
    INSERT INTO id_purchase AS b (day, look_up, ticket_type_id, timeslot_id, tickets, most)
    SELECT day, now_is, ticket_type_id, timeslot_id, tickets, most FROM gone
        ON CONFLICT (day, look_up, ticket_type_id, timeslot_id)
        DO UPDATE SET tickets = least(b.tickets + excluded.tickets, b.most)
$$;
