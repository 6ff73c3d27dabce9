-- The pool in which the stock of a flash sale lies.
CREATE OR REPLACE FUNCTION app.flash_pool(promotion integer) RETURNS text
LANGUAGE sql IMMUTABLE AS $$ SELECT 'flash:' || promotion $$;
