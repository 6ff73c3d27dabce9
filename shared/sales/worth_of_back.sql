-- What tickets that are given back are worth, by the shares of their zones: [{"id", "fee", "zones"}].
CREATE OR REPLACE FUNCTION app.worth_of_back(
    tickets jsonb, OUT gross bigint, OUT fee bigint, OUT amount bigint
)
LANGUAGE plpgsql STABLE AS $$
BEGIN
    SELECT sum(one.gross), sum(one.fee), sum(one.gross - one.fee) INTO gross, fee, amount
      FROM (SELECT (t->>'fee')::bigint AS fee,
                   (SELECT coalesce(sum(e.value), 0) FROM entitlement AS e
                     WHERE e.ticket_id = (t->>'id')::uuid
                       AND t->'zones' @> to_jsonb(e.zone_id))::bigint AS gross
              FROM jsonb_array_elements(tickets) AS t) AS one;
    IF (amount >= 0 AND fee >= 0) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'the refund does not add up');
    END IF;
END $$;
