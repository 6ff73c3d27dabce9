-- Makes a person findable: [{"kind", "digest"}]. The same thing twice is found once.
CREATE OR REPLACE FUNCTION app.write_look_ups(the_person uuid, look_ups jsonb) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO person_look_up (digest, person_id, kind)
    SELECT digest, the_person, kind
      FROM jsonb_to_recordset(look_ups) AS l (kind look_up_kind, digest bigint)
    ON CONFLICT (digest, person_id) DO NOTHING
$$;
