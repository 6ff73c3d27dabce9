"""Partners: what is told to channels that sell elsewhere, and what they order."""
