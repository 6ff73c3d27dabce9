"""The page of editions: what was, is and will be in force, and the drafts."""
