"""The list of off-line sales that wait for a supervisor."""
