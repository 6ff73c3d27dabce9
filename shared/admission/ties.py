"""The questions by which claims are held against what lanes counted."""

from __future__ import annotations

from typing import Final

T12_CLAIMS: Final = """
    SELECT (SELECT coalesce(sum(persons), 0) FROM admission) AS left,
           (SELECT coalesce(sum(claimed), 0) FROM lane_counter) AS right
"""

T12_LANES: Final = """
    SELECT (SELECT coalesce(sum(persons), 0) FROM admission) AS left,
           (SELECT coalesce(sum(passed + given_back), 0) FROM lane_counter)
           - (SELECT coalesce(sum(entered), 0) FROM lane_news)
           + coalesce(sum(a.persons) FILTER (WHERE p.admission_id IS NULL), 0)
           + coalesce(sum(a.persons - p.persons) FILTER (WHERE p.outcome = 'PASSED'), 0)
           AS right
      FROM admission AS a LEFT JOIN passage AS p ON p.admission_id = a.id
"""
