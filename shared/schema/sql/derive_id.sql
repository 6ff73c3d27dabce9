-- The one id that a purpose has for a source, as shared/kernel/ids.py derives it: the source's
-- millisecond, version 7, and a tail from SHA-256. What a verb writes beside its subject gets its
-- id so, and nobody can choose an id that lies in another month or belongs to something else.
CREATE OR REPLACE FUNCTION app.derive_id(source uuid, purpose text) RETURNS uuid
LANGUAGE sql IMMUTABLE AS $$
    SELECT (left(replace(source::text, '-', ''), 12) || '7' || substr(tail, 2, 3)
            || translate(substr(tail, 5, 1), '0123456789abcdef', '89ab89ab89ab89ab')
            || substr(tail, 6, 15))::uuid
      FROM encode(sha256(uuid_send(source) || convert_to(purpose, 'UTF8')), 'hex') AS tail
$$;
