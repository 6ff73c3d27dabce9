-- Finds passes for a window by what was typed or laid on a reader, as find_orders does, and by the
-- card that is bound to them: {"ticket", "foreign", "numbers", "cards": [digest], "documents",
-- "attempts", "limit"} → {"passes", "more"}, the newest first.
CREATE OR REPLACE FUNCTION app.find_passes(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    here integer := app.this_station();
    most integer := least((document->>'limit')::integer, 50);
    cards bigint[];
    people uuid[];
    attempt jsonb;
    tickets uuid[];
    found_ones uuid[];
BEGIN
    PERFORM app.staff_of(token, here, 'sell');
    cards := ARRAY(SELECT jsonb_array_elements_text(document->'cards'));
    found_ones := ARRAY(SELECT pass_id FROM pass_card
                         WHERE digest = ANY (cards) AND ended_at IS NULL
                           AND person_id IS NOT NULL);
    IF found_ones = '{}' THEN
        IF document->>'ticket' IS NOT NULL THEN
            tickets := ARRAY[(document->>'ticket')::uuid];
        ELSE
            tickets := app.tickets_found(document);
        END IF;
        IF tickets = '{}' THEN
            people := ARRAY(
                SELECT id FROM person WHERE document_look_up = ANY (ARRAY(
                    SELECT decode(d, 'hex')
                      FROM jsonb_array_elements_text(document->'documents') AS d))
                 ORDER BY id DESC LIMIT 200);
            FOR attempt IN SELECT jsonb_array_elements(document->'attempts') LOOP
                people := people || app.people_by(attempt, 100);
            END LOOP;
            tickets := ARRAY(SELECT ticket_id FROM ticket_visitor WHERE person_id = ANY (people)
                              UNION
                             SELECT k.id FROM unnest(app.orders_of(people, 50)) AS o (id)
                               JOIN ticket AS k ON k.order_id = o.id);
        END IF;
        found_ones := ARRAY(
            SELECT DISTINCT app.pass_of(k.id) AS id
              FROM ticket AS k JOIN ticket_terms AS t ON t.id = k.terms_id
             WHERE k.id = ANY (tickets) AND t.kind = 'annual_pass'
             ORDER BY id DESC LIMIT most + 1);
    END IF;
    RETURN jsonb_build_object('passes', app.passes_shown(found_ones[1:most]),
                              'more', cardinality(found_ones) > most);
END $$;
