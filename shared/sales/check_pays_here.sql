-- Refuses (SM050) tickets of an order whose channel pays back, or changes, by itself.
CREATE OR REPLACE FUNCTION app.check_pays_here(the_order sales_order, tickets jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT refunds FROM channel WHERE id = the_order.channel_id) IS DISTINCT FROM 'here' THEN
        PERFORM app.refuse('SM050', 'the channel pays back', jsonb_build_object(
            'ticket', tickets->0->>'id', 'why', 'elsewhere'));
    END IF;
END $$;
