-- A report without any sum from which the cash in the drawer follows: how often, and not how much.
CREATE OR REPLACE FUNCTION app.without_cash(facts jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT facts - 'gross' - 'discounts' - 'net' - 'refunds' || jsonb_build_object(
        'tenders', (SELECT coalesce(jsonb_agg(CASE WHEN t->>'tender' = 'cash'
                                                   THEN t - 'paid' - 'refunded' ELSE t END), '[]')
                      FROM jsonb_array_elements(facts->'tenders') AS t),
        'types', (SELECT coalesce(jsonb_agg(t - 'amount'), '[]')
                    FROM jsonb_array_elements(facts->'types') AS t))
$$;
