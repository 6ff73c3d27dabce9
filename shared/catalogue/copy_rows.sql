-- Copies every row of an edition into a draft that is still empty. What the rows say of each other
-- by id is said of the copies. Columns are not named, so that none is forgotten when a table gets
-- one more. No source is nothing to copy.
CREATE OR REPLACE FUNCTION app.copy_rows(source integer, fresh integer) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    new_terms jsonb;
    new_classes jsonb;
    new_rules jsonb;
    new_patterns jsonb;
    child text;
BEGIN
    SELECT jsonb_object_agg(id, nextval('ticket_terms_id_seq')) INTO new_terms
      FROM (SELECT id FROM ticket_terms WHERE edition_id = source ORDER BY id) AS old;
    SELECT jsonb_object_agg(id, nextval('concession_class_id_seq')) INTO new_classes
      FROM (SELECT id FROM concession_class WHERE edition_id = source ORDER BY id) AS old;
    SELECT jsonb_object_agg(id, nextval('price_rule_id_seq')) INTO new_rules
      FROM (SELECT id FROM price_rule WHERE edition_id = source ORDER BY id) AS old;
    SELECT jsonb_object_agg(id, nextval('slot_pattern_id_seq')) INTO new_patterns
      FROM (SELECT id FROM slot_pattern WHERE edition_id = source ORDER BY id) AS old;

    INSERT INTO ticket_terms SELECT copy.* FROM ticket_terms AS t
        CROSS JOIN LATERAL jsonb_populate_record(t, jsonb_build_object(
            'id', new_terms->t.id::text, 'edition_id', fresh)) AS copy
     WHERE t.edition_id = source;
    FOREACH child IN ARRAY ARRAY['terms_zone', 'terms_blackout', 'fee_step', 'lane_credential',
                                 'package_part'] LOOP
        EXECUTE format('INSERT INTO %1$I SELECT copy.* FROM %1$I AS old'
                       ' CROSS JOIN LATERAL jsonb_populate_record(old, jsonb_build_object('
                       '     ''terms_id'', $1->old.terms_id::text)) AS copy'
                       ' WHERE old.terms_id IN (SELECT id FROM ticket_terms WHERE edition_id = $2)',
                       child) USING new_terms, source;
    END LOOP;
    INSERT INTO concession_class SELECT copy.* FROM concession_class AS c
        CROSS JOIN LATERAL jsonb_populate_record(c, jsonb_build_object(
            'id', new_classes->c.id::text, 'edition_id', fresh)) AS copy
     WHERE c.edition_id = source;
    INSERT INTO price_rule SELECT copy.* FROM price_rule AS r
        CROSS JOIN LATERAL jsonb_populate_record(r, jsonb_build_object(
            'id', new_rules->r.id::text, 'edition_id', fresh,
            'concession_id', new_classes->r.concession_id::text)) AS copy
     WHERE r.edition_id = source;
    INSERT INTO price SELECT copy.* FROM price AS p
        CROSS JOIN LATERAL jsonb_populate_record(p, jsonb_build_object(
            'id', nextval('price_id_seq'), 'terms_id', new_terms->p.terms_id::text,
            'rule_id', new_rules->p.rule_id::text)) AS copy
     WHERE p.terms_id IN (SELECT id FROM ticket_terms WHERE edition_id = source);
    INSERT INTO slot_pattern SELECT copy.* FROM slot_pattern AS s
        CROSS JOIN LATERAL jsonb_populate_record(s, jsonb_build_object(
            'id', new_patterns->s.id::text, 'edition_id', fresh)) AS copy
     WHERE s.edition_id = source;
    INSERT INTO slot_share SELECT copy.* FROM slot_share AS h
        CROSS JOIN LATERAL jsonb_populate_record(h, jsonb_build_object(
            'pattern_id', new_patterns->h.pattern_id::text)) AS copy
     WHERE h.pattern_id IN (SELECT id FROM slot_pattern WHERE edition_id = source);
END $$;
