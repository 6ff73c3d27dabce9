-- The one id that a purpose has for a source, as shared/kernel/ids.py derives it: the source's
-- millisecond, version 7, and a tail from SHA-256. What a verb writes beside its subject gets its
-- id so, and nobody can choose an id that lies in another month or belongs to something else.
CREATE OR REPLACE FUNCTION app.derive_id(source uuid, purpose text) RETURNS uuid
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    tail bytea := substr(sha256(uuid_send(source) || convert_to(purpose, 'UTF8')), 1, 10);
BEGIN
    tail := set_byte(tail, 0, 112 | (get_byte(tail, 0) & 15));   -- version 7
    tail := set_byte(tail, 2, 128 | (get_byte(tail, 2) & 63));   -- variant
    RETURN encode(substr(uuid_send(source), 1, 6) || tail, 'hex')::uuid;
END $$;
