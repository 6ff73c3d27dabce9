-- Has an order wait to be picked up by whoever shows one of some keys, their digests in hex.
CREATE OR REPLACE FUNCTION app.keep_pickup(the_order uuid, keys jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO pickup (order_id, made_at) VALUES (the_order, clock_timestamp());
    INSERT INTO pickup_key (digest, order_id)
    SELECT decode(key, 'hex'), the_order FROM jsonb_array_elements_text(keys) AS key;
END $$;
