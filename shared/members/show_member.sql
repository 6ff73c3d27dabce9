-- A member's page: {"member"}; of one that was merged away the page of whom it belongs to. The
-- person is masked; family, consents and merges with it. Null when nobody has the id.
CREATE OR REPLACE FUNCTION app.show_member(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    root uuid;
BEGIN
    PERFORM app.staff_of(token, here, 'member_view');
    SELECT root_id INTO root FROM member WHERE id = (document->>'member')::uuid;
    RETURN (
        SELECT jsonb_build_object(
                   'id', m.id, 'number', m.number, 'state', m.state, 'person', p.id,
                   'version', p.version,
                   'name', p.name_mask, 'phone', p.phone_mask, 'document', p.document_mask,
                   'document_kind', p.document_kind, 'birth_band', p.birth_band, 'sex', p.sex,
                   'card', m.card_digest IS NOT NULL, 'joined', m.joined,
                   'tier', m.tier_id, 'tier_until', m.tier_until,
                   'balance', app.member_balance(m.id),
                   'spend', year.spend, 'visits', year.visits,
                   'notice', (SELECT max(n.version) FROM consent AS c
                                JOIN privacy_notice AS n ON n.id = c.notice_id
                               WHERE c.person_id = p.id AND c.withdrawn_at IS NULL
                                 AND n.purpose = 'membership'),
                   'family', app.family_shown(m.id),
                   'merges', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                         'number', old.number, 'at', g.at, 'reason', g.reason)
                                         ORDER BY g.at DESC), '[]')
                                FROM member_merge AS g JOIN member AS old ON old.id = g.from_id
                               WHERE old.root_id = m.id))
          FROM member AS m JOIN person AS p ON p.id = m.person_id
          CROSS JOIN app.member_year(m.id, app.business_date(clock_timestamp())) AS year
         WHERE m.id = root);
END $$;
