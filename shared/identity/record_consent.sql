-- Notes that somebody agreed to a notice, or a guardian for a child; no notice is nothing to note.
CREATE OR REPLACE FUNCTION app.record_consent(
    the_person uuid, the_notice integer, the_guardian uuid, here integer, who integer
) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO consent (person_id, notice_id, guardian_id, given_at, station_id, staff_id)
    SELECT the_person, the_notice, the_guardian, clock_timestamp(), here, who
     WHERE the_notice IS NOT NULL
    ON CONFLICT (person_id, notice_id) DO UPDATE
       SET guardian_id = excluded.guardian_id, given_at = excluded.given_at,
           station_id = excluded.station_id, staff_id = excluded.staff_id, withdrawn_at = NULL
$$;
