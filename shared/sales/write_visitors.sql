-- Writes who is named by an order that is being recorded: [{"person": {…, "notice"?, "guardian"?}}].
-- `notice` is the version of what they were shown before they gave their names, `guardian` who
-- agreed for a child: somebody of the same document, {"id"}, or a person of their own, as
-- write_person takes it. A person who is known already is taken as known, whatever else the document
-- says; it may say just the id.
CREATE OR REPLACE FUNCTION app.write_visitors(the_order uuid, visitors jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    fresh uuid[];
BEGIN
    -- Who may only sell makes nobody a member: those alone are searched for by name. Everybody else
    -- is found by the phone that they left for their order.
    fresh := ARRAY(
        SELECT (told->>'id')::uuid FROM (
            SELECT told FROM (
                SELECT v->'person' AS told FROM jsonb_array_elements(visitors) AS v
                 UNION ALL
                SELECT v->'person'->'guardian' FROM jsonb_array_elements(visitors) AS v
                 WHERE v->'person'->'guardian' ? 'key') AS everybody
             ORDER BY told->>'id' OFFSET 0) AS each
         WHERE told ? 'key' AND app.write_person(told || jsonb_build_object('look_ups', (
             SELECT coalesce(jsonb_agg(l), '[]') FROM jsonb_array_elements(told->'look_ups') AS l
              WHERE l->>'kind' = 'contact'))));
    IF EXISTS (
        SELECT FROM jsonb_array_elements(visitors) AS v,
               LATERAL (SELECT v->'person' AS told) AS one
         WHERE told ? 'notice' AND NOT EXISTS (
                   SELECT FROM privacy_notice AS n
                    WHERE n.id = (told->>'notice')::integer AND n.purpose = 'real_name')
            OR told ? 'guardian' AND (
                   told ? 'notice' AND told->'guardian'->>'id' <> told->>'id'
                   AND (told->'guardian'->>'id')::uuid = ANY (fresh)) IS NOT TRUE) THEN
        PERFORM app.refuse('SM008', 'a notice or a guardian of something else');
    END IF;
    PERFORM app.record_consent((told->>'id')::uuid, (told->>'notice')::integer,
                               (told->'guardian'->>'id')::uuid, o.station_id, o.staff_id)
       FROM (SELECT v->'person' AS told FROM jsonb_array_elements(visitors) AS v
              ORDER BY v->'person'->>'id' OFFSET 0) AS each, sales_order AS o
      WHERE o.id = the_order AND (told->>'id')::uuid = ANY (fresh);
END $$;
