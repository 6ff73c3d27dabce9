"""The page of the concession policy, with a box to try it out."""
