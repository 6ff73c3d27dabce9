-- What is said of the last count of a shift, and of its Z if it is closed. Null before any count.
CREATE OR REPLACE FUNCTION app.count_answer(the_shift uuid) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
               'state', s.state, 'attempt', c.attempt, 'counted', c.counted,
               'expected', c.expected, 'tolerance', site.cash_tolerance, 'z', z.number,
               'slip', app.derive_id(s.id, 'z slip'))
      FROM shift AS s CROSS JOIN site
      JOIN LATERAL (SELECT * FROM shift_count WHERE shift_id = s.id
                     ORDER BY attempt DESC LIMIT 1) AS c ON true
      LEFT JOIN z_report AS z ON z.shift_id = s.id
     WHERE s.id = the_shift
$$;
