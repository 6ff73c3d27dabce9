-- Whether no number stands twice in a list.
CREATE OR REPLACE FUNCTION app.all_differ(numbers integer[]) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN cardinality(numbers) = (SELECT count(DISTINCT one) FROM unnest(numbers) AS one);
END $$;
