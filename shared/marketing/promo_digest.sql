-- What proves to a sale that somebody has shown a promo code: a window knows the numbers of
-- promotions, and must not lower a price by them alone.
CREATE OR REPLACE FUNCTION app.promo_digest(code text) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$ SELECT substr(sha256(convert_to(code, 'UTF8')), 1, 16) $$;
